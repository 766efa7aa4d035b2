package dev.belay.postgres.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One query of the catalog, kept as a resource: its first column is the {@link ObjectKind}'s label, the second the path,
 * and every further one an attribute under its label.
 *
 * <p>A line that ends in {@code -- from 15} or {@code -- until 16} holds for these majors only; on the first line it
 * decides about the whole query. What recurs is written as {@code @macro(arguments)}, where an argument may not hold
 * parentheses.
 */
final class CatalogQuery {
    /** Their order does not matter: a snapshot sorts. */
    static final List<String> NAMES = List.of(
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

    private static final Pattern MACRO = Pattern.compile("@(\\w+)\\(([^()]*)\\)");
    private static final Pattern FROM = Pattern.compile("-- from (\\d+)");
    private static final Pattern UNTIL = Pattern.compile("-- until (\\d+)");

    /** The bootstrap superuser has the same object id everywhere, but a name of its own on every server. */
    private static final String ROLE =
            "CASE %1$s WHEN 10 THEN '(bootstrap superuser)' ELSE pg_get_userbyid(%1$s)::text END";

    private static final String PRIVILEGES = "(SELECT coalesce(string_agg(p.item, ', ' ORDER BY p.item COLLATE \"C\"),"
            + " 'none') FROM (SELECT CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE " + ROLE.replace("%1$s", "x.grantee")
            + " END || '=' || x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END"
            + " || CASE WHEN x.grantor = %2$s THEN '' ELSE '/' || " + ROLE.replace("%1$s", "x.grantor")
            + " END AS item FROM aclexplode(%1$s) x) p)";

    private static final Map<String, UnaryOperator<String>> MACROS = Map.of(
            "role",
            CatalogQuery::role,
            "flag",
            condition -> "CASE WHEN " + condition + " THEN 'yes' END",
            "sorted",
            array -> "(SELECT string_agg(item, ', ' ORDER BY item COLLATE \"C\") FROM unnest(" + array + ") item)",
            "items",
            CatalogQuery::items,
            "acl",
            CatalogQuery::acl,
            "comment",
            CatalogQuery::comment,
            "nonmember",
            CatalogQuery::nonmember,
            "extensions",
            CatalogQuery::extensions);

    private final List<String> lines;

    private CatalogQuery(List<String> lines) {
        this.lines = lines;
    }

    static CatalogQuery named(String name) {
        var resource = name + ".sql";
        try (InputStream text = CatalogQuery.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            return new CatalogQuery(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SQL for a major and the object ids of the schemas in scope; empty where that major has no such objects. */
    Optional<String> sql(int major, String schemaIds) {
        if (!holdsFor(lines.get(0), major)) {
            return Optional.empty();
        }
        var text = lines.stream()
                .filter(line -> holdsFor(line, major))
                .map(line -> line.replaceFirst("\\s*-- (from|until) \\d+.*$", ""))
                .collect(Collectors.joining("\n"));
        return Optional.of(MACRO.matcher(text)
                .replaceAll(macro -> Matcher.quoteReplacement(expand(macro.group(1), macro.group(2), schemaIds))));
    }

    private static boolean holdsFor(String line, int major) {
        var from = FROM.matcher(line);
        var until = UNTIL.matcher(line);
        return (!from.find() || Integer.parseInt(from.group(1)) <= major)
                && (!until.find() || Integer.parseInt(until.group(1)) >= major);
    }

    private static String expand(String macro, String arguments, String schemaIds) {
        if (macro.equals("scope")) {
            return arguments + " IN (" + schemaIds + ")";
        }
        var expansion = MACROS.get(macro);
        if (expansion == null) {
            throw new IllegalStateException("no macro is called @" + macro);
        }
        return expansion.apply(arguments);
    }

    private static String role(String role) {
        return ROLE.formatted(role);
    }

    private static String items(String arguments) {
        return PRIVILEGES.formatted((Object[]) arguments.split(", "));
    }

    /** Privileges that were granted and taken back leave the default written out; it reads like none written at all. */
    private static String acl(String arguments) {
        var parts = arguments.split(", ");
        var standard = "acldefault(" + parts[0] + ", " + parts[1] + ")";
        return "CASE WHEN " + parts[2] + " IS NOT NULL THEN nullif(" + PRIVILEGES.formatted(parts[2], parts[1]) + ", "
                + PRIVILEGES.formatted(standard, parts[1]) + ") END";
    }

    private static String comment(String arguments) {
        return "(SELECT said.description FROM pg_description said WHERE said.classoid = '%s'::regclass AND said.objoid = %s AND said.objsubid = %s)"
                .formatted((Object[]) arguments.split(", "));
    }

    private static String nonmember(String arguments) {
        return "NOT EXISTS (SELECT FROM pg_depend member WHERE member.classid = '%s'::regclass AND member.objid = %s AND member.deptype = 'e')"
                .formatted((Object[]) arguments.split(", "));
    }

    private static String extensions(String arguments) {
        return "(SELECT string_agg(e.extname, ', ' ORDER BY e.extname COLLATE \"C\") FROM pg_depend needs JOIN pg_extension e ON e.oid = needs.refobjid WHERE needs.classid = '%s'::regclass AND needs.objid = %s AND needs.deptype = 'x')"
                .formatted((Object[]) arguments.split(", "));
    }
}
