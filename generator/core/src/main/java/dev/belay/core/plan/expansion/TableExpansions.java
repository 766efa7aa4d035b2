package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.CommentOnTable;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.DropTable;
import dev.belay.dsl.tables.ExistingTable;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.tables.TableVisitor;
import java.util.List;
import java.util.Optional;

/** How operations on whole tables are made safe. */
record TableExpansions(Draft draft) implements TableVisitor<Draft> {

    @Override
    public Draft createTable(CreateTable operation) {
        Optional<TableLayout> checked = TableLayout.of(draft, operation.definition());
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: a new table \"" + operation.definition().name() + "\" is in nobody's way.");
        checked.ifPresent(this::create);
        return draft;
    }

    private void create(TableLayout layout) {
        TableName name = layout.table().name();
        UnitDraft unit = draft.unit(Phase.EXPAND, Stage.CATALOG, UnitDraft.NEW_OBJECTS, "Create the table " + name)
                .step(new TableDdl.Create(layout.tableWithoutForeignKeys()), new TableDdl.Drop(name))
                .costs(
                        DownClass.LOSES_WRITES_SINCE,
                        "The rows written into " + name + " are lost.",
                        Optional.of(Counting.rows(name)));
        layout.table().comment().ifPresent(text -> unit.step(new TableDdl.Comment(name, Optional.of(text))));
        layout.table()
                .columns()
                .forEach(column -> column.comment()
                        .ifPresent(text -> unit.step(new ColumnDdl.Comment(name, column.name(), Optional.of(text)))));
        layout.table().indexes().forEach(index -> unit.step(new IndexDdl.Create(name, index, false)));
        layout.foreignKeys().stream()
                .filter(key -> !keyAtOnce(key))
                .forEach(key -> draft.problem(
                        "foreign-key-target-not-unique",
                        "The key that \"" + key.name() + "\" of \"" + name
                                + "\" references is added by this migration, after the table.",
                        "add the foreign key in a migration after this one"));
        if (!layout.foreignKeys().isEmpty()) {
            UnitDraft references = draft.unitOfItsOwn(
                    Phase.EXPAND, name.name() + "_references", "Reference other tables from " + name);
            for (NamedConstraint key : layout.foreignKeys()) {
                references.step(new ConstraintDdl.Add(name, key), new ConstraintDdl.Drop(name, key, false));
            }
        }
    }

    /** Whether what it references is unique when the table is created; other keys are built in a later phase. */
    private boolean keyAtOnce(NamedConstraint constraint) {
        ForeignKey key = ForeignKeys.of(constraint).orElseThrow();
        Optional<Table> before = draft.before().table(key.target());
        return before.isEmpty() || ForeignKeys.isKey(before.get(), key.targetColumns());
    }

    @Override
    public Draft existingTable(ExistingTable operation) {
        draft.verdict(
                Verdict.Kind.NONE,
                "Nothing is written: the database already holds \""
                        + operation.definition().name() + "\".");
        TableLayout.of(draft, operation.definition())
                .map(layout -> new KnownConstraints(draft, layout.asInCatalog()))
                .ifPresent(known ->
                        draft.learn(known.withoutProof(operation.notValid()).withPartitioned(operation.partitioned())));
        return draft;
    }

    @Override
    public Draft dropTable(DropTable operation) {
        TableName name = operation.table();
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking: the running release still uses \"" + name + "\"; it is "
                        + (operation.retain() ? "moved to the retention schema" : "dropped")
                        + " by the contract, once nothing does.");
        draft.refuseDirect("Dropping a table has no direct(...) form: its contract sees to it that no running release"
                + " uses the table.");
        draft.table(name)
                .filter(table -> !draft.inFlight().moves(name))
                .filter(table -> !ComputedColumns.refuseOn(draft, table))
                .ifPresent(table -> announce(table, operation));
        return draft;
    }

    private void announce(Table table, DropTable operation) {
        for (Table other : draft.state().tables().values()) {
            boolean references = !other.name().equals(table.name())
                    && ForeignKeys.to(other, table.name()).findAny().isPresent();
            if (references) {
                draft.problem(
                        "table-referenced",
                        "The table \"" + table.name() + "\" is referenced by \"" + other.name() + "\".",
                        "drop the foreign keys of \"" + other.name() + "\" in a migration before");
            }
        }
        draft.unitOfItsOwn(Phase.EXPAND, table.name().name().value(), "Announce the end of " + table.name())
                .check(Guards.catalog(draft, table.name(), List.of()));
        draft.gate(Phase.MIGRATE_READS, "No release reads or writes \"" + table.name() + "\" any more.");
        draft.keep(new PendingItem.UnusedTable(table.name(), operation.retain()));
    }

    @Override
    public Draft renameTable(RenameTable operation) {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking: the running release says \"" + operation.table()
                        + "\"; a view keeps that name alive until the contract.");
        draft.table(operation.table())
                .filter(table -> !draft.inFlight().moves(table.name()))
                .filter(table -> Clashes.tableFree(draft, table.name().renamed(operation.newName())))
                .ifPresent(table -> rename(table, operation));
        return draft;
    }

    private void rename(Table table, RenameTable operation) {
        TableName old = table.name();
        TableName renamed = old.renamed(operation.newName());
        if (draft.direct().isPresent()) {
            draft.unitOfItsOwn(Phase.EXPAND, old.name().value(), "Rename " + old + " to " + renamed)
                    .step(new TableDdl.Rename(old, operation.newName()), new TableDdl.Rename(renamed, old.name()));
            return;
        }
        List<Identifier> columns =
                table.columns().stream().map(ColumnDefinition::name).toList();
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        old.name().value(),
                        "Rename " + old + " to " + renamed + " and leave a view under the old name")
                .check(Guards.catalog(draft, old, List.of()))
                .checks(Guards.columnReaders(draft, new View(old, old, columns)))
                .step(new TableDdl.Rename(old, operation.newName()), new TableDdl.Rename(renamed, old.name()))
                .step(new TableDdl.CreateView(old, renamed, columns), new TableDdl.DropView(old, renamed));
        draft.gate(Phase.DUAL_WRITE, "The next release may say \"" + renamed + "\".");
        draft.gate(Phase.MIGRATE_READS, "No release says \"" + old + "\" any more.");
        draft.keep(new PendingItem.RenamedTable(new View(old, renamed, columns)));
    }

    @Override
    public Draft commentOnTable(CommentOnTable operation) {
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: a comment changes the catalog alone.");
        draft.table(operation.table())
                .ifPresent(table -> draft.unit(Phase.EXPAND, table.name(), "Comment on " + table.name())
                        .step(
                                new TableDdl.Comment(table.name(), operation.comment()),
                                new TableDdl.Comment(table.name(), table.comment())));
        return draft;
    }
}
