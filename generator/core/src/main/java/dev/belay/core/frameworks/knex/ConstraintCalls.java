package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.ConstraintDdl;
import java.util.Optional;

/** {@link ConstraintDdl} in the words of Knex. */
final class ConstraintCalls implements ConstraintDdl.Visitor<Optional<SchemaCall>> {

    @Override
    public Optional<SchemaCall> add(ConstraintDdl.Add statement) {
        return statement.constraint().validated()
                ? SchemaCalls.alter(statement.table(), ConstraintChains.adding(statement.constraint()))
                : Optional.empty();
    }

    @Override
    public Optional<SchemaCall> addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> validate(ConstraintDdl.Validate statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> drop(ConstraintDdl.Drop statement) {
        return statement.ifExists()
                ? Optional.empty()
                : SchemaCalls.alter(statement.table(), ConstraintChains.dropping(statement.constraint()));
    }

    @Override
    public Optional<SchemaCall> addNotNull(ConstraintDdl.AddNotNull statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return Optional.empty();
    }
}
