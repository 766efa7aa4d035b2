package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.TableName;

/**
 * Tells the table that a statement reads from those in which it looks single keys up. Whether the latter are read to
 * their end depends on the keys, so that does not count as a scan.
 */
final class LookedUpTable {
    private LookedUpTable() {}

    /** Whether the statement only looks keys up in the table. */
    static boolean of(Ddl statement, TableName table) {
        if (statement instanceof ConstraintDdl.Add add) {
            return referenced(add.table(), add.constraint(), table);
        }
        if (statement instanceof ConstraintDdl.Validate validate) {
            return referenced(validate.table(), validate.constraint(), table);
        }
        return statement instanceof GuardDdl.RefuseWhileRows refuse
                && !refuse.table().equals(table);
    }

    private static boolean referenced(TableName own, NamedConstraint constraint, TableName table) {
        return constraint.definition() instanceof ForeignKey key && key.target().equals(table) && !own.equals(table);
    }
}
