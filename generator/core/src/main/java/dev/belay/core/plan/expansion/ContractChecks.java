package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ContractCheck.Unfilled;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.names.TableName;
import java.util.List;

/** What the guard of a contract has to look at, for each kind of pending item. */
final class ContractChecks {

    private ContractChecks() {}

    /** The sync triggers that must be there and enabled. */
    static final PendingItem.Visitor<List<SyncTrigger>> TRIGGERS = new PendingItem.Visitor<>() {
        @Override
        public List<SyncTrigger> replacedColumn(PendingItem.ReplacedColumn item) {
            return List.of(item.trigger());
        }

        @Override
        public List<SyncTrigger> swappedColumn(PendingItem.SwappedColumn item) {
            return List.of(item.trigger());
        }

        @Override
        public List<SyncTrigger> dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return List.of(item.tripwire());
        }

        @Override
        public List<SyncTrigger> dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return List.of(item.tripwire());
        }

        @Override
        public List<SyncTrigger> reshapedColumns(PendingItem.ReshapedColumns item) {
            return List.of(item.trigger());
        }

        @Override
        public List<SyncTrigger> triggerInPlace(PendingItem.TriggerInPlace item) {
            return List.of(item.trigger());
        }

        @Override
        public List<SyncTrigger> temporaryDefault(PendingItem.TemporaryDefault item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> renamedTable(PendingItem.RenamedTable item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> versionedColumn(PendingItem.VersionedColumn item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> versionedReplacement(PendingItem.VersionedReplacement item) {
            return replacedColumn(item.replaced());
        }

        @Override
        public List<SyncTrigger> versionedReshape(PendingItem.VersionedReshape item) {
            return reshapedColumns(item.reshaped());
        }

        @Override
        public List<SyncTrigger> unusedColumn(PendingItem.UnusedColumn item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> unusedTable(PendingItem.UnusedTable item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> replacedType(PendingItem.ReplacedType item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> replacedKey(PendingItem.ReplacedKey item) {
            return List.of();
        }

        @Override
        public List<SyncTrigger> promisedIdentity(PendingItem.PromisedIdentity item) {
            return List.of();
        }
    };

    /** The rows that must not be left. */
    static final PendingItem.Visitor<List<Unfilled>> UNFILLED = new PendingItem.Visitor<>() {
        @Override
        public List<Unfilled> replacedColumn(PendingItem.ReplacedColumn item) {
            return unfilled(item.trigger());
        }

        @Override
        public List<Unfilled> swappedColumn(PendingItem.SwappedColumn item) {
            return unfilled(item.trigger());
        }

        /** The catch-up has looked at every row; since then a release may write the new column alone. */
        @Override
        public List<Unfilled> dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return List.of();
        }

        @Override
        public List<Unfilled> dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return List.of();
        }

        @Override
        public List<Unfilled> reshapedColumns(PendingItem.ReshapedColumns item) {
            return unfilled(item.trigger());
        }

        @Override
        public List<Unfilled> triggerInPlace(PendingItem.TriggerInPlace item) {
            return unfilled(item.trigger());
        }

        @Override
        public List<Unfilled> temporaryDefault(PendingItem.TemporaryDefault item) {
            return List.of();
        }

        @Override
        public List<Unfilled> renamedTable(PendingItem.RenamedTable item) {
            return List.of();
        }

        @Override
        public List<Unfilled> versionedColumn(PendingItem.VersionedColumn item) {
            return List.of();
        }

        @Override
        public List<Unfilled> versionedReplacement(PendingItem.VersionedReplacement item) {
            return replacedColumn(item.replaced());
        }

        @Override
        public List<Unfilled> versionedReshape(PendingItem.VersionedReshape item) {
            return reshapedColumns(item.reshaped());
        }

        @Override
        public List<Unfilled> unusedColumn(PendingItem.UnusedColumn item) {
            return List.of();
        }

        @Override
        public List<Unfilled> unusedTable(PendingItem.UnusedTable item) {
            return List.of();
        }

        @Override
        public List<Unfilled> replacedType(PendingItem.ReplacedType item) {
            return List.of();
        }

        @Override
        public List<Unfilled> replacedKey(PendingItem.ReplacedKey item) {
            return List.of();
        }

        @Override
        public List<Unfilled> promisedIdentity(PendingItem.PromisedIdentity item) {
            return List.of();
        }
    };

    private static List<Unfilled> unfilled(SyncTrigger trigger) {
        TableName table = trigger.table();
        return trigger.rule().accept(new SyncRule.Visitor<>() {
            @Override
            public List<Unfilled> replace(ReplaceRule rule) {
                return List.of(new Unfilled(
                        table,
                        Counting.needsFilling(
                                rule.replacement().name(),
                                rule.up().orElse(Counting.column(rule.old().name())))));
            }

            @Override
            public List<Unfilled> reshape(ReshapeRule rule) {
                return List.of(new Unfilled(table, rule.unfilled()));
            }

            @Override
            public List<Unfilled> tripwire(TripwireRule rule) {
                return List.of();
            }

            @Override
            public List<Unfilled> fill(FillRule rule) {
                return List.of(new Unfilled(table, Counting.isNull(rule.column().name())));
            }

            @Override
            public List<Unfilled> repair(RepairRule rule) {
                return List.of(new Unfilled(table, Counting.isFalse(rule.condition())));
            }

            @Override
            public List<Unfilled> compute(ComputeRule rule) {
                return List.of(
                        new Unfilled(table, Counting.needsFilling(rule.column().name(), rule.expressionIn(table))));
            }
        });
    }
}
