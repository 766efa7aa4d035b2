package dev.belay.core.frameworks.rails;

import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import java.util.Optional;

/** What ActiveRecord calls a kind of constraint; empty where it does not know it. */
record ConstraintWord(RailsVersion version) implements TableConstraint.Visitor<Optional<String>> {

    @Override
    public Optional<String> primaryKey(PrimaryKey constraint) {
        return Optional.empty();
    }

    @Override
    public Optional<String> unique(Unique constraint) {
        return version.atLeast(RailsVersion.RAILS_7_1) ? Optional.of("unique_constraint") : Optional.empty();
    }

    @Override
    public Optional<String> check(Check constraint) {
        return Optional.of("check_constraint");
    }

    @Override
    public Optional<String> foreignKey(ForeignKey constraint) {
        return Optional.of("foreign_key");
    }
}
