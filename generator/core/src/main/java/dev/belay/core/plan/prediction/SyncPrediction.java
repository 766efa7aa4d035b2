package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.plan.Facts;

/** Locks of sync triggers, equal on PostgreSQL 14 to 18. */
record SyncPrediction(FactCollector collector) implements SyncDdl.Visitor<Facts> {

    /** CREATE TRIGGER takes SHARE ROW EXCLUSIVE; the marking default of an omitted column is an ALTER TABLE. */
    @Override
    public Facts create(SyncDdl.Create statement) {
        return collector
                .begin()
                .lock(statement.trigger().table(), marks(statement.trigger()) ? ACCESS_EXCLUSIVE : SHARE_ROW_EXCLUSIVE)
                .facts();
    }

    @Override
    public Facts drop(SyncDdl.Drop statement) {
        return collector
                .begin()
                .lock(statement.trigger().table(), ACCESS_EXCLUSIVE)
                .facts();
    }

    @Override
    public Facts createConversion(SyncDdl.CreateConversion statement) {
        return Facts.NONE;
    }

    @Override
    public Facts dropConversion(SyncDdl.DropConversion statement) {
        return Facts.NONE;
    }

    private static boolean marks(SyncTrigger trigger) {
        return trigger.rule().accept(new SyncRule.Visitor<>() {
            @Override
            public Boolean replace(ReplaceRule rule) {
                return rule.omissionMark().isPresent();
            }

            @Override
            public Boolean reshape(ReshapeRule rule) {
                return false;
            }

            @Override
            public Boolean tripwire(TripwireRule rule) {
                return false;
            }

            @Override
            public Boolean fill(FillRule rule) {
                return false;
            }

            @Override
            public Boolean repair(RepairRule rule) {
                return false;
            }

            @Override
            public Boolean compute(ComputeRule rule) {
                return false;
            }
        });
    }
}
