package dev.belay.dsl.tables;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.Operation;
import dev.belay.dsl.columns.ColumnBuilder;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKeyBuilder;
import dev.belay.dsl.constraints.PrimaryKeyBuilder;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.UniqueBuilder;
import dev.belay.dsl.indexes.IndexBuilder;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.names.TableReference;
import dev.belay.dsl.types.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a table holds: one that is created, or one that is there already. Each call adds a part and returns the builder
 * of that part: {@code orders.column(TOTAL).notNull()}.
 */
public final class TableBuilder extends Builder<TableBuilder> {

    private final TableName table;
    private final List<Supplier<ColumnDefinition>> columns = new ArrayList<>();
    private final Set<String> columnNames = new HashSet<>();
    private final List<Supplier<TableConstraint>> constraints = new ArrayList<>();
    private final List<Supplier<IndexDefinition>> indexes = new ArrayList<>();
    private final List<Identifier> notValid = new ArrayList<>();
    private final boolean isThere;
    private boolean partitioned;
    private Optional<String> comment = Optional.empty();

    private TableBuilder(Notebook notebook, TableName table, boolean isThere) {
        super(notebook, "the table \"" + table + "\"");
        this.table = table;
        this.isThere = isThere;
    }

    /** Begins. For {@link dev.belay.dsl.Changes}, not for authors. */
    public static TableBuilder begin(
            Notebook notebook, TableName table, Function<TableDefinition, ? extends Operation> operation) {
        var builder = new TableBuilder(notebook, table, false);
        notebook.draft(builder, () -> operation.apply(builder.definition()));
        return builder;
    }

    /** Begins a table that is there already. For {@link dev.belay.dsl.Changes}, not for authors. */
    public static TableBuilder beginExisting(Notebook notebook, TableName table) {
        var builder = new TableBuilder(notebook, table, true);
        notebook.draft(builder, () -> new ExistingTable(builder.definition(), builder.notValid, builder.partitioned));
        return builder;
    }

    /** A column, after those before it. */
    public <T> ColumnBuilder<T> column(Column<T> column) {
        return ColumnBuilder.begin(notebook(), column, isNew(column) ? columns : new ArrayList<>());
    }

    /** The primary key. */
    public PrimaryKeyBuilder primaryKey(Column<?>... key) {
        return PrimaryKeyBuilder.begin(notebook(), constraints, key);
    }

    /** A unique constraint. */
    public UniqueBuilder unique(Column<?>... key) {
        return UniqueBuilder.begin(notebook(), constraints, key);
    }

    /** A check of each row, under the name that PostgreSQL would choose. */
    public void check(String condition) {
        Check check = new Check(Optional.empty(), notebook().expression(condition));
        constraints.add(() -> check);
    }

    /** A check of each row. */
    public void check(String name, String condition) {
        Check check = new Check(Optional.of(notebook().name(name)), notebook().expression(condition));
        constraints.add(() -> check);
    }

    /** A foreign key; the two columns have the same Java type. */
    public <T> ForeignKeyBuilder foreignKey(Column<T> column, String target, Column<T> targetColumn) {
        return foreignKey(target).on(column, targetColumn);
    }

    /** A foreign key; the two columns have the same Java type. */
    public <T> ForeignKeyBuilder foreignKey(Column<T> column, TableReference target, Column<T> targetColumn) {
        return foreignKey(target).on(column, targetColumn);
    }

    /** A foreign key of several columns to a table named by its constant. */
    public ForeignKeyBuilder foreignKey(TableReference target) {
        return ForeignKeyBuilder.begin(notebook(), constraints, target.table());
    }

    /** A foreign key of several columns: {@code foreignKey("tenants").on(A, B).on(C, D)}. */
    public ForeignKeyBuilder foreignKey(String target) {
        return ForeignKeyBuilder.begin(notebook(), constraints, target);
    }

    /** An index of columns. */
    public IndexBuilder index(String name, Column<?>... key) {
        return IndexBuilder.begin(
                notebook(), indexes, name, Arrays.stream(key).map(IndexKey::key).toList());
    }

    /** An index of columns and expressions, each with its own order: {@code key(A).descending()}. */
    public IndexBuilder index(String name, IndexKey first, IndexKey... more) {
        return IndexBuilder.begin(
                notebook(),
                indexes,
                name,
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    /** A check or foreign key of a table that is there, by its name: it was added NOT VALID and never validated. */
    public TableBuilder notValid(String constraint) {
        if (isThere) {
            notValid.add(notebook().name(constraint));
        } else {
            notebook()
                    .refuse(
                            "valid-from-the-start",
                            "The table \"" + table
                                    + "\" is created without rows, so that all its constraints are valid.",
                            "Remove .notValid(\"" + constraint + "\").");
        }
        return this;
    }

    /** Says that a table that is there has partitions: the waits for all of them together are bounded then. */
    public TableBuilder partitioned() {
        if (isThere) {
            return once("partitioned", ".partitioned()", () -> partitioned = true);
        }
        notebook()
                .refuse(
                        "partitions-from-the-start",
                        "The table \"" + table + "\" would be created without partitions.",
                        "Remove .partitioned(); or create the table with sql(...), and tell of it with existing(\""
                                + table.name() + "\").");
        return this;
    }

    /** Says what the table is for, in the database. */
    public TableBuilder comment(String text) {
        return once(
                "comment",
                ".comment(\"text\")",
                () -> comment = Optional.of(notebook().comment(text)));
    }

    /** A repetition is reported at its own call and not taken, so that the finished table does not report it again. */
    private boolean isNew(Column<?> column) {
        boolean isNew = columnNames.add(column.name());
        if (!isNew) {
            notebook()
                    .refuse(
                            "repeated-column",
                            "The table \"" + table + "\" has the column \"" + column.name() + "\" twice.",
                            "Remove one of the two, or give it another name.");
        }
        return isNew;
    }

    private TableDefinition definition() {
        return new TableDefinition(table, all(columns), all(constraints), all(indexes), comment);
    }

    private static <V> List<V> all(List<Supplier<V>> parts) {
        return parts.stream().map(Supplier::get).toList();
    }
}
