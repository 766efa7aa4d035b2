package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ACCESS_SHARE;
import static dev.belay.core.plan.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/** Locks of guards, equal on PostgreSQL 14 to 18: they read. */
record GuardPrediction(FactCollector collector, ServerVersion server) implements GuardDdl.Visitor<Facts> {

    private static final int FIRST_THAT_KNOWS = 17;

    @Override
    public Facts catalogGuard(GuardDdl.CatalogGuard statement) {
        return Facts.NONE;
    }

    @Override
    public Facts typeGuard(GuardDdl.TypeGuard statement) {
        return Facts.NONE;
    }

    @Override
    public Facts contractGuard(GuardDdl.ContractGuard statement) {
        return rollout(statement.check());
    }

    @Override
    public Facts swapGuard(GuardDdl.SwapGuard statement) {
        return rollout(statement.check());
    }

    @Override
    public Facts catchUpGuard(GuardDdl.CatchUpGuard statement) {
        return rollout(statement.check());
    }

    private Facts rollout(ContractCheck check) {
        FactCollector.Building facts = collector.begin();
        check.unfilled().forEach(unfilled -> facts.lock(unfilled.table(), ACCESS_SHARE));
        check.triggers().stream()
                .filter(trigger -> !(trigger.rule() instanceof TripwireRule))
                .filter(this::isSearched)
                .forEach(trigger -> facts.scan(trigger.table()));
        return facts.facts();
    }

    /**
     * From PostgreSQL 17 the planner knows that a NOT NULL column holds no NULL, and reads nothing to count them (15 to
     * 18: {@code FlippedFactsTest}).
     */
    private boolean isSearched(SyncTrigger trigger) {
        boolean neverNull = trigger.rule()
                .accept(new FilledColumn())
                .flatMap(column -> collector.table(trigger.table()).flatMap(table -> table.column(column)))
                .filter(ColumnDefinition::notNull)
                .isPresent();
        return !neverNull || !server.atLeast(FIRST_THAT_KNOWS);
    }

    /** The column that is searched for NULL; none where a condition, or a side of several columns, is searched for. */
    private static final class FilledColumn implements SyncRule.Visitor<Optional<Identifier>> {

        @Override
        public Optional<Identifier> replace(ReplaceRule rule) {
            return Optional.of(rule.replacement().name());
        }

        @Override
        public Optional<Identifier> reshape(ReshapeRule rule) {
            return Optional.of(rule.newNames().get(0))
                    .filter(name -> rule.news().size() == 1);
        }

        /** What has been left behind was looked for when the rows were brought along. */
        @Override
        public Optional<Identifier> tripwire(TripwireRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<Identifier> fill(FillRule rule) {
            return Optional.of(rule.column().name());
        }

        @Override
        public Optional<Identifier> repair(RepairRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<Identifier> compute(ComputeRule rule) {
            return Optional.of(rule.column().name());
        }
    }

    @Override
    public Facts refuseWhileRows(GuardDdl.RefuseWhileRows statement) {
        var facts = collector.begin().lock(statement.table(), ACCESS_SHARE).scan(statement.table());
        statement.lookedUp().ifPresent(table -> facts.lock(table, ACCESS_SHARE));
        return facts.facts();
    }

    @Override
    public Facts refuseNullRefused(GuardDdl.RefuseNullRefused statement) {
        return statement.others().isEmpty()
                ? Facts.NONE
                : collector
                        .begin()
                        .lock(statement.table(), ACCESS_SHARE)
                        .scan(statement.table())
                        .facts();
    }

    @Override
    public Facts refuseUncomputable(GuardDdl.RefuseUncomputable statement) {
        return collector
                .begin()
                .lock(statement.table(), ACCESS_SHARE)
                .scan(statement.table())
                .facts();
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
    public Facts refuseConvertedNull(GuardDdl.RefuseConvertedNull statement) {
        return Facts.NONE;
    }

    @Override
    public Facts refuseWhileKeyUsed(GuardDdl.RefuseWhileKeyUsed statement) {
        return Facts.NONE;
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
    public Facts requireTable(GuardDdl.RequireTable statement) {
        return Facts.NONE;
    }

    @Override
    public Facts refuseColumnReaders(GuardDdl.RefuseColumnReaders statement) {
        return Facts.NONE;
    }

    @Override
    public Facts refuseDomain(GuardDdl.RefuseDomain statement) {
        return Facts.NONE;
    }

    @Override
    public Facts lockTables(GuardDdl.LockTables statement) {
        FactCollector.Building facts = collector.begin();
        LockMode mode = statement.readersToo() ? ACCESS_EXCLUSIVE : SHARE_ROW_EXCLUSIVE;
        statement.tables().forEach(table -> facts.lock(table, mode));
        return facts.facts();
    }
}
