package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/** The constraints of a table as lines of {@code create_table}. */
final class ConstraintsInTable {

    private final RailsVersion version;

    ConstraintsInTable(RailsVersion version) {
        this.version = version;
    }

    /** The line, empty where ActiveRecord has none. */
    Optional<RubyCall> line(NamedConstraint constraint) {
        return constraint.definition().accept(new TableConstraint.Visitor<Optional<RubyCall>>() {
            @Override
            public Optional<RubyCall> primaryKey(PrimaryKey key) {
                return Optional.empty();
            }

            @Override
            public Optional<RubyCall> unique(Unique unique) {
                return uniqueLine(constraint.name(), unique);
            }

            @Override
            public Optional<RubyCall> check(Check check) {
                return isFaithful(constraint.name(), check)
                        ? Optional.of(RubyCall.of("t.check_constraint", condition(check))
                                .with("name", Natives.name(constraint.name())))
                        : Optional.empty();
            }

            @Override
            public Optional<RubyCall> foreignKey(ForeignKey key) {
                return Optional.empty();
            }
        });
    }

    private Optional<RubyCall> uniqueLine(Identifier name, Unique unique) {
        return version.atLeast(RailsVersion.RAILS_7_1)
                        && !unique.nullsNotDistinct()
                        && RubyText.isPlain(name)
                        && Natives.arePlain(unique.columns())
                ? Optional.of(RubyCall.of("t.unique_constraint", RubyText.symbolOrSymbols(unique.columns()))
                        .with("name", Natives.name(name))
                        .with("deferrable", deferrable(unique.deferrability())))
                : Optional.empty();
    }

    /** No Rails to 8.1 quotes the name of a check in a table that it creates ({@code HostileNamesTest}). */
    static boolean isFaithful(Identifier name, Check check) {
        return PostgresWriter.identifier(name).equals(name.value())
                && RubyText.isPlain(name)
                && RubyText.isOneLine(check.condition().text().strip());
    }

    /** The condition of a check, which Rails puts in parentheses. */
    static String condition(Check check) {
        return RubyText.string(check.condition().text().strip());
    }

    /** {@code :immediate} or {@code :deferred}; nothing where it is neither. */
    static Optional<String> deferrable(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> Optional.empty();
            case INITIALLY_IMMEDIATE -> Optional.of(":immediate");
            case INITIALLY_DEFERRED -> Optional.of(":deferred");
        };
    }
}
