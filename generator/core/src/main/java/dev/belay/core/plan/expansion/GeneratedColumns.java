package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/** The columns that PostgreSQL, or a trigger for good, computes from others. */
final class GeneratedColumns {

    private GeneratedColumns() {}

    /** What the column is computed from; empty where releases write it. */
    static Optional<SqlExpression> expression(Draft draft, Table table, Identifier column) {
        return table.column(column)
                .flatMap(ColumnDefinition::generated)
                .or(() -> draft.state().computing(table.name(), column).map(rule -> rule.expressionIn(table.name())));
    }

    /**
     * Whether a trigger that fills or mends a column would read a generated one, which is computed behind it and holds
     * what the row held before; a problem then.
     */
    static boolean refuseRead(Draft draft, Table table, Identifier written, List<Identifier> reads) {
        List<Identifier> generated = reads.stream()
                .filter(column -> expression(draft, table, column).isPresent())
                .toList();
        generated.forEach(column -> draft.problem(
                "reads-generated",
                "The trigger that writes \"" + table.name() + "." + written + "\" would read \"" + column
                        + "\", which is computed behind it.",
                "write what that column is computed from instead"));
        return !generated.isEmpty();
    }

    /** Whether PostgreSQL computes the column, so that no statement may write it (428C9); a problem then. */
    static boolean refuseWritten(Draft draft, Table table, ColumnDefinition column) {
        column.generated()
                .ifPresent(expression -> draft.problem(
                        "generated-column",
                        "The column \"" + table.name() + "." + column.name() + "\" is computed by PostgreSQL from \""
                                + expression.text() + "\", and nothing else can write it.",
                        "write what it is computed from instead"));
        return column.generated().isPresent();
    }

    /** Whether the foreign key would write a generated column, which is computed again at once; a problem then. */
    static boolean refuseWriter(Draft draft, Table table, ForeignKey key) {
        List<Identifier> written = key.columns().stream()
                .filter(column -> StaleValues.writes(key))
                .filter(column -> expression(draft, table, column).isPresent())
                .toList();
        written.forEach(column -> draft.problem(
                "generated-written-by-reference",
                "The foreign key would write \"" + table.name() + "." + column
                        + "\" where the row changes that it references, and what is computed from other columns would"
                        + " come back and reference no row.",
                "say NO ACTION or RESTRICT for updates, and NO ACTION, RESTRICT or CASCADE for deletes"));
        return !written.isEmpty();
    }
}
