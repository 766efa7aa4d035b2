package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/** Writes {@link ConstraintDdl} in the words of ActiveRecord, which has none for primary keys. */
final class NativeConstraints implements ConstraintDdl.Visitor<Optional<RubyStatement>> {

    private final RailsVersion version;

    NativeConstraints(RailsVersion version) {
        this.version = version;
    }

    @Override
    public Optional<RubyStatement> add(ConstraintDdl.Add statement) {
        NamedConstraint constraint = statement.constraint();
        return named(statement.table(), constraint)
                ? constraint
                        .definition()
                        .accept(new AddConstraint(version, statement.table(), constraint.name()))
                        .map(call -> constraint.validated() ? call : call.with("validate", "false"))
                        .flatMap(call -> Natives.statement(call, constraint.validated()))
                : Optional.empty();
    }

    /** strong_migrations lets it pass: the index is there, and the rest is a matter of the catalog. */
    @Override
    public Optional<RubyStatement> addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        NamedConstraint constraint = statement.constraint();
        return named(statement.table(), constraint) && RubyText.isPlain(statement.index())
                ? constraint
                        .definition()
                        .accept(new AddUsingIndex(version, statement.table(), constraint.name(), statement.index()))
                        .flatMap(Natives::safe)
                : Optional.empty();
    }

    @Override
    public Optional<RubyStatement> validate(ConstraintDdl.Validate statement) {
        return byName("validate", statement.table(), statement.constraint(), false);
    }

    @Override
    public Optional<RubyStatement> drop(ConstraintDdl.Drop statement) {
        return byName("remove", statement.table(), statement.constraint(), statement.ifExists());
    }

    @Override
    public Optional<RubyStatement> addNotNull(ConstraintDdl.AddNotNull statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return Optional.empty();
    }

    private Optional<RubyStatement> byName(String verb, TableName table, NamedConstraint constraint, boolean ifExists) {
        boolean known = !ifExists || version.atLeast(RailsVersion.RAILS_7_1);
        return known && named(table, constraint)
                ? constraint
                        .definition()
                        .accept(new ConstraintWord(version))
                        .map(word -> RubyCall.of(verb + "_" + word, Natives.table(table))
                                .with("name", Natives.name(constraint.name()))
                                .withFlag("if_exists", ifExists))
                        .flatMap(Natives::safe)
                : Optional.empty();
    }

    private static boolean named(TableName table, NamedConstraint constraint) {
        return Natives.isPlain(table, constraint.name());
    }
}
