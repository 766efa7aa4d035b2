package dev.belay.core.json;

import dev.belay.dsl.types.SqlType;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a type so that {@link TypeReader} reads the same type again: as {@code format_type} prints it. */
final class TypeWriter {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private TypeWriter() {}

    static String text(SqlType type) {
        return type.builtIn() ? type.toString() : custom(type);
    }

    private static String custom(SqlType type) {
        String name = type.schema().isEmpty()
                ? quotedUnlessPlain(type.name(), isKnown(type.name()))
                : quotedUnlessPlain(type.schema(), false) + "." + quotedUnlessPlain(type.name(), isKnown(type.name()));
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        return name + modifiers + "[]".repeat(type.dimensions());
    }

    /** Whether the bare word would be read as something else than a user's type. */
    private static boolean isKnown(String name) {
        return BuiltInTypes.of(name).isPresent() || TypeReader.isReserved(name);
    }

    private static String quotedUnlessPlain(String name, boolean known) {
        return PLAIN.matcher(name).matches() && !known ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
