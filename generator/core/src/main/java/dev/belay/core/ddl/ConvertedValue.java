package dev.belay.core.ddl;

import dev.belay.core.sql.ColumnOperands;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression makes of some columns, as an operand of another column's own type.
 *
 * <p>A cast cuts a text to the length of its type where an assignment refuses it. So it names no length: a value that
 * is too long then differs from every value of the column, and whoever looks at it further refuses it.
 *
 * @param type the type of the column that gets it
 * @param expression the expression
 * @param reads the columns that it names
 */
record ConvertedValue(SqlType type, SqlExpression expression, List<Identifier> reads) {

    private static final Set<String> PADDED = Set.of("character", "bit");

    /** The operand over a row variable; empty where it can only be found out by a query. */
    Optional<String> text(String row) {
        if (PADDED.contains(type.name())) {
            return Optional.empty();
        }
        return ColumnOperands.over(expression, reads, row)
                .map(operands -> "CAST(" + SqlText.text(operands) + " AS "
                        + SqlText.type(ComparedValue.of(type).cast()) + ")");
    }
}
