package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.Retained;
import dev.belay.dsl.Operation;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetIdentity;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReplacePrimaryKey;
import dev.belay.dsl.constraints.ReplaceUnique;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.values.DualWrite;
import java.util.List;
import java.util.Optional;

/**
 * How what a contract has dropped comes back, as the change that an author would write for it: a replaced column
 * replaces its replacement, a renamed table is renamed back.
 *
 * @param draft what the change becomes
 * @param earlier what the contracted change had left
 */
record RevertExpansion(Draft draft, Pending earlier) implements PendingItem.Visitor<Draft> {

    void expand() {
        List<PendingItem.ReplacedType> types = earlier.items().stream()
                .filter(PendingItem.ReplacedType.class::isInstance)
                .map(PendingItem.ReplacedType.class::cast)
                .toList();
        types.forEach(this::replacedType);
        earlier.items().stream().filter(item -> !types.contains(item)).forEach(item -> item.accept(this));
        types.forEach(type -> draft.keep(new PendingItem.ReplacedType(type.replacement(), type.original())));
    }

    /** The columns that come back need their type, and need to know what each label becomes. */
    @Override
    public Draft replacedType(PendingItem.ReplacedType item) {
        EnumType original = item.original();
        EnumType now = item.replacement();
        List<String> labels = draft.state()
                .enumType(now.schema(), now.name())
                .map(EnumType::labels)
                .orElse(List.of());
        if (!labels.equals(now.labels())) {
            draft.problem(
                    "type-changed-since",
                    "The enum type \"" + now.name() + "\" has other labels than \"" + earlier.change()
                            + "\" gave it, and nothing tells what they were before.",
                    "create the old type with createEnum(...), and say replaceColumn(...) for each of its columns");
            return draft;
        }
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: a new type is in nobody's way.");
        if (TypeExpansions.free(draft, original.schema(), original.name())) {
            TypeExpansions.create(draft, original, now);
        }
        return draft;
    }

    @Override
    public Draft replacedColumn(PendingItem.ReplacedColumn item) {
        ReplaceColumnExpansion.back(draft, item).expand();
        ColumnDefinition original = item.original();
        draft.state()
                .table(item.table())
                .flatMap(table -> table.column(original.name()))
                .filter(column ->
                        column.comment().isPresent() && original.comment().isEmpty())
                .ifPresent(column -> draft.unit(
                                Phase.EXPAND, item.table(), "Take " + item.table() + "." + column.name() + " as it was")
                        .step(new ColumnDdl.Comment(item.table(), column.name(), Optional.empty())));
        return draft;
    }

    @Override
    public Draft swappedColumn(PendingItem.SwappedColumn item) {
        ReplaceColumnExpansion.back(draft, item).expand();
        return draft;
    }

    /** A trigger keeps both equal on the way back: no release is there that would write both. */
    @Override
    public Draft dualWrittenColumn(PendingItem.DualWrittenColumn item) {
        return replacedColumn(item.replaced());
    }

    @Override
    public Draft dualWrittenColumns(PendingItem.DualWrittenColumns item) {
        return reshapedColumns(item.reshaped());
    }

    @Override
    public Draft reshapedColumns(PendingItem.ReshapedColumns item) {
        return ReshapeExpansion.back(draft, item, DualWrite.TRIGGER).expand();
    }

    @Override
    public Draft versionedReshape(PendingItem.VersionedReshape item) {
        return ReshapeExpansion.back(draft, item.reshaped(), DualWrite.VERSIONED_VIEWS)
                .expand();
    }

