package dev.belay.core.ddl;

import dev.belay.core.objects.EnumType;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists what depends on a type and Belay's history does not know, as one DO block that ends with a refusal. */
final class TypeGuardBlock {

    /**
     * What depends on a known column too goes with it, or is found by the guard of its table; and so does what a
     * partition has from its table.
     */
    private static final String BLOCK = """
            DECLARE
              belay_found text;
            BEGIN
              SELECT string_agg(DISTINCT what, '; ' ORDER BY what) INTO belay_found
              FROM (
                SELECT
                  CASE
                    WHEN c.relkind IN ('v', 'm') THEN pg_describe_object('pg_class'::regclass, c.oid, 0)
                    ELSE pg_describe_object(d.classid, d.objid, d.objsubid)
                  END COLLATE "C" AS what
                FROM pg_catalog.pg_type AS t
                JOIN pg_catalog.pg_depend AS d
                  ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray) AND d.deptype <> 'i'
                LEFT JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
                LEFT JOIN pg_catalog.pg_class AS c
                  ON c.oid = coalesce(r.ev_class, CASE d.classid WHEN 'pg_class'::regclass THEN d.objid END)
                LEFT JOIN pg_catalog.pg_proc AS p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
                WHERE t.oid = to_regtype({type}) AND coalesce(coalesce(p.proname, c.relname) <> ALL ({known}), true)
                  AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_attribute AS a
                    WHERE (a.attinhcount > 0{columns})
                      AND (
                        d.classid = 'pg_class'::regclass AND d.objid = a.attrelid AND d.objsubid = a.attnum
                        OR EXISTS (
                          SELECT FROM pg_catalog.pg_depend AS o
                          WHERE o.classid = d.classid AND o.objid = d.objid AND o.objsubid = d.objsubid
                            AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum)))
              ) AS found;
              IF belay_found IS NOT NULL THEN
                {refuse}
              END IF;
            END
            """;

    private final GuardDdl.TypeGuard guard;

    TypeGuardBlock(GuardDdl.TypeGuard guard) {
        this.guard = guard;
    }

    String text() {
        EnumType type = guard.type();
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                BLOCK,
                Map.of(
                        "type", SqlText.literal(SqlText.qualified(type.schema(), type.name())),
                        "known", SqlText.textArray(guard.known()),
                        "columns", columns(),
                        "refuse", refuse(type))));
    }

    private String columns() {
        return guard.columns().isEmpty()
                ? ""
                : guard.columns().stream()
                        .map(TypeGuardBlock::pair)
                        .collect(Collectors.joining(", ", " OR (a.attrelid, a.attname) IN (", ")"));
    }

    private static String pair(GuardDdl.TypeGuard.Column column) {
        return "(to_regclass(" + SqlText.literal(SqlText.table(column.table())) + "), "
                + SqlText.literal(column.name().value()) + ")";
    }

    private static String refuse(EnumType type) {
        return PlpgsqlBlock.refuse(
                "unknown-dependants",
                "The database holds what Belay's migrations do not know of the enum type " + type.name() + ": "
                        + PlpgsqlBlock.VALUE + ". Look at each: drop it, or give it another type, then run this again.",
                "belay_found");
    }
}
