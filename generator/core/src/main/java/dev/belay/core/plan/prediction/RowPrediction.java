package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ROW_EXCLUSIVE;

import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.Facts;

/** Locks of statements on rows, equal on PostgreSQL 14 to 18. */
record RowPrediction(FactCollector collector) implements RowDdl.Visitor<Facts> {

    @Override
    public Facts runBackfill(RowDdl.RunBackfill statement) {
        return collector
                .begin()
                .lock(statement.backfill().table(), ROW_EXCLUSIVE)
                .scan(statement.backfill().table())
                .facts();
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
