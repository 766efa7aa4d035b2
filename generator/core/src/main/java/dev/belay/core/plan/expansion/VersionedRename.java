package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
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
        boolean free = column.isPresent()
                && !draft.inFlight().moves(table.name())
                && Clashes.columnFree(draft, table, operation.newName());
        if (free) {
            views(table, views(draft.change().id(), table));
        }
    }

    /** What each release takes the table for. */
    private PendingItem.VersionedColumn views(String change, Table table) {
        List<Identifier> columns =
                table.columns().stream().map(ColumnDefinition::name).toList();
        List<Identifier> labels = columns.stream()
                .map(name -> name.equals(operation.column()) ? operation.newName() : name)
                .toList();
        return new PendingItem.VersionedColumn(
                new View(in("before_" + change, table), table.name(), columns),
                new View(in("after_" + change, table), table.name(), columns, labels),
                operation.column(),
                operation.newName());
    }

    private static TableName in(String schema, Table table) {
        return new TableName(DerivedNames.fitted(schema), table.name().name());
    }

    private void views(Table table, PendingItem.VersionedColumn item) {
        TableName name = table.name();
        if (!Clashes.tableFree(draft, item.next().name())) {
            return;
        }
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        name.name().value(),
                        "Show " + name + "." + operation.column() + " as " + operation.newName()
                                + " to the next release")
                .check(Guards.catalog(draft, name, List.of(operation.column())))
                .step(TableDdl.CreateView.of(item.previous()), TableDdl.DropView.of(item.previous()))
                .step(TableDdl.CreateView.of(item.next()), TableDdl.DropView.of(item.next()));
        gates(item);
        draft.keep(item);
    }

    private void gates(PendingItem.VersionedColumn item) {
        TableName name = item.table();
        draft.gate(
                Phase.DUAL_WRITE,
                "The next release may start: every connection of it puts " + schema(item.next())
                        + " in front of its search_path, as in \"search_path = " + schema(item.next()) + ", "
                        + name.schema() + "\", says \"" + name.name() + "\" without a schema, and \""
                        + operation.newName() + "\" for \"" + operation.column()
                        + "\". The contract asks no connection of it to connect again; the release after it leaves "
                        + schema(item.next()) + " out.");
        draft.gate(
                Phase.DUAL_WRITE,
                "The previous release goes on with the table, or has " + schema(item.previous())
                        + " in front of its search_path. A pool of connections in transaction mode serves one release"
                        + " alone: it sets search_path for all that share it.");
        draft.gate(
                Phase.DUAL_WRITE,
                "Through a view these fail: COPY, TRUNCATE, ON CONFLICT ON CONSTRAINT, GROUP BY the primary key for all"
                        + " columns, WHERE CURRENT OF, ctid and xmin, TABLESAMPLE, a foreign key to it, MERGE before"
                        + " PostgreSQL 17; pg_get_serial_sequence returns NULL.");
        draft.gate(
                Phase.MIGRATE_READS,
                "No release runs any more that says \"" + name + "." + operation.column() + "\" or has "
                        + schema(item.previous()) + " in its search_path; no statement names "
                        + schema(item.next()) + ".");
    }

    private static String schema(View view) {
        return "\"" + view.name().schema() + "\"";
    }

    /** Takes the views away and gives the column its new name, in one transaction: the next release sees no difference. */
    static UnitDraft finish(Draft draft, UnitDraft unit, PendingItem.VersionedColumn item) {
        TableName table = item.table();
        return unit.check(Guards.catalog(draft, table, List.of(item.column())))
                .step(TableDdl.DropView.of(item.previous()), TableDdl.CreateView.of(item.previous()))
                .step(TableDdl.DropView.of(item.next()), TableDdl.CreateView.of(item.next()))
                .step(
                        new ColumnDdl.Rename(table, item.column(), item.newName()),
                        new ColumnDdl.Rename(table, item.newName(), item.column()));
    }
}
