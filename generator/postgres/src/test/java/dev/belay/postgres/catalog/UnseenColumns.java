package dev.belay.postgres.catalog;

import java.util.List;
import java.util.regex.Pattern;

/** The catalog columns, and whole catalogs, that a snapshot leaves out, each with its reason. */
final class UnseenColumns {
    /**
     * {@code pg_class.relpages: reason}, {@code pg_class.relallfrozen (18-): reason}, {@code pg_statistic.*: reason}.
     */
    private static final Pattern LINE = Pattern.compile(
            "(?<catalog>\\w+)\\.(?<column>\\w+|\\*)(?: \\((?<majors>[\\d-]+)\\))?: (?<reason>\\S.{9,})");

    record Entry(String catalog, String column, MajorRange majors) {
        boolean isWholeCatalog() {
            return column.equals("*");
        }

        @Override
        public String toString() {
            return catalog + "." + column;
        }
    }

    private UnseenColumns() {}

    static List<Entry> on(int major) {
        return Fixtures.text("/catalog/unseen-columns.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(UnseenColumns::parse)
                .filter(entry -> entry.majors().contains(major))
                .toList();
    }

    private static Entry parse(String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("neither an entry nor a reason: " + line);
        }
        var majors = match.group("majors");
        return new Entry(
                match.group("catalog"),
                match.group("column"),
                majors == null ? MajorRange.ALL : MajorRange.parse(majors));
    }
}
