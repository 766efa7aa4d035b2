package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ACCESS_SHARE;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.plan.Facts;

/** Locks of guards, equal on PostgreSQL 14 to 18: they read. */
record GuardPrediction(FactCollector collector) implements GuardDdl.Visitor<Facts> {

    @Override
    public Facts catalogGuard(GuardDdl.CatalogGuard statement) {
        return Facts.NONE;
    }

    @Override
    public Facts contractGuard(GuardDdl.ContractGuard statement) {
        FactCollector.Building facts = collector.begin();
        statement
                .check()
                .unfilled()
                .forEach(unfilled -> facts.lock(unfilled.table(), ACCESS_SHARE).scan(unfilled.table()));
        return facts.facts();
    }

    @Override
    public Facts refuseWhileRows(GuardDdl.RefuseWhileRows statement) {
        var facts = collector.begin().lock(statement.table(), ACCESS_SHARE).scan(statement.table());
        statement.lookedUp().ifPresent(table -> facts.lock(table, ACCESS_SHARE));
        return facts.facts();
    }

    @Override
    public Facts refuseWhileDuplicates(GuardDdl.RefuseWhileDuplicates statement) {
        return collector
                .begin()
                .lock(statement.table(), ACCESS_SHARE)
                .scan(statement.table())
                .facts();
    }

    @Override
    public Facts refuseLargeTable(GuardDdl.RefuseLargeTable statement) {
        return collector
                .begin()
                .lock(statement.table(), ACCESS_SHARE)
                .scan(statement.table())
                .facts();
    }

    @Override
    public Facts refuseAlways(GuardDdl.RefuseAlways statement) {
        return Facts.NONE;
    }

    @Override
    public Facts requireValidIndex(GuardDdl.RequireValidIndex statement) {
        return Facts.NONE;
    }

    @Override
    public Facts lockTables(GuardDdl.LockTables statement) {
        FactCollector.Building facts = collector.begin();
        statement.tables().forEach(table -> facts.lock(table, ACCESS_EXCLUSIVE));
        return facts.facts();
    }
}
