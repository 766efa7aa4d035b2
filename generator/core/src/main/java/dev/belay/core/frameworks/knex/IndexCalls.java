package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.IndexDdl;
import java.util.Optional;

/** {@link IndexDdl} in the words of Knex. */
final class IndexCalls implements IndexDdl.Visitor<Optional<SchemaCall>> {

    @Override
    public Optional<SchemaCall> create(IndexDdl.Create statement) {
        return statement.concurrently()
                ? Optional.empty()
                : SchemaCalls.alter(statement.table(), IndexChains.creating(statement.index()));
    }

    @Override
    public Optional<SchemaCall> drop(IndexDdl.Drop statement) {
        return statement.concurrently() || statement.ifExists()
                ? Optional.empty()
                : SchemaCalls.alter(statement.table(), IndexChains.dropping(statement.index()));
    }

    @Override
    public Optional<SchemaCall> rename(IndexDdl.Rename statement) {
        return Optional.empty();
    }
}
