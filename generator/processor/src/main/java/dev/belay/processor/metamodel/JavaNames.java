package dev.belay.processor.metamodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes Java names out of names of a database, which may hold anything. */
final class JavaNames {

    private JavaNames() {}

    /**
     * The name of a constant: {@code TOTAL_CENTS} for {@code total_cents}, {@code totalCents} and {@code total cents}.
     */
    static String constant(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder constant = new StringBuilder();
        for (int index = 0; index < points.length; index++) {
            if (beginsWord(points, index)) {
                constant.append('_');
            }
            constant.appendCodePoint(isPart(points[index]) ? Character.toUpperCase(points[index]) : '_');
        }
        boolean begins = Character.isJavaIdentifierStart(constant.codePointAt(0));
        return begins && !constant.toString().equals("_") ? constant.toString() : "_" + constant;
    }

    /**
     * The name of a class for a constant, {@code OrderItemsTable} for {@code ORDER_ITEMS}. It is in ASCII, because not
     * every file system can hold a class file of another name.
     */
    static String type(String constant, String suffix) {
        StringBuilder type = new StringBuilder();
        for (String word : constant.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                type.append(word.substring(0, 1)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        boolean begins = type.length() > 0 && Character.isJavaIdentifierStart(type.charAt(0));
        return (begins ? "" : "_") + type + suffix;
    }

    /**
     * The names, each different from all others without regard to case. The first that wants a name gets it, so that a
     * later object does not take the constant of an older one; the others get a number.
     */
    static List<String> distinct(List<String> wanted) {
        Set<String> taken = new HashSet<>();
        List<@Nullable String> names = new ArrayList<>();
        wanted.forEach(name -> names.add(taken.add(name.toLowerCase(Locale.ROOT)) ? name : null));
        List<String> distinct = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            distinct.add(name != null ? name : numbered(wanted.get(index), taken));
        }
        return distinct;
    }

    private static String numbered(String wanted, Set<String> taken) {
        int number = 2;
        while (!taken.add((wanted + "_" + number).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return wanted + "_" + number;
    }

    private static boolean beginsWord(int[] points, int index) {
        if (index == 0 || !Character.isUpperCase(points[index])) {
            return false;
        }
        int before = points[index - 1];
        boolean lowerFollows = index + 1 < points.length && Character.isLowerCase(points[index + 1]);
        return Character.isLowerCase(before)
                || Character.isDigit(before)
                || (Character.isUpperCase(before) && lowerFollows);
    }

    private static boolean isPart(int point) {
        return Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point) && point != '$';
    }
}
