package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.knex.CallChain.Call;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints in the words of Knex's table builder, which validates them at once and cannot defer them faithfully. */
final class ConstraintChains {

    private ConstraintChains() {}

    /** Adds the constraint, validated; nothing where only SQL can say it. */
    static Optional<CallChain> adding(NamedConstraint constraint) {
        return Words.isPlain(constraint.name())
                ? constraint.definition().accept(new Adding(constraint.name()))
                : Optional.empty();
    }

    /** Drops the constraint; nothing where only SQL can say it. */
    static Optional<CallChain> dropping(NamedConstraint constraint) {
        return Words.isPlain(constraint.name())
                ? constraint.definition().accept(new Dropping(constraint.name()))
                : Optional.empty();
    }

    private static Optional<CallChain> call(String name, String... arguments) {
        return Optional.of(CallChain.of("table", Call.of(name, arguments)));
    }

    private record Adding(Identifier name) implements TableConstraint.Visitor<Optional<CallChain>> {

        @Override
        public Optional<CallChain> primaryKey(PrimaryKey key) {
            return Words.arePlain(key.columns()) ? key("primary", key.columns(), "constraintName: ") : Optional.empty();
        }

        @Override
        public Optional<CallChain> unique(Unique key) {
            boolean faithful = Words.arePlain(key.columns())
                    && !key.nullsNotDistinct()
                    && key.deferrability() == Deferrability.NOT_DEFERRABLE;
            return faithful ? key("unique", key.columns(), "indexName: ") : Optional.empty();
        }

        private Optional<CallChain> key(String method, List<Identifier> columns, String property) {
            return Optional.of(CallChain.of(
                    "table", new Call(method, List.of(Words.list(columns)), List.of(property + Words.constant(name)))));
        }

        @Override
        public Optional<CallChain> check(Check check) {
            String condition = check.condition().text().strip();
            return Words.needsNoQuotes(name) && Words.isPlainSql(condition)
                    ? call("check", JavaScript.string(condition), "{}", Words.constant(name))
                    : Optional.empty();
        }

        @Override
        public Optional<CallChain> foreignKey(ForeignKey key) {
            boolean faithful = Words.arePlain(key.columns())
                    && Words.arePlain(key.targetColumns())
                    && Words.isPlain(key.target())
                    && key.deferrability() == Deferrability.NOT_DEFERRABLE;
            if (!faithful) {
                return Optional.empty();
            }
            List<Call> calls = new ArrayList<>(List.of(
                    Call.of("foreign", Words.list(key.columns()), Words.constant(name)),
                    Call.of("references", Words.list(key.targetColumns())),
                    Call.of("inTable", Words.constant(key.target().name()))));
            action(key.onDelete()).ifPresent(action -> calls.add(Call.of("onDelete", action)));
            action(key.onUpdate()).ifPresent(action -> calls.add(Call.of("onUpdate", action)));
            return Optional.of(new CallChain("table", calls, false));
        }

        private static Optional<String> action(ReferentialAction action) {
            return switch (action) {
                case NO_ACTION -> Optional.empty();
                case RESTRICT -> Optional.of("\"RESTRICT\"");
                case CASCADE -> Optional.of("\"CASCADE\"");
                case SET_NULL -> Optional.of("\"SET NULL\"");
                case SET_DEFAULT -> Optional.of("\"SET DEFAULT\"");
            };
        }
    }

    private record Dropping(Identifier name) implements TableConstraint.Visitor<Optional<CallChain>> {

        @Override
        public Optional<CallChain> primaryKey(PrimaryKey key) {
            return call("dropPrimary", Words.constant(name));
        }

        @Override
        public Optional<CallChain> unique(Unique key) {
            return Words.arePlain(key.columns())
                    ? call("dropUnique", Words.list(key.columns()), Words.constant(name))
                    : Optional.empty();
        }

        @Override
        public Optional<CallChain> check(Check check) {
            return Words.needsNoQuotes(name) ? call("dropChecks", Words.constant(name)) : Optional.empty();
        }

        @Override
        public Optional<CallChain> foreignKey(ForeignKey key) {
            return Words.arePlain(key.columns())
                    ? call("dropForeign", Words.list(key.columns()), Words.constant(name))
                    : Optional.empty();
        }
    }
}
