package dev.belay.postgres.catalog;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL that recurs in the catalog queries, written there as {@code @macro(arguments)}, where no argument may hold a
 * parenthesis: {@code @role(id)}, {@code @flag(condition)}, {@code @sorted(array)}, {@code @acl(type, owner, acl)},
 * {@code @items(acl, owner)}, {@code @comment(catalog, id, column)}, {@code @nonmember(catalog, id)}, {@code
 * @extensions(catalog, id)}, {@code @scope(schema)}.
 */
final class QueryMacros {
    /** The object ids of the schemas in scope: the only parameter of every query. */
    private static final String SCHEMAS_IN_SCOPE = "$1";

    private static final Pattern CALL = Pattern.compile("@(\\w+)\\(([^()]*)\\)");

    private static final Map<String, Function<String[], String>> MACROS = Map.of(
            "role", arguments -> role(arguments[0]),
            "flag", arguments -> "CASE WHEN " + arguments[0] + " THEN 'yes' END",
            "sorted", arguments -> sorted(arguments[0]),
            "acl", arguments -> privileges(arguments[0], arguments[1], arguments[2]),
            "items", arguments -> items(arguments[0], arguments[1]),
            "comment", arguments -> comment(arguments[0], arguments[1], arguments[2]),
            "nonmember", arguments -> nonmember(arguments[0], arguments[1]),
            "extensions", arguments -> extensions(arguments[0], arguments[1]),
            "scope", arguments -> arguments[0] + " = ANY (" + SCHEMAS_IN_SCOPE + ")");

    private QueryMacros() {}

    static String expand(String text) {
        return CALL.matcher(text).replaceAll(call -> Matcher.quoteReplacement(expand(call.group(1), call.group(2))));
    }

    private static String expand(String macro, String arguments) {
        var expansion = MACROS.get(macro);
        if (expansion == null) {
            throw new IllegalStateException("no macro is called @" + macro);
        }
        return expansion.apply(arguments.split(", "));
    }

    /** The bootstrap superuser has the same object id everywhere, but a name of its own on every server. */
    private static String role(String id) {
        return "CASE " + id + " WHEN 10 THEN '(bootstrap superuser)' ELSE pg_get_userbyid(" + id + ")::text END";
    }

    private static String sorted(String array) {
        return "(SELECT string_agg(item, ', ' ORDER BY item COLLATE \"C\") FROM unnest(" + array + ") item)";
    }

    private static String items(String acl, String owner) {
        return "(SELECT coalesce(string_agg(p.item, ', ' ORDER BY p.item COLLATE \"C\"), 'none')"
                + " FROM (SELECT CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE " + role("x.grantee") + " END"
                + " || '=' || x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END"
                + " || CASE WHEN x.grantor = " + owner + " THEN '' ELSE '/' || " + role("x.grantor") + " END AS item"
                + " FROM aclexplode(" + acl + ") x) p)";
    }

    /** Privileges that were granted and taken back leave the default written out; it reads like none written at all. */
    private static String privileges(String type, String owner, String acl) {
        var standard = "acldefault(" + type + ", " + owner + ")";
        return "CASE WHEN " + acl + " IS NOT NULL THEN nullif(" + items(acl, owner) + ", " + items(standard, owner)
                + ") END";
    }

    private static String comment(String catalog, String id, String column) {
        return "(SELECT said.description FROM pg_description said WHERE said.classoid = '" + catalog
                + "'::regclass AND said.objoid = " + id + " AND said.objsubid = " + column + ")";
    }

    private static String nonmember(String catalog, String id) {
        return "NOT EXISTS (SELECT FROM pg_depend member WHERE member.classid = '" + catalog
                + "'::regclass AND member.objid = " + id + " AND member.deptype = 'e')";
    }

    private static String extensions(String catalog, String id) {
        return "(SELECT string_agg(e.extname, ', ' ORDER BY e.extname COLLATE \"C\")"
                + " FROM pg_depend needs JOIN pg_extension e ON e.oid = needs.refobjid WHERE needs.classid = '"
                + catalog + "'::regclass AND needs.objid = " + id + " AND needs.deptype = 'x')";
    }
}
