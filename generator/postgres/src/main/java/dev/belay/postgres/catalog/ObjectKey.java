package dev.belay.postgres.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a catalog object, independent of its object id.
 *
 * @param kind what it is
 * @param path its names from the outermost to its own, for example schema, table and column; a function's last name is
 *     the list of its argument types
 */
public record ObjectKey(ObjectKind kind, List<String> path) implements Comparable<ObjectKey> {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Comparator<ObjectKey> ORDER =
            Comparator.comparing(ObjectKey::kind).thenComparing(ObjectKey::path, ObjectKey::comparePaths);

    /** Keeps the path unchangeable. */
    public ObjectKey {
        Objects.requireNonNull(kind);
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("an object has a name");
        }
    }

    /**
     * The key of an object.
     *
     * @param kind what it is
     * @param path its names from the outermost to its own
     * @return the key
     */
    public static ObjectKey of(ObjectKind kind, String... path) {
        return new ObjectKey(kind, List.of(path));
    }

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }

    /** For people: the kind and the path, quoted where a name is not plain. */
    @Override
    public String toString() {
        return kind.label() + " " + path.stream().map(ObjectKey::readable).collect(Collectors.joining("."));
    }

    private static String readable(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static int comparePaths(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
