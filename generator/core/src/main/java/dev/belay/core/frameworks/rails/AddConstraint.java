package dev.belay.core.frameworks.rails;

import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/** The call that adds a constraint to a table; empty where ActiveRecord would leave a part of it out. */
record AddConstraint(RailsVersion version, TableName table, Identifier name)
        implements TableConstraint.Visitor<Optional<RubyCall>> {

    private static final Identifier DEFAULT_KEY = Identifier.of("id");

    @Override
    public Optional<RubyCall> primaryKey(PrimaryKey constraint) {
        return Optional.empty();
    }

    /** NULLS NOT DISTINCT is dropped without a word. */
    @Override
    public Optional<RubyCall> unique(Unique constraint) {
        return version.atLeast(RailsVersion.RAILS_7_1)
                        && !constraint.nullsNotDistinct()
                        && Natives.arePlain(constraint.columns())
                ? Optional.of(RubyCall.of(
                                "add_unique_constraint",
                                Natives.table(table),
                                RubyText.symbolOrSymbols(constraint.columns()))
                        .with("name", Natives.name(name))
                        .with("deferrable", ConstraintsInTable.deferrable(constraint.deferrability())))
                : Optional.empty();
    }

    @Override
    public Optional<RubyCall> check(Check constraint) {
        return ConstraintsInTable.isFaithful(name, constraint)
                ? Optional.of(RubyCall.of(
                                "add_check_constraint", Natives.table(table), ConstraintsInTable.condition(constraint))
                        .with("name", Natives.name(name)))
                : Optional.empty();
    }

    /** Until 6.1 a deferrable key is made one that is not, and until 7.0 a key has one column. */
    @Override
    public Optional<RubyCall> foreignKey(ForeignKey constraint) {
        boolean faithful = (constraint.columns().size() == 1 || version.atLeast(RailsVersion.RAILS_7_1))
                && (constraint.deferrability() == Deferrability.NOT_DEFERRABLE
                        || version.atLeast(RailsVersion.RAILS_7_1))
                && constraint.onDelete() != ReferentialAction.SET_DEFAULT
                && constraint.onUpdate() != ReferentialAction.SET_DEFAULT
                && Natives.isPlain(constraint.target())
                && Natives.arePlain(constraint.columns())
                && Natives.arePlain(constraint.targetColumns());
        return faithful ? Optional.of(reference(constraint)) : Optional.empty();
    }

    private RubyCall reference(ForeignKey key) {
        RubyCall call = RubyCall.of("add_foreign_key", Natives.table(table), Natives.table(key.target()))
                .with("column", RubyText.symbolOrSymbols(key.columns()));
        RubyCall whole = key.targetColumns().equals(List.of(DEFAULT_KEY))
                ? call
                : call.with("primary_key", RubyText.symbolOrSymbols(key.targetColumns()));
        return whole.with("name", Natives.name(name))
                .with("on_delete", action(key.onDelete()))
                .with("on_update", action(key.onUpdate()))
                .with("deferrable", ConstraintsInTable.deferrable(key.deferrability()));
    }

    private static Optional<String> action(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION, SET_DEFAULT -> Optional.empty();
            case RESTRICT -> Optional.of(":restrict");
            case CASCADE -> Optional.of(":cascade");
            case SET_NULL -> Optional.of(":nullify");
        };
    }
}
