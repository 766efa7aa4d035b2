package dev.belay.postgres.catalog;

import dev.belay.postgres.catalog.RawCatalog.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds for each row its successor: at the same place, else of the same name, else the only one that is left. */
final class RowPairing {
    private final List<Row> before;
    private final List<Row> after;

    RowPairing(Collection<Row> before, Collection<Row> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    void forEach(BiConsumer<Row, Row> action) {
        pair(Row::place, action);
        pair(Row::name, action);
        if (before.size() == 1 && after.size() == 1) {
            action.accept(before.get(0), after.get(0));
        }
    }

    private void pair(Function<Row, String> key, BiConsumer<Row, Row> action) {
        var successors = new HashMap<String, Row>();
        after.forEach(row -> successors.put(key.apply(row), row));
        for (Row row : List.copyOf(before)) {
            var successor = successors.remove(key.apply(row));
            if (successor != null) {
                action.accept(row, successor);
                before.remove(row);
                after.remove(successor);
            }
        }
    }
}
