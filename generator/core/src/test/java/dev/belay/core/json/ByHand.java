package dev.belay.core.json;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bool;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import java.math.BigDecimal;

/** What the JSON of {@link TwinTest} says in other words. */
@Migration(id = "0003_by_hand", at = "2026-11-22T10:00")
final class ByHand implements SchemaChange {

    @Override
    public void define(Changes change) {
        var orders = change.table("orders");
        change.contract(EveryOperation.Earlier.class);
        orders.addColumn(column("amount", numeric(12, 2)))
                .defaultValue(new BigDecimal("1.50"))
                .direct("why");
        orders.changeType(column("sku", varchar(20)), varchar(40));
        orders.setNotNull(column("open", bool())).fillWith(true);
        orders.createIndex("i", column("sku", varchar(20)));
    }
}
