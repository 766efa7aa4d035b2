package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import java.util.Map;

/**
 * Names the roles that may read some columns of a table alone: a view with security_invoker turns them away from all of
 * them.
 */
record ColumnReadersBlock(GuardDdl.RefuseColumnReaders guard) {

    private static final String ASKING = """
            DECLARE
              belay_lacking text;
            BEGIN
              -- Whoever may read nothing asks no view for anything, and goes on through it.
              SELECT string_agg(who || ' (' || lacks || ')', ', ' ORDER BY who) INTO belay_lacking
              FROM (
                SELECT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS who,
                  (
                    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                    FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = {table}::regclass AND a.attname = ANY ({columns})
                      AND NOT has_column_privilege(g.grantee, a.attrelid, a.attnum, 'SELECT')
                  ) AS lacks
                FROM (
                  SELECT DISTINCT acl.grantee
                  FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
                  WHERE a.attrelid = {table}::regclass AND acl.privilege_type = 'SELECT'
                ) AS g
              ) AS lacking
              WHERE lacks IS NOT NULL;
              IF belay_lacking IS NOT NULL THEN
                {refuse}
              END IF;
            END
            """;

    String text() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                ASKING,
                Map.of(
                        "table", SqlText.literal(SqlText.table(guard.table())),
                        "columns",
                                SqlText.textArray(guard.columns().stream()
                                        .map(Identifier::value)
                                        .toList()),
                        "refuse", refuse())));
    }

    private String refuse() {
        return PlpgsqlBlock.refuse(
                "view-needs-select",
                "A view of " + guard.table() + " asks whoever reads through it for SELECT on every column"
                        + ", and these may not read the ones in parentheses: " + PlpgsqlBlock.VALUE
                        + ". GRANT SELECT (column, ...) ON " + guard.table()
                        + " TO them and run this again, or make this change without views.",
                "belay_lacking");
    }
}
