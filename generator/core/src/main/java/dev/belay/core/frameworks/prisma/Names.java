package dev.belay.core.frameworks.prisma;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names and types as Prisma's own generator writes them: every name in double quotes, every built-in type in capitals.
 */
final class Names {

    /** What Prisma calls otherwise than PostgreSQL's catalog does. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("character varying", "VARCHAR"),
            Map.entry("character", "CHAR"),
            Map.entry("numeric", "DECIMAL"),
            Map.entry("bit varying", "VARBIT"),
            Map.entry("timestamp with time zone", "TIMESTAMPTZ"),
            Map.entry("timestamp without time zone", "TIMESTAMP"),
            Map.entry("time with time zone", "TIMETZ"),
            Map.entry("time without time zone", "TIME"));

    private Names() {}

    static String name(Identifier name) {
        return '"' + name.value().replace("\"", "\"\"") + '"';
    }

    static String names(Collection<Identifier> names) {
        return names.stream().map(Names::name).collect(Collectors.joining(", "));
    }

    /** A table, qualified outside of {@code public}. */
    static String table(TableName table) {
        return qualified(table.schema(), table.name());
    }

    /** Anything that lives in a schema, qualified outside of {@code public}. */
    static String qualified(Identifier schema, Identifier name) {
        return schema.equals(TableName.PUBLIC) ? name(name) : name(schema) + "." + name(name);
    }

    /** A type; one that has an ordinary lower-case name of its own keeps it, since capitals would be quoted. */
    static String type(SqlType type) {
        if (!type.builtIn()) {
            return PostgresWriter.type(type);
        }
        return TYPES.containsKey(type.name()) ? known(type) : capitals(PostgresWriter.type(type));
    }

    static String parenthesized(SqlExpression expression) {
        return "(" + expression.text().strip() + ")";
    }

    private static String known(SqlType type) {
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        return TYPES.get(type.name()) + modifiers + "[]".repeat(type.dimensions());
    }

    /** A name in quotes, such as {@code "char"}, means something else in capitals. */
    private static String capitals(String type) {
        return type.contains("\"") ? type : type.toUpperCase(Locale.ROOT);
    }
}
