package dev.belay.postgres.clients;

import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a table's constraints and indexes demand of values: sorted by what a client has to know about them. */
final class UniqueKeys implements TableConstraint.Visitor<Boolean> {
    private final List<Identifier> columns;
    private List<Identifier> primaryKey = List.of();
    /** Column lists whose values must differ from row to row. */
    final List<List<Identifier>> unique = new ArrayList<>();
    /** Those of them that ON CONFLICT can name; the primary key first. */
    final List<List<Identifier>> arbiters = new ArrayList<>();

    /** The columns of those of them in which a second NULL is one too many. */
    final Set<Identifier> oneNull = new HashSet<>();

    final List<SqlExpression> checks = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();

    UniqueKeys(Table table) {
        this.columns = table.columns().stream().map(column -> column.name()).toList();
        table.constraints().forEach(constraint -> constraint.definition().accept(this));
        table.indexes().stream().filter(IndexDefinition::unique).forEach(this::index);
    }

    /** The first arbiter of NOT NULL columns that a client knows; the primary key where it knows that. */
    List<Identifier> key(List<ShapeColumn> known) {
        return arbiters.stream()
                .filter(list -> list.stream()
                        .allMatch(name -> known.stream()
                                .anyMatch(column ->
                                        column.name().equals(name) && (!column.nullable() || list.equals(primaryKey)))))
                .findFirst()
                .orElse(List.of());
    }

    private void index(IndexDefinition index) {
        List<Identifier> named = new ArrayList<>();
        index.parts().forEach(part -> {
            part.column().ifPresent(named::add);
            part.expression().ifPresent(text -> named.addAll(SqlWords.columnsNamed(text, columns)));
        });
        unique.add(named.stream().distinct().toList());
        if (index.nullsNotDistinct()) {
            oneNull.addAll(named);
        }
        boolean plain = index.predicate().isEmpty()
                && index.parts().stream().allMatch(part -> part.column().isPresent());
        if (plain) {
            arbiters.add(named);
        }
    }

    @Override
    public Boolean primaryKey(PrimaryKey constraint) {
        primaryKey = constraint.columns();
        arbiters.add(0, primaryKey);
        return unique.add(constraint.columns());
    }

    @Override
    public Boolean unique(Unique constraint) {
        if (constraint.deferrability() == Deferrability.NOT_DEFERRABLE) {
            arbiters.add(constraint.columns());
        }
        if (constraint.nullsNotDistinct()) {
            oneNull.addAll(constraint.columns());
        }
        return unique.add(constraint.columns());
    }

    @Override
    public Boolean check(Check constraint) {
        return checks.add(constraint.condition());
    }

    @Override
    public Boolean foreignKey(ForeignKey constraint) {
        return foreignKeys.add(constraint);
    }
}
