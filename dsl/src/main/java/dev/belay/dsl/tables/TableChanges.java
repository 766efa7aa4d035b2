package dev.belay.dsl.tables;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationBuilder;
import dev.belay.dsl.Written;
import dev.belay.dsl.columns.AddColumnBuilder;
import dev.belay.dsl.columns.ChangeTypeBuilder;
import dev.belay.dsl.columns.CommentOnColumn;
import dev.belay.dsl.columns.DropColumnBuilder;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.DropIdentity;
import dev.belay.dsl.columns.DropNotNull;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.MergeColumnsBuilder;
import dev.belay.dsl.columns.RenameColumnBuilder;
import dev.belay.dsl.columns.ReplaceColumnBuilder;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetIdentityBuilder;
import dev.belay.dsl.columns.SetNotNullBuilder;
import dev.belay.dsl.columns.SplitColumnBuilder;
import dev.belay.dsl.columns.WrittenPart;
import dev.belay.dsl.constraints.AddCheckBuilder;
import dev.belay.dsl.constraints.AddForeignKeyBuilder;
import dev.belay.dsl.constraints.AddPrimaryKeyBuilder;
import dev.belay.dsl.constraints.AddUniqueBuilder;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.DropConstraint;
import dev.belay.dsl.constraints.ReplacePrimaryKeyBuilder;
import dev.belay.dsl.constraints.ReplaceUniqueBuilder;
import dev.belay.dsl.constraints.ValidateConstraint;
import dev.belay.dsl.data.BackfillBuilder;
import dev.belay.dsl.indexes.CreateIndexBuilder;
import dev.belay.dsl.indexes.DropIndex;
import dev.belay.dsl.indexes.IndexKey;
import dev.belay.dsl.names.ConstraintName;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.IndexName;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.names.TableReference;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to one table that is there already, rows and running clients included. */
public final class TableChanges {

    private final Notebook notebook;
    private final TableName table;

    private TableChanges(Notebook notebook, TableName table) {
        this.notebook = notebook;
        this.table = table;
    }

    /** Begins. For {@link dev.belay.dsl.Changes}, not for authors. */
    public static TableChanges begin(Notebook notebook, TableName table) {
        return new TableChanges(notebook, table);
    }

    /** Adds a column. */
    public <T> AddColumnBuilder<T> addColumn(Column<T> column) {
        return AddColumnBuilder.begin(notebook, table, column);
    }

    /** Renames a column; both names live until the contract. */
    public RenameColumnBuilder renameColumn(Column<?> column, String newName) {
        return RenameColumnBuilder.begin(notebook, table, column, newName);
    }

    /** Changes a type in place; refused where PostgreSQL would rewrite the table. */
    public ChangeTypeBuilder changeType(Column<?> column, ColumnType<?> type) {
        return ChangeTypeBuilder.begin(notebook, table, column, type);
    }

    /**
     * Replaces a column by one of another type or meaning; both live until the contract. Where the column may be NULL,
     * the conversion makes NULL of NULL, in both directions: the first unit asks the database for that.
     *
     * @param conversion {@code conversion("up", "down")} of {@link dev.belay.dsl.Sql}
     */
    public <T> ReplaceColumnBuilder<T> replaceColumn(
            Column<?> column, Column<T> replacement, Written<Conversion> conversion) {
        return ReplaceColumnBuilder.begin(notebook, table, column, replacement, conversion);
    }

    /**
     * Splits a column into several new ones; all of them live until the contract.
     *
     * @param whole {@code whole("expression")} of {@link dev.belay.dsl.Sql}: the column's value, computed from the parts
     * @param parts {@code part(column, "expression")} of {@link dev.belay.dsl.Sql}: the new columns
     */
    public SplitColumnBuilder splitColumn(Column<?> column, Written<SqlExpression> whole, WrittenPart... parts) {
        return SplitColumnBuilder.begin(notebook, table, column, whole, parts);
    }

    /**
     * Merges several columns into a new one; all of them live until the contract.
     *
     * @param column the new column
     * @param whole {@code whole("expression")} of {@link dev.belay.dsl.Sql}: its value, computed from the parts
     * @param parts {@code part(column, "expression")} of {@link dev.belay.dsl.Sql}: the columns that are there
     */
    public MergeColumnsBuilder mergeColumns(Column<?> column, Written<SqlExpression> whole, WrittenPart... parts) {
        return MergeColumnsBuilder.begin(notebook, table, column, whole, parts);
    }

