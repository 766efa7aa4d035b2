package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.drizzle.model.Script.Range;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column among those of a table.
 *
 * @param key its key
 * @param item key and value
 * @param value the value
 * @param chain the calls that make it; empty where it is made in another way
 */
record ColumnItem(String key, Range item, Range value, Optional<Chain> chain) {

    private static final Pattern KEY = Pattern.compile("([A-Za-z_$][\\w$]*|\"[^\"\\n]*\"|'[^'\\n]*')\\s*:\\s*");

    /** The columns of a table. */
    static List<ColumnItem> of(ItemList columns) {
        return columns.items().stream()
                .map(item -> read(columns.text(), item))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The column of that name in the database. */
    static Optional<ColumnItem> find(ItemList columns, String name) {
        return of(columns).stream().filter(column -> column.isNamed(name)).findFirst();
    }

    private boolean isNamed(String name) {
        return chain.flatMap(Chain::name)
                .map(name::equals)
                .orElseGet(() -> key.equals(name) || Words.snakeCase(key).equals(name));
    }

    private static Optional<ColumnItem> read(String text, Range item) {
        Matcher key = KEY.matcher(text).region(item.begin(), item.end());
        if (!key.lookingAt()) {
            return Optional.empty();
        }
        var value = new Range(key.end(), item.end());
        String name = Words.unquoted(key.group(1)).orElse(key.group(1));
        return Optional.of(new ColumnItem(name, item, value, Chain.read(value.of(text))));
    }
}
