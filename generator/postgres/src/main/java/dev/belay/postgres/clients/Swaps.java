package dev.belay.postgres.clients;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.expansion.SwappedTypes;
import dev.belay.core.plan.prediction.Exchange;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that exchange their names with their replacements in a plan. The release that runs meanwhile knows the
 * name alone, before as after.
 */
final class Swaps {
    private final List<Exchange> exchanges;

    Swaps(Plan plan) {
        List<Ddl> statements = plan.units().stream()
                .flatMap(unit -> unit.steps().stream())
                .map(Step::statement)
                .toList();
        exchanges = Exchange.of(statements);
    }

    /**
     * Whether the column, under the name it has before, is one that nobody knows: the replacement gives its name away.
     */
    boolean takesName(TableName table, Identifier column) {
        return of(table)
                .anyMatch(exchange -> exchange.rule().replacement().name().equals(column));
    }

    /** Whether the column and its replacement exchange their names. */
    boolean givesName(TableName table, Identifier column) {
        return retyped(table, column).isPresent();
    }

    /** Whether statements that were written for the column do not fit what has its name then. */
    boolean breaks(TableName table, Identifier column, SqlType type) {
        return retyped(table, column)
                .filter(after -> !SwappedTypes.ofOneKind(type, after))
                .isPresent();
    }

    private Optional<SqlType> retyped(TableName table, Identifier column) {
        return of(table)
                .map(exchange -> exchange.rule().old())
                .filter(kept -> kept.name().equals(column))
                .map(kept -> kept.type())
                .findFirst();
    }

    private Stream<Exchange> of(TableName table) {
        return exchanges.stream().filter(exchange -> exchange.table().equals(table));
    }
}
