package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes {@link ColumnDdl}. */
final class Columns implements ColumnDdl.Visitor<List<Operation>> {

    private final ColumnTypes types;
    private final RawSql raw;

    Columns(ColumnTypes types, RawSql raw) {
        this.types = types;
        this.raw = raw;
    }

    /** The column as an argument; empty where SQLAlchemy cannot say it. */
    Optional<Layout> column(ColumnDefinition column, boolean keyOfItsOwn) {
        boolean required = column.notNull() || column.identity().isPresent() || keyOfItsOwn;
        boolean becomesSerial = keyOfItsOwn
                && column.identity().isEmpty()
                && column.defaultValue().isEmpty()
                && ColumnTypes.isCounted(column.type());
        return types.of(column.type(), column.collation())
                .map(type -> Call.of("sa.Column")
                        .with(Names.of(column.name()), type)
                        .with(column.identity().map(Columns::identity).stream())
                        .with(column.generated().stream()
                                .map(expression -> Layout.call(
                                        "sa.Computed",
                                        Layout.string(
                                                BoundText.of(expression.text().strip())),
                                        (column.virtual() ? Call.FALSE : Call.TRUE).as("persisted"))))
                        .with(column.defaultValue().stream()
                                .map(value ->
                                        Call.text(PostgresWriter.value(value)).as("server_default")))
                        .when(becomesSerial, Call.FALSE.as("autoincrement"))
                        .with((required ? Call.FALSE : Call.TRUE).as("nullable"))
                        .layout());
    }

    @Override
    public List<Operation> add(ColumnDdl.Add statement) {
        return column(statement.column(), false)
                .filter(column -> isNative(statement.table(), statement.column().name()))
                .map(column -> Call.of("op.add_column")
                        .with(Names.of(statement.table()), column)
                        .with(Names.schema(statement.table().schema()))
                        .alone())
                .orElseGet(() -> raw.of(statement));
    }

    @Override
    public List<Operation> drop(ColumnDdl.Drop statement) {
        return isNative(statement.table(), statement.column())
                ? Call.of("op.drop_column")
                        .with(Names.of(statement.table()), Names.of(statement.column()))
                        .with(Names.schema(statement.table().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> rename(ColumnDdl.Rename statement) {
        return Names.areQuotedAlike(Stream.of(statement.newName()))
                ? alter(
                        statement,
                        statement.table(),
                        statement.column(),
                        () -> Names.of(statement.newName()).as("new_column_name"))
                : raw.of(statement);
    }

    @Override
    public List<Operation> alterType(ColumnDdl.AlterType statement) {
        Optional<Layout> from = types.of(statement.from(), Optional.empty());
        Optional<Layout> to = types.of(statement.to(), Optional.empty());
        boolean isNative = from.isPresent()
                && to.isPresent()
                && !statement.inUtc()
                && isNative(statement.table(), statement.column());
        return isNative
                ? altering(statement.table(), statement.column())
                        .with(from.get().as("existing_type"), to.get().as("type_"))
                        .with(Names.schema(statement.table().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> setNotNull(ColumnDdl.SetNotNull statement) {
        return alter(statement, statement.table(), statement.column(), () -> Call.FALSE.as("nullable"));
    }

    @Override
    public List<Operation> dropNotNull(ColumnDdl.DropNotNull statement) {
        return alter(statement, statement.table(), statement.column(), () -> Call.TRUE.as("nullable"));
    }

    @Override
    public List<Operation> setDefault(ColumnDdl.SetDefault statement) {
        return alter(
                statement,
                statement.table(),
                statement.column(),
                () -> Call.text(PostgresWriter.value(statement.value())).as("server_default"));
    }

    @Override
    public List<Operation> dropDefault(ColumnDdl.DropDefault statement) {
        return alter(statement, statement.table(), statement.column(), () -> Call.NONE.as("server_default"));
    }

    @Override
    public List<Operation> addIdentity(ColumnDdl.AddIdentity statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> setGenerated(ColumnDdl.SetGenerated statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> dropIdentity(ColumnDdl.DropIdentity statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> serialToIdentity(ColumnDdl.SerialToIdentity statement) {
        return raw.named(statement);
    }

    @Override
    public List<Operation> identityToSerial(ColumnDdl.IdentityToSerial statement) {
        return raw.named(statement);
    }

    @Override
    public List<Operation> comment(ColumnDdl.Comment statement) {
        return Comments.isNative(statement.comment())
                ? alter(
                        statement,
                        statement.table(),
                        statement.column(),
                        () -> Comments.of(statement.comment()).as("comment"))
                : raw.of(statement);
    }

    @Override
    public List<Operation> carryProperties(ColumnDdl.CarryProperties statement) {
        return raw.named(statement);
    }

    @Override
    public List<Operation> moveSequences(ColumnDdl.MoveSequences statement) {
        return raw.named(statement);
    }

    @Override
    public List<Operation> moveIdentity(ColumnDdl.MoveIdentity statement) {
        return raw.named(statement);
    }

    private List<Operation> alter(ColumnDdl statement, TableName table, Identifier column, Supplier<Layout> change) {
        return isNative(table, column)
                ? altering(table, column)
                        .with(change.get())
                        .with(Names.schema(table.schema()))
                        .alone()
                : raw.of(statement);
    }

    private static Call altering(TableName table, Identifier column) {
        return Call.of("op.alter_column").with(Names.of(table), Names.of(column));
    }

    static Layout identity(Identity identity) {
        Layout always = switch (identity) {
            case ALWAYS -> Call.TRUE;
            case BY_DEFAULT -> Call.FALSE;
        };
        return Layout.call("sa.Identity", always.as("always"));
    }

    private static boolean isNative(TableName table, Identifier column) {
        return Names.areQuotedAlike(table, List.of(column));
    }
}
