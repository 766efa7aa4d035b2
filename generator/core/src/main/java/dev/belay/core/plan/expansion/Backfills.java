package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Backfills as units. */
final class Backfills {

    private Backfills() {}

    /**
     * The key a backfill of the table walks along, or a problem.
     *
     * @param direct whether a plain statement would do instead
     */
    static Optional<List<ColumnDefinition>> key(Draft draft, Table table, boolean direct) {
        Optional<List<ColumnDefinition>> key = KeyColumns.walkable(table);
        if (key.isEmpty()) {
            draft.problem(
                    "no-key",
                    "The table \"" + table.name()
                            + "\" has no primary key and no unique key without NULLs, so its rows cannot be filled in batches.",
                    "add a primary key in a migration before"
                            + (direct ? ", or say direct(\"why\") if it is small and idle" : ""));
        }
        return key;
    }

    /** Whether a constant would collide with itself in a unique column; a problem then. */
    static boolean collides(Draft draft, Table table, Identifier column, Value value) {
        boolean collides = value instanceof Literal && KeyColumns.uniqueAlone(table, column);
        if (collides) {
            draft.problem(
                    "constant-in-unique-column",
                    "The column \"" + table.name() + "." + column
                            + "\" is unique, and one constant for several rows would collide with itself.",
                    "fill from an expression that differs from row to row");
        }
        return collides;
    }

    /** A unit that fills rows in batches as the policy has them. The assembly gives it its unit's name. */
    static UnitDraft add(
            Draft draft, Table table, List<ColumnDefinition> key, List<Assignment> assignments, SqlExpression needed) {
        return add(
                draft,
                table,
                key,
                assignments,
                needed,
                draft.policy().backfill().batchSize(),
                draft.policy().backfill().pause());
    }

    static UnitDraft add(
            Draft draft,
            Table table,
            List<ColumnDefinition> key,
            List<Assignment> assignments,
            SqlExpression needed,
            int batchSize,
            Duration pause) {
        String columns = String.join(
                ", ", assignments.stream().map(each -> each.column().value()).toList());
        return draft.alone(
                        Phase.BACKFILL,
                        Stage.FILL,
                        "backfill_" + assignments.get(0).column(),
                        "Fill " + table.name() + " (" + columns + ") in batches")
                .step(new RowDdl.RunBackfill(new Backfill(
                        draft.change().id(), "", table.name(), key, assignments, needed, batchSize, pause)));
    }
}