    /** The trigger that served the previous release serves it again. */
    @Override
    public Draft triggerInPlace(PendingItem.TriggerInPlace item) {
        SyncTrigger trigger = item.trigger();
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: a trigger fills what a release omits that does not write \"" + item.table() + "."
                        + trigger.columnsInFlight().get(0) + "\".");
        draft.table(item.table())
                .filter(table -> trigger.columnsInFlight().stream()
                        .allMatch(column -> draft.freeColumn(table, column).isPresent()))
                .ifPresent(table -> draft.unit(
                                Phase.EXPAND,
                                table.name(),
                                "Fill again what the previous release omits in " + table.name())
                        .check(Guards.catalog(draft, table.name(), trigger.columnsInFlight(), trigger))
                        .step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger)));
        draft.keep(item);
        return draft;
    }

    @Override
    public Draft temporaryDefault(PendingItem.TemporaryDefault item) {
        return as(new SetDefault(item.table(), item.column(), item.value()));
    }

    @Override
    public Draft renamedTable(PendingItem.RenamedTable item) {
        return as(new RenameTable(item.view().table(), item.view().name().name()));
    }

    @Override
    public Draft versionedColumn(PendingItem.VersionedColumn item) {
        return draft.table(item.table())
                .flatMap(table -> draft.column(table, item.newName()))
                .map(column -> as(new RenameColumn(
                        item.table(), item.newName(), column.type(), item.column(), DualWrite.VERSIONED_VIEWS)))
                .orElse(draft);
    }

    @Override
    public Draft versionedReplacement(PendingItem.VersionedReplacement item) {
        return VersionedReplacement.back(draft, item).map(this::as).orElse(draft);
    }

    @Override
    public Draft unusedColumn(PendingItem.UnusedColumn item) {
        return item.retainedName()
                .map(retained -> renamed(item.table(), retained, item.original().name()))
                .orElseGet(() -> as(new AddColumn(item.table(), optional(item.original()), Optional.empty())));
    }

    /** Nobody wrote the column while it was gone, so that only a default or its expression can fill its rows. */
    private static ColumnDefinition optional(ColumnDefinition original) {
        return original.withNotNull(original.notNull()
                && (original.defaultValue().isPresent() || original.generated().isPresent()));
    }

    private Draft renamed(TableName name, Identifier retained, Identifier original) {
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: no release names a column that is retained.");
        draft.table(name)
                .filter(table -> !draft.inFlight().shows(name))
                .filter(table -> draft.freeColumn(table, retained).isPresent())
                .filter(table -> Clashes.columnFree(draft, table, original))
                .ifPresent(table -> draft.unit(
                                Phase.EXPAND, name, "Give " + name + "." + retained + " its name " + original + " back")
                        .step(
                                new ColumnDdl.Rename(name, retained, original),
                                new ColumnDdl.Rename(name, original, retained)));
        draft.endRetention(earlier.change());
        return draft;
    }

    /** What the columns of a primary key have lost is NULL: they stay NOT NULL, and only their author knows better. */
    @Override
    public Draft replacedKey(PendingItem.ReplacedKey item) {
        Optional<Identifier> name = Optional.of(item.original().name());
        if (item.original().definition() instanceof PrimaryKey key) {
            return as(new ReplacePrimaryKey(item.table(), new PrimaryKey(name, key.columns())));
        }
        Unique key = (Unique) item.original().definition();
        return as(new ReplaceUnique(
                item.table(),
                item.replacement().name(),
                new Unique(name, key.columns(), key.nullsNotDistinct(), key.deferrability())));
    }

    @Override
    public Draft promisedIdentity(PendingItem.PromisedIdentity item) {
        return as(new SetIdentity(item.table(), item.column(), Identity.BY_DEFAULT));
    }

    @Override
    public Draft unusedTable(PendingItem.UnusedTable item) {
        List<Retained> retained = draft.state().retained(earlier.change()).stream()
                .filter(each -> each.column().isEmpty()
                        && each.table().name().equals(item.table().name()))
                .toList();
        if (retained.isEmpty()) {
            draft.problem(
                    "nothing-to-revert",
                    "The table \"" + item.table() + "\" was dropped with its rows by the contract of \""
                            + earlier.change() + "\", or purged since.",
                    "restore it from a backup, and tell of it with existing(\"" + item.table() + "\")");
        }
        retained.forEach(each -> moveBack(each, item.table()));
        return draft;
    }

    private void moveBack(Retained retained, TableName original) {
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: no release names a table that is retained.");
        if (Clashes.tableFree(draft, original)) {
            draft.unitOfItsOwn(
                            Phase.EXPAND,
                            original.name().value(),
                            "Move " + retained.table() + " back to " + original.schema())
                    .step(
                            new TableDdl.Move(retained.table(), original.schema()),
                            new TableDdl.Move(original, retained.table().schema()));
            draft.endRetention(earlier.change());
            retained.foreignKeys().forEach(key -> as(new AddForeignKey(original, key)));
        }
    }

    private Draft as(Operation operation) {
        return operation.accept(new Expansions(draft));
    }
}
