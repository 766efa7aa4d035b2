package dev.belay.postgres.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Finds what two snapshots differ in. What is missing together with its table is told once, as the table. */
final class SnapshotComparison {
    static final String COLUMN_ORDER = "column order";

    private static final Set<ObjectKind> RELATIONS = Set.of(
            ObjectKind.TABLE,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.DOMAIN);

    private final CatalogSnapshot left;
    private final CatalogSnapshot right;
    private final ComparisonOptions options;
    private final List<Difference> differences = new ArrayList<>();

    SnapshotComparison(CatalogSnapshot left, CatalogSnapshot right, ComparisonOptions options) {
        this.left = left;
        this.right = right;
        this.options = options;
    }

    List<Difference> run() {
        var keys = new TreeSet<>(left.objects().keySet());
        keys.addAll(right.objects().keySet());
        for (ObjectKey key : keys) {
            compare(key);
        }
        return List.copyOf(differences);
    }

    private void compare(ObjectKey key) {
        var before = left.objects().get(key);
        var after = right.objects().get(key);
        if (before != null && after != null) {
            compareAttributes(key, before, after);
        } else if (!isMissingWithItsRelation(key, before == null ? left : right)) {
            differences.add(new Difference(
                    key,
                    Difference.WHOLE_OBJECT,
                    Optional.ofNullable(before).map(SnapshotComparison::present),
                    Optional.ofNullable(after).map(SnapshotComparison::present)));
        }
    }

    private void compareAttributes(ObjectKey key, SortedMap<String, String> before, SortedMap<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        if (options.ignoreColumnOrder()) {
            names.remove(COLUMN_ORDER);
        }
        for (String name : names) {
            var old = Optional.ofNullable(before.get(name));
            var current = Optional.ofNullable(after.get(name));
            if (!old.equals(current)) {
                differences.add(new Difference(key, name, old, current));
            }
        }
    }

    private static boolean isMissingWithItsRelation(ObjectKey key, CatalogSnapshot side) {
        return key.kind().isPartOfRelation()
                && RELATIONS.stream()
                        .noneMatch(kind -> side.objects()
                                .containsKey(new ObjectKey(kind, key.path().subList(0, 2))));
    }

    private static String present(SortedMap<String, String> attributes) {
        return attributes.isEmpty() ? "present" : attributes.toString();
    }
}
