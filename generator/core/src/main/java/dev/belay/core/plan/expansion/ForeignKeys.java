package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions about the constraints of a table. */
public final class ForeignKeys {

    private ForeignKeys() {}

    /** The foreign key that the constraint is; empty for another kind. */
    public static Optional<ForeignKey> of(NamedConstraint constraint) {
        return constraint.definition().accept(new TableConstraint.Visitor<>() {
            @Override
            public Optional<ForeignKey> primaryKey(PrimaryKey key) {
                return Optional.empty();
            }

            @Override
            public Optional<ForeignKey> unique(Unique unique) {
                return Optional.empty();
            }

            @Override
            public Optional<ForeignKey> check(Check check) {
                return Optional.empty();
            }

            @Override
            public Optional<ForeignKey> foreignKey(ForeignKey key) {
                return Optional.of(key);
            }
        });
    }

    /** The foreign keys of a table. */
    public static Stream<NamedConstraint> of(Table table) {
        return table.constraints().stream().filter(constraint -> of(constraint).isPresent());
    }

    /** The foreign keys of a table that reference another. */
    public static Stream<NamedConstraint> to(Table table, TableName target) {
        return of(table)
                .filter(constraint -> of(constraint)
                        .filter(key -> key.target().equals(target))
                        .isPresent());
    }

    /** Whether the column is on either side of a foreign key. */
    static boolean hold(SchemaState state, Table table, Identifier column) {
        return of(table)
                        .flatMap(constraint -> of(constraint).stream())
                        .anyMatch(key -> key.columns().contains(column))
                || !IncomingForeignKey.of(state, table.name(), column).isEmpty();
    }

    /** A foreign key that needs a key over these columns of the table, in any order. */
    static Optional<NamedConstraint> needing(SchemaState state, TableName target, List<Identifier> columns) {
        return IncomingForeignKey.of(state, target, columns).stream()
                .map(IncomingForeignKey::key)
                .findFirst();
    }

    /** Whether the columns, in any order, are the primary key or a unique constraint that is not deferrable. */
    static boolean isKey(Table table, List<Identifier> columns) {
        return table.constraints().stream()
                        .map(constraint -> constraint.definition().accept(KEY))
                        .anyMatch(key -> !key.isEmpty() && new HashSet<>(key).equals(new HashSet<>(columns)))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.predicate().isEmpty()
                                && index.parts().stream()
                                        .allMatch(part -> part.column().isPresent())
                                && index.parts().stream()
                                        .map(part -> part.column().orElseThrow())
                                        .collect(java.util.stream.Collectors.toSet())
                                        .equals(new HashSet<>(columns)));
    }

    private static final TableConstraint.Visitor<List<Identifier>> KEY = new TableConstraint.Visitor<>() {
        @Override
        public List<Identifier> primaryKey(PrimaryKey key) {
            return key.columns();
        }

        @Override
        public List<Identifier> unique(Unique unique) {
            return unique.deferrability() == dev.belay.dsl.constraints.Deferrability.NOT_DEFERRABLE
                    ? unique.columns()
                    : List.of();
        }

        @Override
        public List<Identifier> check(Check check) {
            return List.of();
        }

        @Override
        public List<Identifier> foreignKey(ForeignKey key) {
            return List.of();
        }
    };
}
