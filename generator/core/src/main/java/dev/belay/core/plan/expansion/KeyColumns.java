package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a table. */
public final class KeyColumns {

    private KeyColumns() {}

    /** The columns of the primary key; none where there is none. */
    public static List<Identifier> primary(Table table) {
        return table.constraints().stream()
                .map(constraint -> constraint.definition().accept(PRIMARY))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A key a backfill can walk along: the primary key, else a unique one whose columns are all NOT NULL. */
    public static Optional<List<ColumnDefinition>> walkable(Table table) {
        Stream<List<Identifier>> unique = table.constraints().stream()
                .map(NamedConstraint::definition)
                .map(definition -> definition.accept(UNIQUE))
                .filter(columns -> !columns.isEmpty());
        Stream<List<Identifier>> indexes = table.indexes().stream().map(KeyColumns::of);
        return Stream.of(Stream.of(primary(table)), unique, indexes)
                .flatMap(each -> each)
                .filter(columns -> !columns.isEmpty())
                .map(columns -> columns.stream()
                        .map(name -> table.column(name).orElseThrow())
                        .toList())
                .filter(columns -> columns.stream().allMatch(ColumnDefinition::notNull))
                .findFirst();
    }

    /** The columns that the constraint makes unique; none for another kind. */
    static List<Identifier> of(NamedConstraint constraint) {
        List<Identifier> primary = constraint.definition().accept(PRIMARY);
        return primary.isEmpty() ? constraint.definition().accept(UNIQUE) : primary;
    }

    /** Whether the column is unique by itself, so that no two rows may hold one value. */
    static boolean uniqueAlone(Table table, Identifier column) {
        return table.constraints().stream().anyMatch(each -> of(each).equals(List.of(column)))
                || table.indexes().stream().anyMatch(index -> of(index).equals(List.of(column)));
    }

    /** Whether the column alone, or with others, is the key of a unique constraint or index. */
    static boolean inUniqueKey(Table table, Identifier column) {
        return table.constraints().stream().anyMatch(each -> of(each).contains(column))
                || table.indexes().stream()
                        .filter(IndexDefinition::unique)
                        .anyMatch(index -> index.parts().stream()
                                .anyMatch(part ->
                                        part.column().filter(column::equals).isPresent()));
    }

    /** Whether the column, an expression of it, or either with others, is the key of a unique constraint or index. */
    static boolean decidesUniqueKey(Table table, Identifier column) {
        ColumnUse use = new ColumnUse(table, column);
        return inUniqueKey(table, column)
                || table.indexes().stream().anyMatch(index -> index.unique() && use.keyed(index));
    }

    /** The unique constraints and indexes over the column, alone or with others, in which two NULLs collide. */
    static List<Identifier> takingNullsAsEqual(Table table, Identifier column) {
        ColumnUse use = new ColumnUse(table, column);
        Stream<Identifier> constraints = table.constraints().stream()
                .filter(each -> of(each).contains(column))
                .filter(each -> each.definition()
                        .accept(Carrying.KeyIndex.named(each.name()))
                        .filter(IndexDefinition::nullsNotDistinct)
                        .isPresent())
                .map(NamedConstraint::name);
        Stream<Identifier> indexes = table.indexes().stream()
                .filter(index -> index.unique() && index.nullsNotDistinct() && use.keyed(index))
                .map(IndexDefinition::name);
        return Stream.concat(constraints, indexes).toList();
    }

    /** The columns that the index makes unique in every row; none for another kind. */
    static List<Identifier> of(IndexDefinition index) {
        boolean plain = index.unique()
                && index.predicate().isEmpty()
                && index.method().equals(IndexDefinition.BTREE)
                && index.parts().stream().allMatch(part -> part.column().isPresent());
        return plain
                ? index.parts().stream()
                        .map(part -> part.column().orElseThrow())
                        .toList()
                : List.of();
    }

    private static final TableConstraint.Visitor<List<Identifier>> PRIMARY = new TableConstraint.Visitor<>() {
        @Override
        public List<Identifier> primaryKey(PrimaryKey constraint) {
            return constraint.columns();
        }

        @Override
        public List<Identifier> unique(Unique constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> check(Check constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> foreignKey(ForeignKey constraint) {
            return List.of();
        }
    };

    private static final TableConstraint.Visitor<List<Identifier>> UNIQUE = new TableConstraint.Visitor<>() {
        @Override
        public List<Identifier> primaryKey(PrimaryKey constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> unique(Unique constraint) {
            return constraint.columns();
        }

        @Override
        public List<Identifier> check(Check constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> foreignKey(ForeignKey constraint) {
            return List.of();
        }
    };
}
