package dev.belay.postgres.rehearsal;

import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import dev.belay.postgres.catalog.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The deviations of one unit, or of the whole, as they come up. */
final class Findings {
    private static final int MOST_SHOWN = 20;

    private final String where;
    private final List<Deviation> deviations = new ArrayList<>();

    Findings(String where) {
        this.where = where;
    }

    void add(String id, String expected, String seen) {
        deviations.add(new Deviation(id, where, expected, seen));
    }

    void add(String id, String part, String expected, String seen) {
        deviations.add(new Deviation(id, where + ", " + part, expected, seen));
    }

    /** Adds what another part has found. */
    void add(Findings others) {
        deviations.addAll(others.deviations);
    }

    /** Adds what differs between two catalogs and is not excused. */
    void compareCatalogs(
            String id,
            String moment,
            CatalogSnapshot expected,
            CatalogSnapshot seen,
            ComparisonOptions options,
            Set<Difference> excused) {
        var differences = expected.differences(seen, options).stream()
                .filter(difference -> !excused.contains(difference) && !isTableOf(excused, difference))
                .toList();
        if (!differences.isEmpty()) {
            add(id, moment, "the catalog on the left", lines(differences));
        }
    }

    /** A table that nobody has told of, whatever it looks like by now: a partition changes with its table. */
    private static boolean isTableOf(Set<Difference> excused, Difference difference) {
        return isTableOnTheRight(difference)
                && excused.stream()
                        .filter(Findings::isTableOnTheRight)
                        .anyMatch(each -> each.object().equals(difference.object()));
    }

    private static boolean isTableOnTheRight(Difference difference) {
        return difference.attribute().equals(Difference.WHOLE_OBJECT)
                && difference.right().isPresent()
                && difference.object().kind() == ObjectKind.TABLE;
    }

    void compareRows(String id, String moment, String expected, List<String> differences) {
        if (!differences.isEmpty()) {
            add(id, moment, expected, lines(differences));
        }
    }

    private static String lines(List<?> differences) {
        var shown = differences.stream().limit(MOST_SHOWN).map(String::valueOf).collect(Collectors.joining("; "));
        var more = differences.size() - MOST_SHOWN;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    List<Deviation> deviations() {
        return List.copyOf(deviations);
    }
}
