package dev.belay.maven;

import dev.belay.core.lock.Rebase;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the classes of the typed schema, {@code After_0004}, which follow the numbers of migrations that move.
 *
 * @param moved the new digits by the old ones
 */
record VersionNames(Map<String, String> moved) {

    private static final Pattern NAME = Pattern.compile("\\bAfter_(\\d+)\\b");

    static VersionNames of(Rebase rebase) {
        Map<String, String> moved = new TreeMap<>();
        rebase.ids().forEach((before, now) -> moved.put(digits(before), digits(now)));
        return new VersionNames(moved);
    }

    /** A text with every such name as it is now; all at once, because a new number may be the old one of the next. */
    String in(String text) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(name -> "After_" + moved.getOrDefault(name.group(1), name.group(1)));
    }

    private static String digits(String id) {
        return id.substring(0, id.indexOf('_'));
    }
}
