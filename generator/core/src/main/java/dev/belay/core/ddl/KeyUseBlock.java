package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import java.util.Map;

/** Lists what uses a key that is about to go, as one DO block that ends with a refusal. */
record KeyUseBlock(GuardDdl.RefuseWhileKeyUsed guard) {

    private static final String BLOCK = """
            DECLARE
              belay_key oid;
              belay_index oid;
              belay_known text[] := {known};
              belay_found text;
            BEGIN
              SELECT oid, conindid INTO belay_key, belay_index
              FROM pg_catalog.pg_constraint
              WHERE conrelid = to_regclass({table}) AND conname = {key};
              IF belay_key IS NULL THEN
                {refuse_missing}
              END IF;
              SELECT string_agg(what, '; ' ORDER BY what COLLATE "C") INTO belay_found
              FROM (
                SELECT 'foreign key ' || quote_ident(c.conname) || ' of ' || c.conrelid::regclass AS what
                FROM pg_catalog.pg_constraint AS c
                WHERE c.contype = 'f' AND c.conparentid = 0 AND c.conindid = belay_index
                  AND c.conname <> ALL (belay_known)
                UNION
                SELECT CASE c.relkind WHEN 'm' THEN 'materialized view ' ELSE 'view ' END || c.oid::regclass
                FROM pg_catalog.pg_depend AS d
                JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
                WHERE d.refclassid = 'pg_constraint'::regclass AND d.refobjid = belay_key
                UNION
                SELECT 'function ' || d.objid::regprocedure
                FROM pg_catalog.pg_depend AS d
                WHERE d.classid = 'pg_proc'::regclass
                  AND d.refclassid = 'pg_constraint'::regclass AND d.refobjid = belay_key
                UNION
                SELECT 'replica identity of ' || i.indrelid::regclass
                FROM pg_catalog.pg_index AS i
                WHERE i.indexrelid = belay_index AND i.indisreplident
                UNION
                SELECT 'partitions of ' || c.oid::regclass
                FROM pg_catalog.pg_class AS c
                WHERE c.oid = to_regclass({table}) AND c.relkind = 'p'
                UNION
                SELECT 'parent table ' || i.inhparent::regclass
                FROM pg_catalog.pg_inherits AS i
                JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent AND c.relkind = 'p'
                WHERE i.inhrelid = to_regclass({table})
              ) AS found;
              IF belay_found IS NOT NULL THEN
                {refuse_found}
              END IF;
            END
            """;

    String text() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                BLOCK,
                Map.of(
                        "table", SqlText.literal(SqlText.table(guard.table())),
                        "key", SqlText.literal(guard.key().value()),
                        "known",
                                SqlText.textArray(guard.known().stream()
                                        .map(Identifier::value)
                                        .toList()),
                        "refuse_missing", refuseMissing(),
                        "refuse_found", refuseFound())));
    }

    private String refuseMissing() {
        return PlpgsqlBlock.refuse(
                "key-missing",
                "The key " + guard.key() + " of " + guard.table() + " is not there. Apply the earlier migrations first,"
                        + " or give it that name.");
    }

    private String refuseFound() {
        return PlpgsqlBlock.refuse(
                "key-in-use",
                "The key " + guard.key() + " of " + guard.table() + " is about to go, and is used by: "
                        + PlpgsqlBlock.VALUE + ". Look at each: drop a foreign key that Belay's migrations do not know,"
                        + " or a view; give the table another replica identity; then run this again.",
                "belay_found");
    }
}
