package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;

/** What the planner asks an author's expressions. */
final class Expressions {

    private Expressions() {}

    /** Whether the text can be one expression; a problem otherwise. */
    static boolean sound(Draft draft, SqlExpression expression) {
        Optional<String> defect = SqlWords.defect(expression);
        defect.ifPresent(cause -> draft.problem(
                "broken-expression",
                "The expression \"" + expression.text() + "\" " + cause.replaceFirst(";.*", "") + ".",
                cause.contains("; ") ? cause.replaceFirst("^[^;]*; ", "") : "write one complete expression"));
        return defect.isEmpty();
    }

    /** Whether the value, where it is an expression, can be one; a problem otherwise. */
    static boolean sound(Draft draft, Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Boolean literal(Literal literal) {
                return true;
            }

            @Override
            public Boolean expression(SqlExpression expression) {
                return sound(draft, expression);
            }
        });
    }

    /** Whether PostgreSQL takes the value as a default; a problem otherwise. */
    static boolean canBeDefault(Draft draft, Value value) {
        boolean query = holdsQuery(value);
        if (query) {
            queryRefused(draft, "A default");
        }
        return sound(draft, value) && !query;
    }

    /** Whether PostgreSQL takes the condition or the expression in a check or an index; a problem otherwise. */
    static boolean withoutQuery(Draft draft, String what, SqlExpression expression) {
        boolean query = SqlWords.holdsQuery(expression);
        if (query) {
            queryRefused(draft, what);
        }
        return sound(draft, expression) && !query;
    }

    private static void queryRefused(Draft draft, String what) {
        draft.problem(
                "query-in-expression", what + " cannot hold a query.", "name columns, constants and functions alone");
    }

    /** Whether the value holds a query, so that it cannot be a default. */
    static boolean holdsQuery(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Boolean literal(Literal literal) {
                return false;
            }

            @Override
            public Boolean expression(SqlExpression expression) {
                return SqlWords.holdsQuery(expression);
            }
        });
    }

    /** The columns of the table that the value names. */
    static List<Identifier> reads(Table table, Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public List<Identifier> literal(Literal literal) {
                return List.of();
            }

            @Override
            public List<Identifier> expression(SqlExpression expression) {
                List<Identifier> all =
                        table.columns().stream().map(ColumnDefinition::name).toList();
                return SqlWords.namesWholeRow(expression, table.name()) ? all : SqlWords.columnsNamed(expression, all);
            }
        });
    }

    /** Whether the value may differ from row to row, so that a default of it would rewrite the table. */
    static boolean isVolatile(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Boolean literal(Literal literal) {
                return false;
            }

            @Override
            public Boolean expression(SqlExpression expression) {
                return SqlWords.callsVolatile(expression);
            }
        });
    }

    /** Whether the value is the same at every time, in every session. */
    static boolean isImmutable(SqlExpression expression) {
        return !SqlWords.callsVolatile(expression) && !SqlWords.callsStable(expression);
    }
}