    /** Drops a column once nothing uses it. */
    public DropColumnBuilder dropColumn(Column<?> column) {
        return DropColumnBuilder.begin(notebook, table, column);
    }

    /** Forbids NULL in a column. */
    public <T> SetNotNullBuilder<T> setNotNull(Column<T> column) {
        return SetNotNullBuilder.begin(notebook, table, column);
    }

    /** Allows NULL in a column. */
    public OperationBuilder dropNotNull(Column<?> column) {
        return plain(column, new DropNotNull(table, notebook.column(column).name()));
    }

    /** Sets the default of a column, for rows to come. */
    public <T> OperationBuilder setDefault(Column<T> column, T value) {
        return setDefaultTo(column, notebook.literal(column, value));
    }

    /** Sets the default of a column to an SQL expression, for rows to come. */
    public OperationBuilder setDefaultExpression(Column<?> column, String expression) {
        return setDefaultTo(column, notebook.expression(expression));
    }

    /** Removes the default of a column. */
    public OperationBuilder dropDefault(Column<?> column) {
        return plain(column, new DropDefault(table, notebook.column(column).name()));
    }

    /**
     * Makes a serial column an identity column, GENERATED BY DEFAULT: its sequence keeps its name and goes on where it
     * is, and releases go on that write numbers of their own.
     */
    public SetIdentityBuilder setIdentity(Column<?> column) {
        return setIdentity(column, Identity.BY_DEFAULT);
    }

    /**
     * Makes a serial column an identity column, or says of an identity column who numbers its rows: where that is
     * PostgreSQL ALWAYS, numbers of a release's own are refused from the contract on.
     */
    public SetIdentityBuilder setIdentity(Column<?> column, Identity identity) {
        return SetIdentityBuilder.begin(notebook, table, column, identity);
    }

    /** Makes an identity column a serial column, whose default draws from the same sequence. */
    public OperationBuilder dropIdentity(Column<?> column) {
        return plain(column, new DropIdentity(table, notebook.column(column).name()));
    }

    /** Says what a column is for, in the database. */
    public OperationBuilder commentOn(Column<?> column, String text) {
        Identifier name = notebook.column(column).name();
        return plain(column, new CommentOnColumn(table, name, Optional.of(notebook.comment(text))));
    }

    /** Removes the comment of a column. */
    public OperationBuilder removeCommentOn(Column<?> column) {
        return plain(column, new CommentOnColumn(table, notebook.column(column).name(), Optional.empty()));
    }

    /** Adds a primary key. */
    public AddPrimaryKeyBuilder addPrimaryKey(Column<?>... columns) {
        return AddPrimaryKeyBuilder.begin(notebook, table, columns);
    }

    /** Adds a unique constraint. */
    public AddUniqueBuilder addUnique(Column<?>... columns) {
        return AddUniqueBuilder.begin(notebook, table, columns);
    }

    /** Replaces the primary key by one over other columns; the rows obey both until the contract. */
    public ReplacePrimaryKeyBuilder replacePrimaryKey(Column<?>... columns) {
        return ReplacePrimaryKeyBuilder.begin(notebook, table, columns);
    }

    /** Replaces a unique constraint by one over other columns; both hold until the contract. */
    public ReplaceUniqueBuilder replaceUnique(String name, Column<?>... columns) {
        return ReplaceUniqueBuilder.begin(notebook, table, name, columns);
    }

    /** Replaces a unique constraint by one over other columns; both hold until the contract. */
    public ReplaceUniqueBuilder replaceUnique(ConstraintName constraint, Column<?>... columns) {
        return replaceUnique(constraint.value(), columns);
    }

    /** Adds a check of each row, under the name that PostgreSQL would choose. */
    public AddCheckBuilder addCheck(String condition) {
        return AddCheckBuilder.begin(notebook, table, new Check(Optional.empty(), notebook.expression(condition)));
    }

