package dev.belay.core.frameworks.rails;

import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/** The call that makes a constraint of an index, of a unique one from 7.1 on. */
record AddUsingIndex(RailsVersion version, TableName table, Identifier name, Identifier index)
        implements TableConstraint.Visitor<Optional<RubyCall>> {

    @Override
    public Optional<RubyCall> primaryKey(PrimaryKey constraint) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyCall> unique(Unique constraint) {
        return version.atLeast(RailsVersion.RAILS_7_1)
                ? Optional.of(RubyCall.of("add_unique_constraint", Natives.table(table))
                        .with("name", Natives.name(name))
                        .with("using_index", Natives.name(index))
                        .with("deferrable", ConstraintsInTable.deferrable(constraint.deferrability())))
                : Optional.empty();
    }

    @Override
    public Optional<RubyCall> check(Check constraint) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyCall> foreignKey(ForeignKey constraint) {
        return Optional.empty();
    }
}
