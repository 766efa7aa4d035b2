package dev.belay.dsl.indexes;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.Optional;

/**
 * One column or expression of an index. Exactly one of the two is there.
 *
 * @param column the column
 * @param expression the expression
 * @param operatorClass the operator class, where it is not the type's default
 * @param collation the collation, where it is not the column's
 * @param sort the direction
 * @param nulls where NULLs stand, where that is not what the direction says
 */
public record IndexPart(
        Optional<Identifier> column,
        Optional<SqlExpression> expression,
        Optional<Identifier> operatorClass,
        Optional<Identifier> collation,
        Sort sort,
        Optional<Nulls> nulls) {

    /** The direction of a part. */
    public enum Sort {
        /** Smallest first, NULLs last. */
        ASCENDING,
        /** Greatest first, NULLs first. */
        DESCENDING
    }

    /** Where NULLs stand. */
    public enum Nulls {
        /** Before every value. */
        FIRST,
        /** After every value. */
        LAST
    }

    /**
     * Refuses a part that is both or neither.
     *
     * @throws RefusedException unless exactly one of column and expression is there
     */
    public IndexPart {
        if (column.isPresent() == expression.isPresent()) {
            throw new RefusedException(
                    "invalid-index-part",
                    "An index part is both a column and an expression, or neither.",
                    "Name one of the two.");
        }
    }

    /** A column, ascending. */
    public static IndexPart column(Identifier column) {
        return new IndexPart(
                Optional.of(column),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.ASCENDING,
                Optional.empty());
    }

    /** An expression, ascending. */
    public static IndexPart expression(SqlExpression expression) {
        return new IndexPart(
                Optional.empty(),
                Optional.of(expression),
                Optional.empty(),
                Optional.empty(),
                Sort.ASCENDING,
                Optional.empty());
    }
}
