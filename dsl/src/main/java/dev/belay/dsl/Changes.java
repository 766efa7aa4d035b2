package dev.belay.dsl;

import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.lifecycle.CatchUp;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.lifecycle.Revert;
import dev.belay.dsl.lifecycle.Swap;
import dev.belay.dsl.names.EnumReference;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.names.TableReference;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.TableBuilder;
import dev.belay.dsl.tables.TableChanges;
import dev.belay.dsl.types.EnumChanges;
import dev.belay.dsl.values.Irreversible;
import dev.belay.dsl.values.Undo;

/**
 * The front door of the builders: what an author's {@link SchemaChange#define} is handed. Each call is remembered with
 * its line and becomes an operation when {@code define} has returned.
 */
public final class Changes {

    private final Notebook notebook;
    private final Class<?> migration;

    Changes(Notebook notebook, Class<?> migration) {
        this.notebook = notebook;
        this.migration = migration;
    }

    /**
     * Runs a migration's {@code define}. For the sources of changes and for tests, not for authors.
     *
     * @param type the class of the migration, which carries {@link Migration}
     * @param change an instance of it
     * @return the change, or all problems with their lines; no mistake of the author is thrown
     */
    public static CollectedChange collect(Class<? extends SchemaChange> type, SchemaChange change) {
        return new ChangeCollector(type).collect(change);
    }

    /** Changes of a table of the schema {@code public} that is there already. */
    public TableChanges table(String name) {
        return table(TableName.PUBLIC.value(), name);
    }

    /** Changes of a table that is there already. */
    public TableChanges table(String schema, String name) {
        return TableChanges.begin(notebook, notebook.table(schema, name));
    }

    /** Changes of a table that is there already, by its constant: {@code change.table(After_0011.ORDERS)}. */
    public TableChanges table(TableReference table) {
        return TableChanges.begin(notebook, table.table());
    }

    /** Creates a table in the schema {@code public}. */
    public TableBuilder createTable(String name) {
        return createTable(TableName.PUBLIC.value(), name);
    }

    /** Creates a table. */
    public TableBuilder createTable(String schema, String name) {
        return TableBuilder.begin(notebook, notebook.table(schema, name), CreateTable::new);
    }

    /** Tells what a table of the schema {@code public} already holds; nothing is written. */
    public TableBuilder existing(String name) {
        return existing(TableName.PUBLIC.value(), name);
    }

    /** Tells what a table already holds; nothing is written. */
    public TableBuilder existing(String schema, String name) {
        return TableBuilder.beginExisting(notebook, notebook.table(schema, name));
    }

    /** Changes of an enum type of the schema {@code public}. */
    public EnumChanges enumType(String name) {
        return enumType(TableName.PUBLIC.value(), name);
    }

    /** Changes of an enum type. */
    public EnumChanges enumType(String schema, String name) {
        return EnumChanges.begin(notebook, notebook.name(schema), notebook.name(name));
    }

    /** Changes of an enum type, by its constant. */
    public EnumChanges enumType(EnumReference type) {
        return EnumChanges.begin(notebook, type.schema(), type.name());
    }

    /** Creates an enum type in the schema {@code public}; elsewhere: {@code enumType(schema, name).create(labels)}. */
    public OperationBuilder createEnum(String name, String... labels) {
        return enumType(name).create(labels);
    }

    /**
     * Runs SQL that the vocabulary has no word for.
     *
     * @param sql one or more statements
     * @param undo {@code undo("...")} or {@code irreversible("why")} of {@link Sql}
     */
    public void sql(String sql, Written<Undo> undo) {
        Undo back = notebook.read(undo::read, new Irreversible("refused"));
        RawSql raw = notebook.read(() -> new RawSql(sql, back), new RawSql("refused", back));
        notebook.draft(() -> raw);
    }

    /**
     * Drops what an earlier migration kept alive for the release before it; a migration of its own, in a later release.
     */
    public void contract(Class<? extends SchemaChange> earlier) {
        String id = idOf(earlier);
        refuseItself("contract-of-itself", earlier, "contract");
        notebook.draft(() -> new Contract(id));
    }

    /**
     * Drops for good what an earlier migration dropped and its contract retained: a table in the retention schema, or a
     * column under another name.
     */
    public void purge(Class<? extends SchemaChange> earlier) {
        String id = idOf(earlier);
        refuseItself("purge-of-itself", earlier, "purge");
        notebook.draft(() -> new Purge(id));
    }

    /**
     * Brings back what the contract of an earlier migration has dropped, so that the release before it can run again: a
     * replaced column, filled in batches; the old name of a table; a dropped column, empty; a retained table. What is
     * brought back lives beside what took its place until this migration is contracted, which drops the latter.
     */
    public void revert(Class<? extends SchemaChange> earlier) {
        String id = idOf(earlier);
        refuseItself("revert-of-itself", earlier, "revert");
        notebook.draft(() -> new Revert(id));
    }

    /**
     * Exchanges the names of a column and its replacement, so that the replacement goes on under the name that the
     * release knows; a migration of its own, between the one that replaces the column and its contract. The contract
     * then drops the old column under the name that the replacement had.
     */
    public void swap(Class<? extends SchemaChange> earlier) {
        String id = idOf(earlier);
        refuseItself("swap-of-itself", earlier, "swap");
        notebook.draft(() -> new Swap(id));
    }

    /**
     * Brings along the rows that releases wrote which know the old column of an earlier migration alone, where the
     * application writes both columns itself ({@code dualWrite(APPLICATION)}); a migration of its own, when no such
     * release runs any more. From then on a write of the old column alone is refused, the new column has what the old
     * one carries, and releases that read it may start; the contract comes after that.
     */
    public void catchUp(Class<? extends SchemaChange> earlier) {
        String id = idOf(earlier);
        refuseItself("catch-up-of-itself", earlier, "catchUp");
        notebook.draft(() -> new CatchUp(id));
    }

    private String idOf(Class<? extends SchemaChange> earlier) {
        return notebook.read(() -> MigrationHeader.id(earlier), "0_refused");
    }

    private void refuseItself(String problem, Class<? extends SchemaChange> earlier, String word) {
        if (earlier.equals(migration)) {
            notebook.refuse(
                    problem,
                    "The migration \"" + idOf(earlier) + "\" names itself in change." + word + "(...).",
                    "Write change." + word + "(Earlier.class) in a migration of a later release.");
        }
    }
}
