package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.SHARE;
import static dev.belay.core.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.plan.Facts;

/** Locks of statements on indexes, equal on PostgreSQL 14 to 18. */
record IndexPrediction(FactCollector collector) implements IndexDdl.Visitor<Facts> {

    @Override
    public Facts create(IndexDdl.Create statement) {
        return collector
                .begin()
                .lock(statement.table(), statement.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE)
                .scan(statement.table())
                .facts();
    }

    @Override
    public Facts drop(IndexDdl.Drop statement) {
        return collector
                .begin()
                .lock(statement.table(), statement.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE)
                .facts();
    }

    /** From PostgreSQL 12 the index alone is locked, and weakly. */
    @Override
    public Facts rename(IndexDdl.Rename statement) {
        return Facts.NONE;
    }
}
