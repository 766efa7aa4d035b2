package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.Ddl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a constant is called that holds the SQL of a statement. */
final class SqlWord {

    private static final int WORDS = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

    private SqlWord() {}

    /** The first two words of the SQL, {@code CREATE_TRIGGER}; of a block what it does, {@code CATALOG_GUARD}. */
    static String of(Ddl statement, String sql) {
        List<String> words = Arrays.stream(SPACE.split(sql, WORDS + 1))
                .limit(WORDS)
                .takeWhile(word -> CAPITALS.matcher(word).matches())
                .toList();
        return words.size() == WORDS ? String.join("_", words) : kind(statement);
    }

    private static String kind(Ddl statement) {
        return statement
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
