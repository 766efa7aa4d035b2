package dev.belay.core.ddl;

import dev.belay.core.sql.Keywords;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place that quotes: names, literals, types and values as PostgreSQL reads them under every setting. */
final class SqlText {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "oid");
    private static final Value.Visitor<String> VALUE = new Value.Visitor<>() {
        @Override
        public String literal(Literal literal) {
            return constant(literal);
        }

        @Override
        public String expression(SqlExpression expression) {
            return operand(expression);
        }
    };

    /** A private-use character, which no name and no SQL has a use for. */
    private static final char AUTHORS_LINE_END = '\uF8FF';

    private SqlText() {}

    /** A name as {@code quote_ident} writes it, on any of the servers. */
    static String identifier(Identifier name) {
        String text = name.value();
        boolean plain = PLAIN_NAME.matcher(text).matches() && !Keywords.needsQuotes(text);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Names with commas between them. */
    static String identifiers(Collection<Identifier> names) {
        return joined(names, SqlText::identifier);
    }

    static <E> String joined(Collection<E> elements, Function<E, String> text) {
        return elements.stream().map(text).collect(Collectors.joining(", "));
    }

    /** A table, qualified outside of {@code public}. */
    static String table(TableName table) {
        return qualified(table.schema(), table.name());
    }

    /** Anything that lives in a schema, qualified outside of {@code public}. */
    static String qualified(Identifier schema, Identifier name) {
        return schema.equals(TableName.PUBLIC) ? identifier(name) : identifier(schema) + "." + identifier(name);
    }

    /**
     * A text constant on one line; backslashes and line ends in a notation that reads the same under every
     * standard_conforming_strings.
     */
    static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        if (text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return quoted;
        }
        return "E" + quoted.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /**
     * Text of an author as it stands. Its line ends are marked until the statement is complete, because one may stand
     * within a string, and text that is moved to the right must not reach into it.
     */
    static String verbatim(String text) {
        return text.replace('\n', AUTHORS_LINE_END);
    }

    /** A complete statement. */
    static String complete(String statement) {
        return statement.replace(AUTHORS_LINE_END, '\n');
    }

    static String text(SqlExpression expression) {
        return verbatim(expression.text().strip());
    }

    static String literals(Collection<String> texts) {
        return joined(texts, SqlText::literal);
    }

    static <E> String lines(Collection<E> elements, Function<E, String> text) {
        return elements.stream().map(text).collect(Collectors.joining("\n"));
    }

    /** The text of an array of names: {@code ARRAY['a', 'b']::text[]}. */
    static String textArray(Collection<String> texts) {
        return "ARRAY[" + literals(texts) + "]::text[]";
    }

    /** A type as {@code format_type} prints it, a user's own quoted where its name needs it. */
    static String type(SqlType type) {
        if (type.builtIn()) {
            return type.toString();
        }
        String name = identifier(Identifier.of(type.name()));
        boolean qualified = !type.schema().isEmpty() && !type.schema().equals(TableName.PUBLIC.value());
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        return (qualified ? identifier(Identifier.of(type.schema())) + "." : "")
                + name
                + modifiers
                + "[]".repeat(type.dimensions());
    }

    /** What a column is set to; an expression that is more than one operand stands in parentheses. */
    static String value(Value value) {
        return value.accept(VALUE);
    }

    /** An expression as an operand of another. */
    static String operand(SqlExpression expression) {
        return SqlWords.standsAlone(expression) ? text(expression) : parenthesized(expression);
    }

    /** An expression in parentheses, whatever it is. */
    static String parenthesized(SqlExpression expression) {
        return "(" + text(expression) + ")";
    }

    /** Whole seconds or milliseconds, as PostgreSQL's settings read them. */
    static String milliseconds(Duration duration) {
        long milliseconds = duration.toMillis();
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
    }

    /** An interval constant. */
    static String interval(Duration duration) {
        return "interval " + literal(words(duration));
    }

    /** A duration in the words of people and of PostgreSQL. */
    static String words(Duration duration) {
        long milliseconds = duration.toMillis();
        if (milliseconds % 60_000 == 0) {
            return milliseconds / 60_000 + " minutes";
        }
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + " seconds" : milliseconds + " milliseconds";
    }

    private static String constant(Literal literal) {
        boolean plain = literal.type().dimensions() == 0 && literal.type().builtIn();
        String type = literal.type().name();
        if (plain && NUMBERS.contains(type) && NUMBER.matcher(literal.text()).matches()) {
            return literal.text();
        }
        if (plain && type.equals("boolean") && Set.of("true", "false").contains(literal.text())) {
            return literal.text();
        }
        return literal(literal.text());
    }

    /** Whether the value is an expression that asks a query. */
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
}
