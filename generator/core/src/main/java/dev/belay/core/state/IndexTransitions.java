package dev.belay.core.state;

import dev.belay.core.ddl.IndexDdl;

/** What statements on indexes change in the schema. */
record IndexTransitions(SchemaState state) implements IndexDdl.Visitor<SchemaState> {

    @Override
    public SchemaState create(IndexDdl.Create statement) {
        return state.changing(
                statement.table(), table -> table.withIndexes(SchemaState.with(table.indexes(), statement.index())));
    }

    @Override
    public SchemaState drop(IndexDdl.Drop statement) {
        return state.changing(
                statement.table(),
                table -> table.withIndexes(table.indexes().stream()
                        .filter(index -> !index.name().equals(statement.index().name()))
                        .toList()));
    }

    @Override
    public SchemaState rename(IndexDdl.Rename statement) {
        return state.changing(
                statement.table(),
                table -> table.withIndexes(table.indexes().stream()
                        .map(index ->
                                index.name().equals(statement.index()) ? index.renamed(statement.newName()) : index)
                        .toList()));
    }
}