    /** Adds a check of each row. */
    public AddCheckBuilder addCheck(String name, String condition) {
        Optional<Identifier> checked = Optional.of(notebook.name(name));
        return AddCheckBuilder.begin(notebook, table, new Check(checked, notebook.expression(condition)));
    }

    /** Adds a foreign key; the two columns have the same Java type. */
    public <T> AddForeignKeyBuilder addForeignKey(Column<T> column, String target, Column<T> targetColumn) {
        return addForeignKey(target).on(column, targetColumn);
    }

    /** Adds a foreign key; the two columns have the same Java type. */
    public <T> AddForeignKeyBuilder addForeignKey(Column<T> column, TableReference target, Column<T> targetColumn) {
        return addForeignKey(target).on(column, targetColumn);
    }

    /** Adds a foreign key of several columns to a table named by its constant. */
    public AddForeignKeyBuilder addForeignKey(TableReference target) {
        return AddForeignKeyBuilder.begin(notebook, table, target.table());
    }

    /** Adds a foreign key of several columns: {@code addForeignKey("tenants").on(A, B).on(C, D)}. */
    public AddForeignKeyBuilder addForeignKey(String target) {
        return AddForeignKeyBuilder.begin(notebook, table, target);
    }

    /** Drops a constraint. */
    public OperationBuilder dropConstraint(String name) {
        return plain("the constraint", name, new DropConstraint(table, notebook.name(name)));
    }

    /** Drops a constraint. */
    public OperationBuilder dropConstraint(ConstraintName constraint) {
        return dropConstraint(constraint.value());
    }

    /** Validates a constraint that was added NOT VALID. */
    public OperationBuilder validateConstraint(String name) {
        return plain("the constraint", name, new ValidateConstraint(table, notebook.name(name)));
    }

    /** Validates a constraint that was added NOT VALID. */
    public OperationBuilder validateConstraint(ConstraintName constraint) {
        return validateConstraint(constraint.value());
    }

    /** Creates an index of columns without blocking writes. */
    public CreateIndexBuilder createIndex(String name, Column<?>... columns) {
        List<IndexKey> keys = Arrays.stream(columns).map(IndexKey::key).toList();
        return CreateIndexBuilder.begin(notebook, table, name, keys);
    }

    /** Creates an index of columns and expressions, each with its own order: {@code key(A).descending()}. */
    public CreateIndexBuilder createIndex(String name, IndexKey first, IndexKey... more) {
        List<IndexKey> keys =
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
        return CreateIndexBuilder.begin(notebook, table, name, keys);
    }

    /** Drops an index without blocking writes. */
    public OperationBuilder dropIndex(String name) {
        return plain("the index", name, new DropIndex(table, notebook.name(name)));
    }

    /** Drops an index without blocking writes. */
    public OperationBuilder dropIndex(IndexName index) {
        return dropIndex(index.value());
    }

    /** Sets columns of rows that are there already, in batches. */
    public BackfillBuilder backfill() {
        return BackfillBuilder.begin(notebook, table);
    }

    /** Says what the table is for, in the database. */
    public OperationBuilder comment(String text) {
        return plain(new CommentOnTable(table, Optional.of(notebook.comment(text))));
    }

    /** Removes the comment of the table. */
    public OperationBuilder removeComment() {
        return plain(new CommentOnTable(table, Optional.empty()));
    }

    /** Renames the table; the old name lives on as a view until the contract. */
    public OperationBuilder rename(String newName) {
        Identifier name = notebook.name(newName);
        return plain(new RenameTable(table, name));
    }

    /** Drops the table once nothing uses it. */
    public DropTableBuilder drop() {
        return DropTableBuilder.begin(notebook, table);
    }

    private OperationBuilder setDefaultTo(Column<?> column, Value value) {
        return plain(column, new SetDefault(table, notebook.column(column).name(), value));
    }

    private OperationBuilder plain(Operation operation) {
        return plain("the table", table.toString(), operation);
    }

    private OperationBuilder plain(Column<?> column, Operation operation) {
        return plain("the column", column.name(), operation);
    }

    private OperationBuilder plain(String kind, String name, Operation operation) {
        return OperationBuilder.begin(notebook, kind + " \"" + name + "\"", () -> operation);
    }
}
