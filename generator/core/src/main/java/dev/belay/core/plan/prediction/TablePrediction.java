package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ACCESS_SHARE;
import static dev.belay.core.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.expansion.ForeignKeys;

/** Locks of statements on whole tables, equal on PostgreSQL 14 to 18. */
record TablePrediction(FactCollector collector) implements TableDdl.Visitor<Facts> {

    @Override
    public Facts create(TableDdl.Create statement) {
        return Facts.NONE;
    }

    /** Dropping a child takes ACCESS EXCLUSIVE on the tables its foreign keys reference, too. */
    @Override
    public Facts drop(TableDdl.Drop statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE);
        collector
                .table(statement.table())
                .ifPresent(table -> ForeignKeys.of(table)
                        .map(NamedConstraint::definition)
                        .forEach(key -> key.accept(new ConstraintPrediction.Target())
                                .ifPresent(target -> facts.lock(target, ACCESS_EXCLUSIVE))));
        return facts.facts();
    }

    @Override
    public Facts rename(TableDdl.Rename statement) {
        return collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE).facts();
    }

    @Override
    public Facts move(TableDdl.Move statement) {
        return collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE).facts();
    }

    @Override
    public Facts comment(TableDdl.Comment statement) {
        return collector.begin().lock(statement.table(), SHARE_UPDATE_EXCLUSIVE).facts();
    }

    @Override
    public Facts createView(TableDdl.CreateView statement) {
        return collector.begin().lock(statement.table(), ACCESS_SHARE).facts();
    }

    @Override
    public Facts dropView(TableDdl.DropView statement) {
        return collector.begin().lock(statement.view(), ACCESS_EXCLUSIVE).facts();
    }
}
