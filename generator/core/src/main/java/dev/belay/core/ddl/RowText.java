package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;

/** How a trigger evaluates an author's expression: over the columns it names, under the name of the table. */
final class RowText {

    private RowText() {}

    /** {@code target := value} for a row being written, whose columns the expression names without NEW. */
    static String assign(TableName table, String target, Value value, List<Identifier> reads) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public String literal(Literal literal) {
                return target + " := " + SqlText.value(literal) + ";";
            }

            @Override
            public String expression(SqlExpression expression) {
                return select(table, target, expression, reads);
            }
        });
    }

    /** SELECT expression INTO target. */
    static String select(TableName table, String target, SqlExpression expression, List<Identifier> reads) {
        return select(table, List.of(target), List.of(expression), reads);
    }

    /** SELECT expressions INTO targets. */
    static String select(
            TableName table, List<String> targets, List<SqlExpression> expressions, List<Identifier> reads) {
        String row = reads.isEmpty()
                ? ""
                : " FROM (SELECT " + SqlText.joined(reads, RowText::column) + ") AS "
                        + SqlText.identifier(table.name());
        return "SELECT " + SqlText.joined(expressions, SqlText::parenthesized) + " INTO " + String.join(", ", targets)
                + row + ";";
    }

    private static String column(Identifier column) {
        String name = SqlText.identifier(column);
        return "NEW." + name + " AS " + name;
    }

    /**
     * Whether two values differ as images. IS DISTINCT FROM fails on types without equality and takes different texts
     * of one number, or of one word under a case-insensitive collation, for the same. The operator {@code *<>} is this
     * function; in the condition of a trigger pg_dump writes it so that it cannot be read back.
     */
    static String differs(String left, String right) {
        return "pg_catalog.record_image_ne(ROW(" + left + "), ROW(" + right + "))";
    }

    /** Whether a write gives other values to columns than they had. */
    static String changed(List<Identifier> columns) {
        return differs(row("NEW", columns), row("OLD", columns));
    }

    /** The columns of NEW or OLD, between commas. */
    static String row(String variable, List<Identifier> columns) {
        return String.join(", ", fields(variable, columns));
    }

    /** The columns of NEW or OLD. */
    static List<String> fields(String variable, List<Identifier> columns) {
        return columns.stream()
                .map(column -> variable + "." + SqlText.identifier(column))
                .toList();
    }
}
