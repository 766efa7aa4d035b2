package dev.belay.core.ddl;

import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * A column beside what is to be written into it. An explicit cast cuts a value to the length of its type where an
 * assignment refuses it, so that neither is taken as a type with a length.
 *
 * @param cast the type that what is written is cast to
 * @param common the type that both are compared in, where that is not the column's own
 */
record ComparedValue(SqlType cast, Optional<SqlType> common) {

    /** The blanks that fill a character(n) up are no part of its value, and go with the cast to text. */
    static ComparedValue of(SqlType type) {
        return switch (type.builtIn() ? type.name() : "") {
            case "character varying", "bit varying" -> new ComparedValue(named(type, type.name()), Optional.empty());
            case "character" -> new ComparedValue(named(type, "bpchar"), Optional.of(named(type, "text")));
            case "bit" -> new ComparedValue(named(type, "bit varying"), Optional.of(named(type, "bit varying")));
            default -> new ComparedValue(type, Optional.empty());
        };
    }

    private static SqlType named(SqlType type, String name) {
        return new SqlType(type.schema(), name, List.of(), type.dimensions(), true);
    }

    /** What the column holds. */
    String column(String name) {
        return common.map(type -> as(name, type)).orElse(name);
    }

    /** What the expression gives. */
    String value(String expression) {
        String value = as("(" + expression + ")", cast);
        return common.filter(type -> !type.equals(cast))
                .map(type -> as(value, type))
                .orElse(value);
    }

    private static String as(String operand, SqlType type) {
        return "CAST(" + operand + " AS " + SqlText.type(type) + ")";
    }
}
