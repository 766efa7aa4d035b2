package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/** What has to be true of the expression by which a column of a table with rows is computed. */
record GenerationRules(Draft draft, Table table, Identifier column, SqlExpression expression) {

    /** Whether rows can be computed by it; problems otherwise. */
    boolean allow() {
        int problems = draft.problems().size();
        List<Identifier> reads = Expressions.reads(table, expression);
        Expressions.withoutQuery(draft, "A generated column", expression);
        if (!Expressions.isImmutable(expression)) {
            refuse(
                    "generated-not-immutable",
                    "calls what differs from one moment or session to the next",
                    "compute it from columns and constants alone, or add a column with a default");
        }
        if (SqlWords.namesWholeRow(expression, table.name())) {
            refuse("generated-from-row", "names the whole row, itself included", "name the columns that it needs");
        } else if (reads.isEmpty()) {
            refuse("generated-from-nothing", "names no column of the table", "say .defaultValue(...) instead");
        }
        reads.forEach(this::source);
        return draft.problems().size() == problems;
    }

    private void source(Identifier read) {
        draft.inFlight().moves(table.name(), read);
        if (GeneratedColumns.expression(draft, table, read).isPresent()) {
            refuse(
                    "generated-from-generated",
                    "names \"" + read + "\", which is generated itself",
                    "write what that column is computed from");
        }
    }

    private void refuse(String id, String fault, String remedy) {
        draft.problem(
                id,
                "The expression \"" + expression.text() + "\" of \"" + table.name() + "." + column + "\" " + fault
                        + ".",
                remedy);
    }
}
