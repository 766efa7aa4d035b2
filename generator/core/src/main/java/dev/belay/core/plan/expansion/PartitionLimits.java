package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.TableName;

/** What PostgreSQL does not do for a table that has partitions; a problem, rather than a unit that always fails. */
record PartitionLimits(Draft draft) {

    private static final int FIRST_WITH_NOT_VALID_FOREIGN_KEYS = 18;

    private static final String BY_PARTITION =
            "build it partition by partition with change.sql(...): CREATE INDEX ON ONLY the table, one CONCURRENTLY on"
                    + " each partition, and ALTER INDEX ... ATTACH PARTITION";

    void check(Ddl statement) {
        if (statement instanceof IndexDdl.Create create && create.concurrently() && partitioned(create.table())) {
            refuseIndex(create.table(), "builds", BY_PARTITION);
        }
        if (statement instanceof IndexDdl.Drop drop && drop.concurrently() && partitioned(drop.table())) {
            refuseIndex(drop.table(), "drops", "say direct(...) where a short lock on all partitions does no harm");
        }
        if (statement instanceof ConstraintDdl.Add add
                && isForeignKeyNotValid(add.constraint())
                && partitioned(add.table())) {
            refuseForeignKey(add.table());
        }
    }

    private boolean partitioned(TableName table) {
        return draft.state().table(table).filter(Table::partitioned).isPresent();
    }

    private boolean isForeignKeyNotValid(NamedConstraint constraint) {
        return constraint.definition() instanceof ForeignKey
                && !constraint.validated()
                && !draft.server().atLeast(FIRST_WITH_NOT_VALID_FOREIGN_KEYS);
    }

    private void refuseIndex(TableName table, String does, String remedy) {
        draft.problem(
                "index-of-partitioned-table",
                "The table \"" + table + "\" is partitioned, and PostgreSQL " + does + " no index of it CONCURRENTLY.",
                remedy);
    }

    private void refuseForeignKey(TableName table) {
        draft.problem(
                "foreign-key-of-partitioned-table",
                "The table \"" + table + "\" is partitioned, and before PostgreSQL 18 a foreign key of it cannot be NOT"
                        + " VALID, so that adding one checks every row while writers wait.",
                "add it to each partition with change.sql(...), NOT VALID and validated, and then to the table, which"
                        + " takes them over; or say direct(...) where the table is small");
    }
}
