package dev.belay.core.report;

import dev.belay.core.objects.Table;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names the columns that a plan adds to tables that were there before. */
final class AddedColumns {

    private AddedColumns() {}

    /** {@code column orders.amount}, {@code columns orders.amount, orders.token}; empty for none. */
    static Optional<String> of(Plan plan) {
        List<String> added = new ArrayList<>();
        for (Table after : plan.after().tables().values()) {
            Table before = plan.before().tables().get(after.name());
            // most changes leave most tables as they are
            if (before != null && before != after) {
                added(before, after).forEach(added::add);
            }
        }
        String columns = String.join(", ", added);
        String noun = columns.contains(", ") ? "columns " : "column ";
        return Optional.of(noun + columns).filter(Predicate.not("column "::equals));
    }

    private static Stream<String> added(Table before, Table after) {
        return after.columns().stream()
                .map(ColumnDefinition::name)
                .filter(name -> before.column(name).isEmpty())
                .map(name -> after.name() + "." + name);
    }
}
