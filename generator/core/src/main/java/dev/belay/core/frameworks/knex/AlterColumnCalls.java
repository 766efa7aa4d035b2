package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.frameworks.knex.CallChain.Call;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/** {@link ColumnDdl} in the words of Knex. */
final class AlterColumnCalls implements ColumnDdl.Visitor<Optional<SchemaCall>> {

    @Override
    public Optional<SchemaCall> add(ColumnDdl.Add statement) {
        return SchemaCalls.alter(statement.table(), ColumnCalls.of(statement.column()));
    }

    @Override
    public Optional<SchemaCall> drop(ColumnDdl.Drop statement) {
        return call(statement.table(), "dropColumn", statement.column());
    }

    @Override
    public Optional<SchemaCall> rename(ColumnDdl.Rename statement) {
        return call(statement.table(), "renameColumn", statement.column(), statement.newName());
    }

    @Override
    public Optional<SchemaCall> alterType(ColumnDdl.AlterType statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> setNotNull(ColumnDdl.SetNotNull statement) {
        return call(statement.table(), "dropNullable", statement.column());
    }

    @Override
    public Optional<SchemaCall> dropNotNull(ColumnDdl.DropNotNull statement) {
        return call(statement.table(), "setNullable", statement.column());
    }

    @Override
    public Optional<SchemaCall> setDefault(ColumnDdl.SetDefault statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> dropDefault(ColumnDdl.DropDefault statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> addIdentity(ColumnDdl.AddIdentity statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> setGenerated(ColumnDdl.SetGenerated statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> dropIdentity(ColumnDdl.DropIdentity statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> serialToIdentity(ColumnDdl.SerialToIdentity statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> identityToSerial(ColumnDdl.IdentityToSerial statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> comment(ColumnDdl.Comment statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> carryProperties(ColumnDdl.CarryProperties statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> moveSequences(ColumnDdl.MoveSequences statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> moveIdentity(ColumnDdl.MoveIdentity statement) {
        return Optional.empty();
    }

    private static Optional<SchemaCall> call(TableName table, String method, Identifier... columns) {
        List<Identifier> names = List.of(columns);
        return Words.arePlain(names)
                ? SchemaCalls.alter(
                        table,
                        Optional.of(CallChain.of(
                                "table",
                                new Call(
                                        method,
                                        names.stream().map(Words::constant).toList(),
                                        List.of()))))
                : Optional.empty();
    }
}
