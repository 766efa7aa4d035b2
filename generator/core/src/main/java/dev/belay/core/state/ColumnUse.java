package dev.belay.core.state;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a table uses one of its columns.
 *
 * @param table the table
 * @param column the column
 */
public record ColumnUse(Table table, Identifier column) {

    /** Whether the constraint uses the column on its own side. */
    public boolean usedBy(NamedConstraint constraint) {
        return constraint.definition().accept(new TableConstraint.Visitor<Boolean>() {
            @Override
            public Boolean primaryKey(PrimaryKey key) {
                return key.columns().contains(column);
            }

            @Override
            public Boolean unique(Unique unique) {
                return unique.columns().contains(column);
            }

            @Override
            public Boolean check(Check check) {
                return named(check.condition());
            }

            @Override
            public Boolean foreignKey(ForeignKey key) {
                return key.columns().contains(column);
            }
        });
    }

    /** Whether the index uses the column, in a part, a predicate or what it includes. */
    public boolean usedBy(IndexDefinition index) {
        return index.parts().stream().anyMatch(this::usedBy)
                || index.include().contains(column)
                || index.predicate().filter(this::named).isPresent();
    }

    /** Whether the index is sorted by the column, or by an expression of it. */
    public boolean keyed(IndexDefinition index) {
        return index.parts().stream().anyMatch(this::usedBy);
    }

    /** Whether the index uses the column in an expression or its predicate. */
    public boolean computedBy(IndexDefinition index) {
        return !expressionsOf(index).isEmpty();
    }

    /** The expressions of the index that name the column, its predicate among them. */
    public List<SqlExpression> expressionsOf(IndexDefinition index) {
        return Stream.concat(
                        index.parts().stream().map(IndexPart::expression).flatMap(Optional::stream),
                        index.predicate().stream())
                .filter(this::named)
                .toList();
    }

    /** The condition of the constraint where it is a check that names the column. */
    public Optional<SqlExpression> expressionOf(NamedConstraint constraint) {
        return Optional.of(constraint.definition())
                .filter(Check.class::isInstance)
                .map(check -> ((Check) check).condition())
                .filter(this::named);
    }

    /** Whether the expression names the column. */
    public boolean named(SqlExpression expression) {
        return !SqlWords.columnsNamed(expression, List.of(column)).isEmpty();
    }

    private boolean usedBy(IndexPart part) {
        return part.column().filter(column::equals).isPresent()
                || part.expression().filter(this::named).isPresent();
    }
}
