package dev.belay.core.json;

import dev.belay.core.json.BuiltInTypes.BuiltIn;
import dev.belay.core.json.TypeTokens.Token;
import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a type as PostgreSQL writes it: {@code numeric(12,2)}, {@code timestamp(3) with time zone}, {@code int8},
 * {@code text[]}, {@code vector(1536)}, {@code sales."Mood"}. Every spelling of one type yields the same value.
 */
public final class TypeReader {

    private static final Set<String> SERIALS =
            Set.of("smallserial", "serial", "bigserial", "serial2", "serial4", "serial8");

    /** Two names of 63 bytes and their modifiers fit many times over; a regular expression survives it. */
    private static final int LONGEST = 500;

    private final String text;
    private final TypeTokens tokens;

    private TypeReader(String text) {
        this.text = text;
        this.tokens = new TypeTokens(text);
    }

    /**
     * The type that the text means.
     *
     * @throws RefusedException if it is no type
     */
    public static SqlType read(String text) {
        TypeReader reader = new TypeReader(text.substring(0, Math.min(text.length(), LONGEST)));
        if (text.length() > LONGEST) {
            throw reader.refused("goes on for " + text.length() + " characters", "Write a type.");
        }
        return reader.type();
    }

    /** Whether the bare word means something else than a type of that name. */
    static boolean isReserved(String word) {
        return SERIALS.contains(word) || word.equals("float") || word.equals("array");
    }

    private SqlType type() {
        Token first = tokens.name().orElseThrow(this::noType);
        SqlType element = tokens.skip('.')
                ? qualified(first, tokens.name().orElseThrow(this::noType))
                : first.quoted() ? quoted(first) : named(first);
        SqlType type = element;
        while (isArray()) {
            type = type.array();
        }
        if (!tokens.atEnd()) {
            throw noType();
        }
        return type;
    }

    private boolean isArray() {
        if (tokens.skipWord("array")) {
            return true;
        }
        if (!tokens.skip('[')) {
            return false;
        }
        if (!tokens.skip(']')) {
            throw refused("is an array of a size, which PostgreSQL would ignore", "Write [] without a number.");
        }
        return true;
    }

    /** A user's type, but for {@code "char"}, which PostgreSQL itself writes in quotes. */
    private SqlType quoted(Token name) {
        List<Integer> modifiers = modifiers();
        return BuiltInTypes.of(spelling(name))
                .map(type -> builtIn(type, modifiers))
                .orElseGet(() -> custom("", name, modifiers));
    }

    private SqlType qualified(Token schema, Token name) {
        boolean own = schema.text().equals("pg_catalog");
        Optional<BuiltIn> builtIn = own ? BuiltInTypes.of(spelling(name)) : Optional.empty();
        List<Integer> modifiers = modifiers();
        return builtIn.map(type -> builtIn(type, modifiers)).orElseGet(() -> {
            checkCase(schema);
            return custom(Identifier.of(schema.text()).value(), name, modifiers);
        });
    }

    /** A name without schema or quotes: perhaps of several words, with the modifiers in between. */
    private SqlType named(Token first) {
        List<String> words = new ArrayList<>(List.of(lower(first)));
        words.addAll(tokens.words());
        List<Integer> modifiers = modifiers();
        words.addAll(tokens.words());
        String spelling = String.join(" ", words);
        if (SERIALS.contains(spelling)) {
            throw refused(
                    "is not a type but a sequence and a default", "Write bigint, and \"identity\" on the column.");
        }
        if (spelling.equals("float")) {
            return floating(modifiers);
        }
        if (spelling.equals("bpchar") && !modifiers.isEmpty()) {
            return SqlType.builtIn("character", modifiers.toArray(Integer[]::new));
        }
        Optional<BuiltIn> builtIn = BuiltInTypes.of(spelling);
        if (builtIn.isEmpty() && words.size() > 1) {
            throw noType();
        }
        return builtIn.map(type -> builtIn(type, modifiers)).orElseGet(() -> custom("", first, modifiers));
    }

    private SqlType builtIn(BuiltIn type, List<Integer> written) {
        if (written.size() > type.maximumModifiers()) {
            throw refused(
                    "has too many numbers in its brackets",
                    "Write at most " + type.maximumModifiers() + " for " + type.name() + ".");
        }
        List<Integer> modifiers = new ArrayList<>(written.isEmpty() ? type.impliedModifiers() : written);
        if (type.name().equals("numeric") && modifiers.size() == 1) {
            modifiers.add(0);
        }
        return SqlType.builtIn(type.name(), modifiers.toArray(Integer[]::new));
    }

    /** The standard's float(p): the grammar makes it one of two types. */
    private SqlType floating(List<Integer> modifiers) {
        int bits = modifiers.isEmpty() ? 53 : modifiers.get(0);
        if (modifiers.size() > 1 || bits < 1 || bits > 53) {
            throw refused("has a precision outside of 1 to 53", "Write real or double precision.");
        }
        return SqlType.builtIn(bits <= 24 ? "real" : "double precision");
    }

    private SqlType custom(String schema, Token name, List<Integer> modifiers) {
        checkCase(name);
        return new SqlType(schema, name.text(), modifiers, 0, false);
    }

    /** PostgreSQL folds a bare name to lower case, and a person who writes Mood hardly means mood. */
    private void checkCase(Token name) {
        if (!name.quoted() && name.text().chars().anyMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw refused(
                    "is not one of PostgreSQL's types, and has capitals without double quotes",
                    "Write " + lower(name) + ", or \\\"" + name.text() + "\\\" if its name has capitals.");
        }
    }

    private List<Integer> modifiers() {
        List<Integer> modifiers = new ArrayList<>();
        if (tokens.skip('(')) {
            do {
                modifiers.add(tokens.number()
                        .orElseThrow(() -> refused(
                                "has something else than whole numbers in its brackets",
                                "Write whole numbers, as in numeric(12,2).")));
            } while (tokens.skip(','));
            if (!tokens.skip(')')) {
                throw noType();
            }
        }
        return List.copyOf(modifiers);
    }

    private static String spelling(Token name) {
        return name.quoted() ? '"' + name.text() + '"' : lower(name);
    }

    private static String lower(Token name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    private RefusedException noType() {
        return refused(
                "cannot be read", "Write a type as PostgreSQL does, for example numeric(12,2), timestamptz or text[].");
    }

    private RefusedException refused(String cause, String remedy) {
        return new RefusedException("unknown-type", "The type \"" + text + "\" " + cause + ".", remedy);
    }
}
