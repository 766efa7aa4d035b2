package dev.belay.core.plan;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.bool;
import static dev.belay.dsl.types.Types.cidr;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamp;
import static dev.belay.dsl.types.Types.varchar;
import static dev.belay.dsl.types.Types.xml;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Problem;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import java.util.ArrayList;
import java.util.List;

/** A history that begins with two tables and goes on with what a test says. */
final class PlannedHistory {

    static final Column<Long> ID = column("id", bigint());
    static final Column<Integer> A = column("a", integer());
    static final Column<String> EMAIL = column("email", text());

    private static final List<Class<? extends SchemaChange>> IDS =
            List.of(Base.class, Second.class, Third.class, Fourth.class);

    private final History history;

    private PlannedHistory(History history) {
        this.history = history;
    }

    @Migration(id = "0001_base", at = "2026-11-01T10:00")
    interface Base extends SchemaChange {}

    @Migration(id = "0002_second", at = "2026-11-02T10:00")
    interface Second extends SchemaChange {}

    @Migration(id = "0003_third", at = "2026-11-03T10:00")
    interface Third extends SchemaChange {}

    @Migration(id = "0004_fourth", at = "2026-11-04T10:00")
    interface Fourth extends SchemaChange {}

    static PlannedHistory of(SchemaChange... later) {
        return of(Policy.defaults(), later);
    }

    static PlannedHistory of(Policy policy, SchemaChange... later) {
        List<SchemaChange> all = new ArrayList<>(List.of(PlannedHistory::tables));
        all.addAll(List.of(later));
        List<Change> changes = new ArrayList<>();
        for (SchemaChange change : all) {
            var collected = Changes.collect(IDS.get(changes.size()), change);
            changes.add(collected.change().orElseThrow(() -> new AssertionError(collected.problems())));
        }
        return new PlannedHistory(History.plan(changes, new ServerVersion(15), policy));
    }

    private static void tables(Changes change) {
        var customers = change.createTable("customers");
        customers.column(ID).notNull();
        customers.column(EMAIL);
        customers.column(A);
        customers.column(column("active", bool())).notNull().defaultValue(true);
        customers.column(column("code", varchar(10)));
        customers.column(column("price", numeric(10, 2)));
        customers.column(column("moment", timestamp(3)));
        customers.column(column("net", cidr()));
        customers.column(column("page", xml()));
        customers.primaryKey(ID);
        customers.unique(EMAIL);
        var orders = change.createTable("orders");
        orders.column(ID).notNull();
        orders.column(column("customer_id", bigint()));
        orders.primaryKey(ID);
        orders.check("orders_id_check", "id > 0");
        orders.foreignKey(column("customer_id", bigint()), "customers", ID);
    }

    List<String> problems() {
        return history.problems().stream().map(Problem::id).toList();
    }

    Plan last() {
        if (!history.problems().isEmpty()) {
            throw new AssertionError(history.problems());
        }
        return history.plans().get(history.plans().size() - 1);
    }

    List<Ddl> statements() {
        return last().units().stream()
                .flatMap(unit -> unit.steps().stream())
                .map(Step::statement)
                .toList();
    }

    Verdict verdict() {
        return last().verdicts().get(0);
    }

    WayBack wayBack(int unit) {
        return last().units().get(unit).wayBack();
    }
}
