package dev.belay.postgres.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One query of the catalog, kept as a resource: its first column is the {@link ObjectKind}'s label, the second the
 * path, and every further one an attribute under its label.
 *
 * <p>A line that ends in {@code -- from 15} or {@code -- until 16} holds for these majors only; on the first line it
 * decides about the whole query. What recurs is written by {@link QueryMacros}.
 */
final class CatalogQuery {
    /** Their order does not matter: a snapshot sorts. */
    private static final List<String> NAMES = List.of(
            "schemas",
            "extensions",
            "collations",
            "types",
            "sequences",
            "relations",
            "columns",
            "constraints",
            "indexes",
            "functions",
            "triggers",
            "rules",
            "policies",
            "statistics",
            "publications",
            "publication-tables",
            "publication-schemas",
            "casts",
            "operators",
            "event-triggers",
            "default-privileges",
            "other-objects");

    private static final Pattern FROM = Pattern.compile("-- from (\\d+)");
    private static final Pattern UNTIL = Pattern.compile("-- until (\\d+)");
    private static final Pattern MARKS = Pattern.compile("\\s*-- (from|until) \\d+.*$");

    private static final Map<Integer, List<CatalogQuery>> BY_MAJOR = new ConcurrentHashMap<>();

    private final String sql;
    private final String name;

    private CatalogQuery(String sql) {
        this.sql = sql;
        this.name = "belay_catalog_" + UUID.nameUUIDFromBytes(sql.getBytes(StandardCharsets.UTF_8));
    }

    /** Every query that a server of this major can answer. */
    static List<CatalogQuery> of(int major) {
        return BY_MAJOR.computeIfAbsent(
                major,
                wanted -> NAMES.stream()
                        .flatMap(name -> read(name, wanted).stream())
                        .toList());
    }

    /** A name for it as a prepared statement, which no other text has. */
    String name() {
        return name;
    }

    /** The SQL, whose only parameter is the array of the object ids of the schemas in scope. */
    String sql() {
        return sql;
    }

    private static Optional<CatalogQuery> read(String name, int major) {
        var lines = lines(name + ".sql");
        if (!holdsFor(lines.get(0), major)) {
            return Optional.empty();
        }
        var text = lines.stream()
                .filter(line -> holdsFor(line, major))
                .map(line -> MARKS.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n"));
        return Optional.of(new CatalogQuery(QueryMacros.expand(text)));
    }

    private static List<String> lines(String resource) {
        try (InputStream text = CatalogQuery.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsFor(String line, int major) {
        var from = FROM.matcher(line);
        var until = UNTIL.matcher(line);
        return (!from.find() || Integer.parseInt(from.group(1)) <= major)
                && (!until.find() || Integer.parseInt(until.group(1)) >= major);
    }
}
