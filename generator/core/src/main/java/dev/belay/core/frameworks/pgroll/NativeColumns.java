package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnVisitor;
import dev.belay.dsl.columns.CommentOnColumn;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.DropNotNull;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations on columns in pgroll's words; empty where pgroll has none that lead to the same catalog and the same rows.
 *
 * <p>For a NOT NULL, a default or a comment pgroll would copy the whole column, without what its indexes say of order and
 * without the grants on it: those are left to SQL, which changes the catalog alone.
 */
record NativeColumns(SchemaState before, SchemaState complete, PostgresWriter writer)
        implements ColumnVisitor<Optional<List<Json.Members>>> {

    @Override
    public Optional<List<Json.Members>> addColumn(AddColumn operation) {
        ColumnDefinition column = operation.column();
        boolean faithful = NativeNames.canHaveTriggers(operation.table(), column.name())
                && isPlain(column)
                && (!column.notNull() || NativeNames.canBeChecked(column.name()))
                && (column.defaultValue().isEmpty() || operation.fill().isEmpty());
        return faithful
                ? Optional.of(List.of(added(operation.table(), column, up(column, operation.fill()))))
                : Optional.empty();
    }

    /** pgroll fills rows with a default that is not constant only where {@code up} repeats it. */
    private static Optional<String> up(ColumnDefinition column, Optional<Value> fill) {
        return fill.or(() -> column.defaultValue().filter(NativeColumns::isExpression))
                .map(PostgresWriter::value);
    }

    private static boolean isExpression(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Boolean literal(Literal literal) {
                return false;
            }

            @Override
            public Boolean expression(SqlExpression expression) {
                return true;
            }
        });
    }

    @Override
    public Optional<List<Json.Members>> dropColumn(DropColumn operation) {
        boolean faithful = NativeNames.isReachable(operation.table())
                && !operation.retain()
                && column(operation.table(), operation.column())
                        .filter(column ->
                                !column.notNull() || column.defaultValue().isPresent())
                        .isPresent();
        return faithful
                ? Optional.of(List.of(dropped(operation.table(), operation.column(), Optional.empty())))
                : Optional.empty();
    }

    /** pgroll renames the column alone; what has a name that was derived from it follows. */
    @Override
    public Optional<List<Json.Members>> renameColumn(RenameColumn operation) {
        TableName table = operation.table();
        if (!NativeNames.isReachable(table) || column(table, operation.column()).isEmpty()) {
            return Optional.empty();
        }
        Json.Members rename = Json.members()
                .with(
                        "rename_column",
                        Json.members()
                                .with("table", table.name().value())
                                .with("from", operation.column().value())
                                .with("to", operation.newName().value()));
        SchemaState renamed =
                Transitions.apply(before, new ColumnDdl.Rename(table, operation.column(), operation.newName()));
        return new CarriedNames(before, renamed, complete, writer).operations().map(names -> {
            List<Json.Members> operations = new ArrayList<>(List.of(rename));
            operations.addAll(names);
            return operations;
        });
    }

    /**
     * A new type is a copy of the column. What the old type cannot hold is refused in the new version, too, until the
     * migration is complete; a cast would cut it in silence.
     */
    @Override
    public Optional<List<Json.Members>> changeType(ChangeType operation) {
        boolean faithful = NativeNames.canHaveTriggers(operation.table(), operation.column())
                && NativeNames.canBeChecked(operation.column())
                && !operation.assumeUtc()
                && stands(operation.table(), operation.column())
                && column(operation.table(), operation.column())
                        .filter(NativeColumns::isPlain)
                        .isPresent();
        if (!faithful) {
            return Optional.empty();
        }
        String itself = PostgresWriter.identifier(operation.column());
        return Optional.of(List.of(Json.members()
                .with(
                        "alter_column",
                        Json.members()
                                .with("table", operation.table().name().value())
                                .with("column", operation.column().value())
                                .with("type", PostgresWriter.type(operation.to()))
                                .with("up", itself)
                                .with("down", itself))));
    }

    @Override
    public Optional<List<Json.Members>> replaceColumn(ReplaceColumn operation) {
        boolean notNull = column(operation.table(), operation.column())
                .filter(ColumnDefinition::notNull)
                .isPresent();
        ColumnDefinition replacement = operation.replacement().withNotNull(notNull);
        boolean faithful = operation.onUnconvertible() == OnUnconvertible.REJECT
                && NativeNames.canHaveTriggers(operation.table(), replacement.name())
                && NativeNames.canHaveTriggers(operation.table(), operation.column())
                && isPlain(replacement)
                && replacement.defaultValue().isEmpty()
                && (!notNull || NativeNames.canBeChecked(replacement.name()))
                && stands(operation.table(), operation.column());
        if (!faithful) {
            return Optional.empty();
        }
        Optional<String> up =
                Optional.of(PostgresWriter.value(operation.conversion().up()));
        Optional<String> down =
                Optional.of(PostgresWriter.value(operation.conversion().down()));
        List<Json.Members> operations = new ArrayList<>();
        operations.add(added(operation.table(), replacement, up));
        operations.add(dropped(operation.table(), operation.column(), down));
        return Optional.of(operations);
    }

    @Override
    public Optional<List<Json.Members>> setNotNull(SetNotNull operation) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Json.Members>> dropNotNull(DropNotNull operation) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Json.Members>> setDefault(SetDefault operation) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Json.Members>> dropDefault(DropDefault operation) {
        return Optional.empty();
    }

    /** Runs when the migration is completed: until then the column may have another name. */
    @Override
    public Optional<List<Json.Members>> commentOnColumn(CommentOnColumn operation) {
        return Optional.of(NativeTables.onComplete(
                writer, new ColumnDdl.Comment(operation.table(), operation.column(), operation.comment())));
    }

    private static Json.Members added(TableName table, ColumnDefinition column, Optional<String> up) {
        Json.Members members =
                Json.members().with("table", table.name().value()).with("column", NativeTables.column(column));
        return Json.members().with("add_column", up.isPresent() ? members.with("up", up.orElseThrow()) : members);
    }

    private static Json.Members dropped(TableName table, Identifier column, Optional<String> down) {
        Json.Members members =
                Json.members().with("table", table.name().value()).with("column", column.value());
        return Json.members()
                .with("drop_column", down.isPresent() ? members.with("down", down.orElseThrow()) : members);
    }

    /** pgroll adds no identity and no generated column to a table that is there. */
    private static boolean isPlain(ColumnDefinition column) {
        return NativeNames.canBeAdded(column.name())
                && column.identity().isEmpty()
                && column.generated().isEmpty()
                && column.collation().isEmpty();
    }

    /** Whether no index and no constraint names the column: they would stay behind. */
    private boolean stands(TableName name, Identifier column) {
        return before.table(name)
                .filter(table -> table.column(column).isPresent())
                .filter(table -> isUnused(new ColumnUse(table, column)))
                .isPresent();
    }

    private boolean isUnused(ColumnUse use) {
        return use.table().indexes().stream().noneMatch(use::usedBy)
                && use.table().constraints().stream().noneMatch(use::usedBy);
    }

    private Optional<ColumnDefinition> column(TableName table, Identifier column) {
        return before.table(table).flatMap(found -> found.column(column));
    }
}
