package dev.belay.core.state;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What statements on columns change in the schema. */
record ColumnTransitions(SchemaState state) implements ColumnDdl.Visitor<SchemaState> {

    @Override
    public SchemaState add(ColumnDdl.Add statement) {
        ColumnDefinition column = statement.column().withComment(Optional.empty());
        return state.changing(statement.table(), table -> table.withColumns(SchemaState.with(table.columns(), column)));
    }

    /** PostgreSQL drops with a column every index and constraint of its table that uses it. */
    @Override
    public SchemaState drop(ColumnDdl.Drop statement) {
        return state.changing(statement.table(), table -> without(table, statement.column()));
    }

    @Override
    public SchemaState rename(ColumnDdl.Rename statement) {
        return ColumnRenaming.apply(state, statement.table(), statement.column(), statement.newName());
    }

    @Override
    public SchemaState alterType(ColumnDdl.AlterType statement) {
        return column(statement.table(), statement.column(), column -> column.withType(statement.to()));
    }

    @Override
    public SchemaState setNotNull(ColumnDdl.SetNotNull statement) {
        return column(statement.table(), statement.column(), column -> column.withNotNull(true));
    }

    @Override
    public SchemaState dropNotNull(ColumnDdl.DropNotNull statement) {
        return column(statement.table(), statement.column(), column -> column.withNotNull(false));
    }

    @Override
    public SchemaState setDefault(ColumnDdl.SetDefault statement) {
        return column(
                statement.table(), statement.column(), column -> column.withDefault(Optional.of(statement.value())));
    }

    @Override
    public SchemaState dropDefault(ColumnDdl.DropDefault statement) {
        return column(statement.table(), statement.column(), column -> column.withDefault(Optional.empty()));
    }

    @Override
    public SchemaState addIdentity(ColumnDdl.AddIdentity statement) {
        return column(
                statement.table(),
                statement.column(),
                column -> column.withIdentity(Optional.of(statement.identity())));
    }

    @Override
    public SchemaState setGenerated(ColumnDdl.SetGenerated statement) {
        return column(
                statement.table(),
                statement.column(),
                column -> column.withIdentity(Optional.of(statement.identity())));
    }

    @Override
    public SchemaState dropIdentity(ColumnDdl.DropIdentity statement) {
        return column(statement.table(), statement.column(), column -> column.withIdentity(Optional.empty()));
    }

    @Override
    public SchemaState serialToIdentity(ColumnDdl.SerialToIdentity statement) {
        return column(
                statement.table(),
                statement.column(),
                column -> column.withDefault(Optional.empty()).withIdentity(Optional.of(statement.identity())));
    }

    @Override
    public SchemaState identityToSerial(ColumnDdl.IdentityToSerial statement) {
        return column(
                statement.table(),
                statement.column(),
                column -> column.withIdentity(Optional.empty()).withDefault(Optional.of(statement.drawn())));
    }

    @Override
    public SchemaState comment(ColumnDdl.Comment statement) {
        return column(statement.table(), statement.column(), column -> column.withComment(statement.comment()));
    }

    @Override
    public SchemaState carryProperties(ColumnDdl.CarryProperties statement) {
        Optional<String> comment = state.table(statement.table())
                .flatMap(table -> table.column(statement.from()))
                .flatMap(ColumnDefinition::comment);
        return comment.isEmpty()
                ? state
                : column(statement.table(), statement.to(), column -> column.withComment(comment));
    }

    /** The state knows of no sequence: a default names it. */
    @Override
    public SchemaState moveSequences(ColumnDdl.MoveSequences statement) {
        return state;
    }

    @Override
    public SchemaState moveIdentity(ColumnDdl.MoveIdentity statement) {
        Optional<Identity> identity = state.table(statement.table())
                .flatMap(table -> table.column(statement.from()))
                .flatMap(ColumnDefinition::identity);
        return new ColumnTransitions(
                        column(statement.table(), statement.from(), column -> column.withIdentity(Optional.empty())))
                .column(statement.table(), statement.to(), column -> column.withIdentity(identity));
    }

    private SchemaState column(TableName name, Identifier column, UnaryOperator<ColumnDefinition> change) {
        return state.changing(
                name,
                table -> table.withColumns(table.columns().stream()
                        .map(each -> each.name().equals(column) ? change.apply(each) : each)
                        .toList()));
    }

    private static Table without(Table table, Identifier column) {
        ColumnUse use = new ColumnUse(table, column);
        return table.withColumns(table.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(each -> !use.usedBy(each))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(each -> !use.usedBy(each))
                        .toList());
    }
}
