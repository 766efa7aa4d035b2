package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.names.Identifier;
import java.util.List;

/** What a pending change holds of a table beside the columns that it moves. */
final class Doomed {

    private Doomed() {}

    /** The columns that the contract drops. */
    static final PendingItem.Visitor<List<Identifier>> BY_CONTRACT = new PendingItem.Visitor<>() {
        @Override
        public List<Identifier> replacedColumn(PendingItem.ReplacedColumn item) {
            return List.of(item.original().name());
        }

        @Override
        public List<Identifier> swappedColumn(PendingItem.SwappedColumn item) {
            return List.of(item.retiredName());
        }

        @Override
        public List<Identifier> dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return List.of(item.original().name());
        }

        @Override
        public List<Identifier> dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return item.columns().oldNames();
        }

        @Override
        public List<Identifier> reshapedColumns(PendingItem.ReshapedColumns item) {
            return item.rule().oldNames();
        }

        @Override
        public List<Identifier> triggerInPlace(PendingItem.TriggerInPlace item) {
            return List.of();
        }

        @Override
        public List<Identifier> temporaryDefault(PendingItem.TemporaryDefault item) {
            return List.of();
        }

        @Override
        public List<Identifier> renamedTable(PendingItem.RenamedTable item) {
            return List.of();
        }

        @Override
        public List<Identifier> versionedColumn(PendingItem.VersionedColumn item) {
            return List.of();
        }

        @Override
        public List<Identifier> versionedReplacement(PendingItem.VersionedReplacement item) {
            return replacedColumn(item.replaced());
        }

        @Override
        public List<Identifier> versionedReshape(PendingItem.VersionedReshape item) {
            return reshapedColumns(item.reshaped());
        }

        @Override
        public List<Identifier> unusedColumn(PendingItem.UnusedColumn item) {
            return item.retainedName().isPresent()
                    ? List.of()
                    : List.of(item.original().name());
        }

        @Override
        public List<Identifier> unusedTable(PendingItem.UnusedTable item) {
            return List.of();
        }

        @Override
        public List<Identifier> replacedType(PendingItem.ReplacedType item) {
            return List.of();
        }

        @Override
        public List<Identifier> replacedKey(PendingItem.ReplacedKey item) {
            return List.of();
        }

        @Override
        public List<Identifier> promisedIdentity(PendingItem.PromisedIdentity item) {
            return List.of();
        }
    };

    /** Whether the contract drops the table, or moves it away. */
    static final PendingItem.Visitor<Boolean> TABLE = new PendingItem.Visitor<>() {
        @Override
        public Boolean replacedColumn(PendingItem.ReplacedColumn item) {
            return false;
        }

        @Override
        public Boolean swappedColumn(PendingItem.SwappedColumn item) {
            return false;
        }

        @Override
        public Boolean dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return false;
        }

        @Override
        public Boolean dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return false;
        }

        @Override
        public Boolean reshapedColumns(PendingItem.ReshapedColumns item) {
            return false;
        }

        @Override
        public Boolean triggerInPlace(PendingItem.TriggerInPlace item) {
            return false;
        }

        @Override
        public Boolean temporaryDefault(PendingItem.TemporaryDefault item) {
            return false;
        }

        @Override
        public Boolean renamedTable(PendingItem.RenamedTable item) {
            return false;
        }

        @Override
        public Boolean versionedColumn(PendingItem.VersionedColumn item) {
            return false;
        }

        @Override
        public Boolean versionedReplacement(PendingItem.VersionedReplacement item) {
            return replacedColumn(item.replaced());
        }

        @Override
        public Boolean versionedReshape(PendingItem.VersionedReshape item) {
            return reshapedColumns(item.reshaped());
        }

        @Override
        public Boolean unusedColumn(PendingItem.UnusedColumn item) {
            return false;
        }

        @Override
        public Boolean unusedTable(PendingItem.UnusedTable item) {
            return true;
        }

        @Override
        public Boolean replacedType(PendingItem.ReplacedType item) {
            return false;
        }

        @Override
        public Boolean replacedKey(PendingItem.ReplacedKey item) {
            return false;
        }

        @Override
        public Boolean promisedIdentity(PendingItem.PromisedIdentity item) {
            return false;
        }
    };

    /** The columns that a trigger reads and does not write. */
    static final PendingItem.Visitor<List<Identifier>> READ_BY_TRIGGER = new PendingItem.Visitor<>() {
        @Override
        public List<Identifier> replacedColumn(PendingItem.ReplacedColumn item) {
            return List.of();
        }

        @Override
        public List<Identifier> swappedColumn(PendingItem.SwappedColumn item) {
            return List.of();
        }

        @Override
        public List<Identifier> dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return List.of();
        }

        @Override
        public List<Identifier> dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return List.of();
        }

        @Override
        public List<Identifier> reshapedColumns(PendingItem.ReshapedColumns item) {
            return List.of();
        }

        @Override
        public List<Identifier> triggerInPlace(PendingItem.TriggerInPlace item) {
            return item.trigger().rule().accept(READS);
        }

        @Override
        public List<Identifier> temporaryDefault(PendingItem.TemporaryDefault item) {
            return List.of();
        }

        @Override
        public List<Identifier> renamedTable(PendingItem.RenamedTable item) {
            return List.of();
        }

        @Override
        public List<Identifier> versionedColumn(PendingItem.VersionedColumn item) {
            return List.of();
        }

        @Override
        public List<Identifier> versionedReplacement(PendingItem.VersionedReplacement item) {
            return replacedColumn(item.replaced());
        }

        @Override
        public List<Identifier> versionedReshape(PendingItem.VersionedReshape item) {
            return reshapedColumns(item.reshaped());
        }

        @Override
        public List<Identifier> unusedColumn(PendingItem.UnusedColumn item) {
            return List.of();
        }

        @Override
        public List<Identifier> unusedTable(PendingItem.UnusedTable item) {
            return List.of();
        }

        @Override
        public List<Identifier> replacedType(PendingItem.ReplacedType item) {
            return List.of();
        }

        @Override
        public List<Identifier> replacedKey(PendingItem.ReplacedKey item) {
            return List.of();
        }

        @Override
        public List<Identifier> promisedIdentity(PendingItem.PromisedIdentity item) {
            return List.of();
        }
    };

    private static final SyncRule.Visitor<List<Identifier>> READS = new SyncRule.Visitor<>() {
        @Override
        public List<Identifier> replace(ReplaceRule rule) {
            return List.of();
        }

        @Override
        public List<Identifier> reshape(ReshapeRule rule) {
            return List.of();
        }

        @Override
        public List<Identifier> tripwire(TripwireRule rule) {
            return List.of();
        }

        @Override
        public List<Identifier> fill(FillRule rule) {
            return rule.reads();
        }

        @Override
        public List<Identifier> repair(RepairRule rule) {
            return rule.reads();
        }

        @Override
        public List<Identifier> compute(ComputeRule rule) {
            return rule.reads();
        }
    };
}
