package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Collection;
import java.util.stream.Collectors;

/** How an application spells names, types and values in its own statements. */
final class SqlText {

    private SqlText() {}

    static String name(Identifier identifier) {
        return '"' + identifier.value().replace("\"", "\"\"") + '"';
    }

    static String name(TableName table) {
        return name(table.schema()) + "." + name(table.name());
    }

    static String names(Collection<Identifier> identifiers) {
        return identifiers.stream().map(SqlText::name).collect(Collectors.joining(", "));
    }

    /** The type with its modifiers: what a column holds. */
    static String type(SqlType type) {
        if (type.builtIn()) {
            return type.toString();
        }
        String plain = new SqlType("", "t", type.modifiers(), type.dimensions(), false).toString();
        return userType(type) + plain.substring(1);
    }

    /**
     * The type without its modifiers: what a driver binds. A cast to varchar(n) would cut silently, {@code character}
     * and {@code bit} mean a length of one.
     */
    static String parameterType(SqlType type) {
        return bareName(type) + (type.dimensions() > 0 ? "[]" : "");
    }

    /**
     * The value as the server's output function prints it. The driver always asks for point and box in binary and
     * prints them in its own way, so these are printed by the server; every other type it takes as text.
     */
    static String printed(String value, SqlType type) {
        return drivenBinary(type) ? "CAST(" + value + " AS text)" : value;
    }

    /** Whether the driver prints values of the type in its own way. */
    static boolean drivenBinary(SqlType type) {
        return type.dimensions() == 0
                && (type.name().equals("point") || type.name().equals("box"));
    }

    static String value(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public String literal(Literal literal) {
                return "CAST(" + quoted(literal.text()) + " AS " + type(literal.type()) + ")";
            }

            @Override
            public String expression(SqlExpression expression) {
                return "(" + expression.text() + ")";
            }
        });
    }

    static String quoted(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }

    private static String bareName(SqlType type) {
        if (!type.builtIn()) {
            return userType(type);
        }
        return switch (type.name()) {
            case "character" -> "bpchar";
            case "bit" -> "bit varying";
            default -> type.name();
        };
    }

    private static String userType(SqlType type) {
        String plain = name(Identifier.of(type.name()));
        return type.schema().isEmpty() ? plain : name(Identifier.of(type.schema())) + "." + plain;
    }
}
