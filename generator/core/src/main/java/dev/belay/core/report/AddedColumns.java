package dev.belay.core.report;

import dev.belay.core.objects.Table;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the columns that a plan adds to tables that were there before. */
final class AddedColumns {

    private AddedColumns() {}

    /** {@code column orders.amount}, {@code columns orders.amount, orders.token}; empty for none. */
    static Optional<String> of(Plan plan) {
        String columns = plan.after().tables().values().stream()
                .flatMap(after -> plan.before().table(after.name()).stream().flatMap(before -> added(before, after)))
                .collect(Collectors.joining(", "));
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
