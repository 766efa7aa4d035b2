package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.Retained;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * How an earlier change is contracted: the guard, then everything it kept alive goes, in one short transaction.
 *
 * @param draft what the change becomes
 * @param pending what the earlier change left
 */
record ContractExpansion(Draft draft, Pending pending) {

    void expand() {
        draft.verdict(
                Verdict.Kind.CONTRACT,
                "Contract: drops what \"" + pending.change() + "\" kept alive for the previous release.");
        UnitDraft unit = draft.unitOfItsOwn(
                        Phase.CONTRACT,
                        "contract_"
                                + pending.change().substring(pending.change().indexOf('_') + 1),
                        "Drop what " + pending.change() + " kept alive")
                .check(new GuardDdl.ContractGuard(check()));
        pending.items().stream()
                .filter(PendingItem.ReplacedType.class::isInstance)
                .map(item -> ((PendingItem.ReplacedType) item).original())
                .forEach(type -> unit.check(Guards.type(draft, type)));
        pending.items().forEach(item -> item.accept(new Finish(draft, unit, pending.change())));
        draft.contracted(pending.change());
    }

    private ContractCheck check() {
        List<SyncTrigger> triggers = pending.items().stream()
                .flatMap(item -> item.accept(ContractChecks.TRIGGERS).stream())
                .toList();
        List<ContractCheck.Unfilled> unfilled = pending.items().stream()
                .flatMap(item -> item.accept(ContractChecks.UNFILLED).stream())
                .toList();
        List<String> swaps = pending.items().stream()
                .filter(PendingItem.SwappedColumn.class::isInstance)
                .map(item -> ((PendingItem.SwappedColumn) item).swap())
                .distinct()
                .toList();
        return new ContractCheck(
                pending.change(),
                swaps,
                triggers,
                pending.backfillUnits(),
                pending.laterUnits(),
                unfilled,
                pending.items().stream()
                        .filter(PendingItem.DualWritten.class::isInstance)
                        .flatMap(item -> ((PendingItem.DualWritten) item).caughtUp().stream())
                        .distinct()
                        .toList(),
                pending.items().stream().anyMatch(PendingItem.VersionedReplacement.class::isInstance));
    }

    private record Finish(Draft draft, UnitDraft unit, String earlier) implements PendingItem.Visitor<UnitDraft> {

        @Override
        public UnitDraft replacedColumn(PendingItem.ReplacedColumn item) {
            return new ColumnContract(draft, unit, earlier).drop(item);
        }

        @Override
        public UnitDraft swappedColumn(PendingItem.SwappedColumn item) {
            return new ColumnContract(draft, unit, earlier).drop(item);
        }

        @Override
        public UnitDraft dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return new ColumnContract(draft, unit, earlier).drop(item);
        }

        @Override
        public UnitDraft dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return new ReshapeContract(draft, unit, earlier).drop(item);
        }

        @Override
        public UnitDraft reshapedColumns(PendingItem.ReshapedColumns item) {
            return new ReshapeContract(draft, unit, earlier).drop(item);
        }

        @Override
        public UnitDraft triggerInPlace(PendingItem.TriggerInPlace item) {
            return unit.step(new SyncDdl.Drop(item.trigger()), new SyncDdl.Create(item.trigger()));
        }

        @Override
        public UnitDraft temporaryDefault(PendingItem.TemporaryDefault item) {
            return unit.step(
                    new ColumnDdl.DropDefault(item.table(), item.column()),
                    new ColumnDdl.SetDefault(item.table(), item.column(), item.value()));
        }

        @Override
        public UnitDraft renamedTable(PendingItem.RenamedTable item) {
            return unit.step(TableDdl.DropView.of(item.view()), TableDdl.CreateView.of(item.view()));
        }

        @Override
        public UnitDraft versionedColumn(PendingItem.VersionedColumn item) {
            return VersionedRename.finish(draft, unit, item);
        }

        @Override
        public UnitDraft versionedReplacement(PendingItem.VersionedReplacement item) {
            return VersionedReplacement.finish(draft, unit, earlier, item);
        }

        @Override
        public UnitDraft versionedReshape(PendingItem.VersionedReshape item) {
            new ReleaseViews(item.previous(), item.next()).drop(unit);
            return reshapedColumns(item.reshaped());
        }

        @Override
        public UnitDraft unusedColumn(PendingItem.UnusedColumn item) {
            return new ColumnContract(draft, unit, earlier).drop(item);
        }

        @Override
        public UnitDraft unusedTable(PendingItem.UnusedTable item) {
            List<ForeignKey> keys = OutgoingForeignKeys.drop(draft, unit, item.table());
            if (!item.retain()) {
                return PurgeExpansion.dropTable(unit, item.table());
            }
            TableName retained =
                    new TableName(draft.policy().retentionSchema(), item.table().name());
            if (draft.state().table(retained).isPresent()) {
                draft.problem(
                        "name-clash",
                        "The retention schema holds a table \"" + retained.name() + "\" already.",
                        "rename the table before it is dropped");
                return unit;
            }
            draft.retain(Retained.table(earlier, retained, keys));
            return unit.step(new TableDdl.Move(item.table(), retained.schema()), (Ddl)
                    new TableDdl.Move(retained, item.table().schema()));
        }

        @Override
        public UnitDraft replacedKey(PendingItem.ReplacedKey item) {
            return new KeyContract(draft, unit, earlier).drop(item);
        }

        /** COPY aside, nobody gives a number of his own from here on, and nobody does it before. */
        @Override
        public UnitDraft promisedIdentity(PendingItem.PromisedIdentity item) {
            return unit.step(
                    new ColumnDdl.SetGenerated(item.table(), item.column(), Identity.ALWAYS),
                    new ColumnDdl.SetGenerated(item.table(), item.column(), Identity.BY_DEFAULT));
        }

        @Override
        public UnitDraft replacedType(PendingItem.ReplacedType item) {
            EnumType type = item.original();
            List<EnumColumn> columns = EnumColumn.of(draft.state(), type);
            columns.forEach(found -> draft.problem(
                    "type-in-use",
                    "The column " + found.quoted() + " is of the enum type \"" + type.name()
                            + "\", which this contract drops.",
                    "replace that column by one of type \"" + item.replacement().name()
                            + "\" with replaceColumn(...), and contract that, in migrations before"));
            return columns.isEmpty()
                    ? unit.step(
                            new TypeDdl.DropEnum(type),
                            new TypeDdl.CreateEnum(type),
                            new TypeDdl.CarryProperties(item.replacement(), type))
                    : unit;
        }
    }
}
