package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ROW_EXCLUSIVE;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.Facts;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.values.SqlExpression;

/** Locks of statements on rows, equal on PostgreSQL 14 to 18. */
record RowPrediction(FactCollector collector) implements RowDdl.Visitor<Facts> {

    @Override
    public Facts runBackfill(RowDdl.RunBackfill statement) {
        if (readsElsewhere(statement.backfill())) {
            return Facts.UNPREDICTED;
        }
        return collector
                .begin()
                .lock(statement.backfill().table(), ROW_EXCLUSIVE)
                .scan(statement.backfill().table())
                .facts();
    }

    /** What a query of the author locks and reads is measured and not claimed. */
    private static boolean readsElsewhere(Backfill backfill) {
        return SqlWords.holdsQuery(backfill.needed())
                || backfill.assignments().stream()
                        .map(assignment -> new SqlExpression(PostgresWriter.value(assignment.value())))
                        .anyMatch(SqlWords::holdsQuery);
    }

    @Override
    public Facts updateAll(RowDdl.UpdateAll statement) {
        return collector
                .begin()
                .lock(statement.table(), ROW_EXCLUSIVE)
                .scan(statement.table())
                .facts();
    }

    @Override
    public Facts runSql(RowDdl.RunSql statement) {
        return Facts.UNPREDICTED;
    }
}
