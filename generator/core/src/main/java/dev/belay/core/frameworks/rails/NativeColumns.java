package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/** Writes {@link ColumnDdl} in the words of ActiveRecord. */
final class NativeColumns implements ColumnDdl.Visitor<Optional<RubyStatement>> {

    private final RailsVersion version;
    private final ColumnOptions options;
    private final List<SchemaState> states;

    NativeColumns(RailsVersion version, ColumnOptions options, List<SchemaState> states) {
        this.version = version;
        this.options = options;
        this.states = List.copyOf(states);
    }

    /** strong_migrations takes every default in SQL for a volatile one, and json for a column that is compared. */
    @Override
    public Optional<RubyStatement> add(ColumnDdl.Add statement) {
        ColumnDefinition column = statement.column();
        boolean questioned = column.type().toString().equals("json")
                || column.defaultValue().flatMap(options::defaultOf).stream().anyMatch(ColumnOptions::isLambda);
        return call("add_column", statement.table(), column.name())
                .flatMap(call -> options.typed(call, column))
                .flatMap(call -> Natives.statement(call, questioned));
    }

    @Override
    public Optional<RubyStatement> drop(ColumnDdl.Drop statement) {
        return call("remove_column", statement.table(), statement.column()).flatMap(Natives::questioned);
    }

    /** rename_column renames indexes as well. */
    @Override
    public Optional<RubyStatement> rename(ColumnDdl.Rename statement) {
        return Optional.empty();
    }

    /** strong_migrations knows the longer varchar and the wider numeric, unless a check stands on the table. */
    @Override
    public Optional<RubyStatement> alterType(ColumnDdl.AlterType statement) {
        boolean known = statement.to().dimensions() == 0
                && (isText(statement.from().name()) && isText(statement.to().name())
                        || statement.from().name().equals("numeric")
                                && statement.to().name().equals("numeric"));
        return statement.inUtc()
                ? Optional.empty()
                : call("change_column", statement.table(), statement.column())
                        .flatMap(call -> options.typed(call, ColumnDefinition.of(statement.column(), statement.to())))
                        .flatMap(call -> Natives.statement(call, !known || isChecked(statement.table())));
    }

    /** strong_migrations looks for the validated check itself. */
    @Override
    public Optional<RubyStatement> setNotNull(ColumnDdl.SetNotNull statement) {
        return changeNull(statement.table(), statement.column(), "false", !statement.proven());
    }

    @Override
    public Optional<RubyStatement> dropNotNull(ColumnDdl.DropNotNull statement) {
        return changeNull(statement.table(), statement.column(), "true", false);
    }

    @Override
    public Optional<RubyStatement> setDefault(ColumnDdl.SetDefault statement) {
        return options.defaultOf(statement.value())
                .flatMap(value -> changeDefault(statement.table(), statement.column(), value));
    }

    @Override
    public Optional<RubyStatement> dropDefault(ColumnDdl.DropDefault statement) {
        return changeDefault(statement.table(), statement.column(), "nil");
    }

    @Override
    public Optional<RubyStatement> addIdentity(ColumnDdl.AddIdentity statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> setGenerated(ColumnDdl.SetGenerated statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> dropIdentity(ColumnDdl.DropIdentity statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> serialToIdentity(ColumnDdl.SerialToIdentity statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> identityToSerial(ColumnDdl.IdentityToSerial statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> comment(ColumnDdl.Comment statement) {
        return statement.comment().stream().allMatch(RubyText::isOneLine)
                ? call(
                                "change_column_comment",
                                statement.table(),
                                statement.column(),
                                statement.comment().map(RubyText::string).orElse("nil"))
                        .flatMap(Natives::safe)
                : Optional.empty();
    }

    @Override
    public Optional<RubyStatement> carryProperties(ColumnDdl.CarryProperties statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> moveSequences(ColumnDdl.MoveSequences statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> moveIdentity(ColumnDdl.MoveIdentity statement) {
        return Optional.empty();
    }

    private Optional<RubyStatement> changeNull(TableName table, Identifier column, String allowed, boolean questioned) {
        return call("change_column_null", table, column, allowed).flatMap(call -> Natives.statement(call, questioned));
    }

    /** Until 6.1 Rails writes only what differs from the default it knows, which a running process learns too late. */
    private Optional<RubyStatement> changeDefault(TableName table, Identifier column, String value) {
        return call("change_column_default", table, column, value)
                .flatMap(call -> Natives.statement(call, !version.atLeast(RailsVersion.RAILS_7_0)));
    }

    private static Optional<RubyCall> call(String method, TableName table, Identifier column) {
        return Natives.isPlain(table, column)
                ? Optional.of(RubyCall.of(method, Natives.table(table), RubyText.symbol(column)))
                : Optional.empty();
    }

    private static Optional<RubyCall> call(String method, TableName table, Identifier column, String argument) {
        return Natives.isPlain(table, column)
                ? Optional.of(RubyCall.of(method, Natives.table(table), RubyText.symbol(column), argument))
                : Optional.empty();
    }

    private static boolean isText(String type) {
        return type.equals("text") || type.equals("character varying");
    }

    private boolean isChecked(TableName table) {
        return states.stream()
                .flatMap(state -> state.table(table).stream())
                .flatMap(each -> each.constraints().stream())
                .anyMatch(constraint -> constraint.definition() instanceof Check);
    }
}
