package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/** What an expression has to be so that a trigger and a backfill make the same value of the same row at any time. */
record ConversionRules(Draft draft, Table table) {

    /**
     * Reports what is wrong with an expression.
     *
     * @param direction {@code up} or {@code down}, as the author wrote it
     * @param own the only columns that it may read
     */
    void check(String direction, SqlExpression expression, List<Identifier> own) {
        if (!Expressions.sound(draft, expression)) {
            return;
        }
        if (!Expressions.isImmutable(expression)) {
            draft.problem(
                    "volatile-conversion",
                    "The " + direction + " expression \"" + expression.text()
                            + "\" depends on the time, the session or chance.",
                    "use functions that are immutable alone");
        }
        List<Identifier> others = table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(column -> !own.contains(column))
                .toList();
        SqlWords.columnsNamed(expression, others)
                .forEach(column -> draft.problem(
                        "conversion-reads-other-column",
                        "The " + direction + " expression \"" + expression.text() + "\" reads the column \"" + column
                                + "\".",
                        "name " + ReshapeExpansion.quoted(own) + " alone"));
    }
}
