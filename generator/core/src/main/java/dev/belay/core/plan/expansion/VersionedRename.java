package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * How a column is renamed behind two schemas of views: one shows the table under the old name of the column, the other
 * under the new one, and the table keeps the old name until the contract. No row is touched, and no trigger fires.
 *
 * @param draft what the change becomes
 * @param operation the renaming
 */
record VersionedRename(Draft draft, RenameColumn operation) {

    Draft expand() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: the running release says \"" + operation.column()
                        + "\" and would fail at once (42703); a schema of views shows each release its own name, and the"
                        + " contract renames the column.");
        draft.refuseDirect("A renaming behind views has no direct(...) form: the plain statement needs no views.");
        draft.table(operation.table()).ifPresent(this::expand);
        return draft;
    }

    private void expand(Table table) {
        Optional<ColumnDefinition> column = draft.freeColumn(table, operation.column(), operation.type());
        ComputedColumns.refuseSource(draft, table, operation.column());
        boolean free = column.isPresent()
                && !draft.inFlight().moves(table.name())
                && Clashes.columnFree(draft, table, operation.newName());
        if (free) {
            show(table, views(table));
        }
    }

    private ReleaseViews views(Table table) {
        List<Identifier> columns =
                table.columns().stream().map(ColumnDefinition::name).toList();
        List<Identifier> labels = columns.stream()
                .map(name -> name.equals(operation.column()) ? operation.newName() : name)
                .toList();
        return ReleaseViews.of(draft, table, columns, labels);
    }

    private void show(Table table, ReleaseViews views) {
        if (!Clashes.tableFree(draft, views.next().name())) {
            return;
        }
        TableName name = table.name();
        views.createNext(views.createPrevious(
                draft,
                draft.unitOfItsOwn(
                                Phase.EXPAND,
                                name.name().value(),
                                "Show " + name + "." + operation.column() + " as " + operation.newName()
                                        + " to the next release")
                        .check(Guards.catalog(draft, name, List.of(operation.column())))));
        views.gates(draft, operation.column(), "\"" + operation.newName() + "\" for \"" + operation.column() + "\"");
        draft.keep(new PendingItem.VersionedColumn(
                views.previous(), views.next(), operation.column(), operation.newName()));
    }

    /** Takes the views away and gives the column its new name, in one transaction: the next release sees no difference. */
    static UnitDraft finish(Draft draft, UnitDraft unit, PendingItem.VersionedColumn item) {
        TableName table = item.table();
        unit.check(Guards.catalog(draft, table, List.of(item.column())));
        new ReleaseViews(item.previous(), item.next()).drop(unit);
        return unit.step(
                new ColumnDdl.Rename(table, item.column(), item.newName()),
                new ColumnDdl.Rename(table, item.newName(), item.column()));
    }
}
