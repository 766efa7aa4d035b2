package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.HashMap;
import java.util.Map;

/**
 * Between serial and identity. PostgreSQL makes no identity of a sequence that is there, so that it is made anew under
 * its name; nobody draws a number between the last one of the old and the first one of the new sequence.
 */
final class SerialBlock {

    private static final String TO_IDENTITY = """
            DECLARE
              belay_sequence record;
              belay_last bigint;
              belay_called boolean;
              belay_used text;
              belay_grant record;
            BEGIN
              LOCK TABLE {relation} IN ACCESS EXCLUSIVE MODE;
              SELECT s.oid, s.relacl, s.relowner, format('%I.%I', n.nspname, s.relname) AS name,
                obj_description(s.oid, 'pg_class') AS comment, e.oid AS drawn, q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
                -- The bounds of a type are nobody's choice: they become those of the column.
                CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
                CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax,
                c.relkind = 'p' OR c.relispartition AS partitioned
              INTO belay_sequence
              FROM pg_catalog.pg_attribute AS a
              JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
              JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
              JOIN pg_catalog.pg_depend AS d
                ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
                AND d.classid = 'pg_class'::regclass AND d.deptype = 'a'
              JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
              JOIN pg_catalog.pg_depend AS u
                ON u.classid = 'pg_attrdef'::regclass AND u.objid = e.oid
                AND u.refclassid = 'pg_class'::regclass AND u.refobjid = s.oid
              JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
              JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
              JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
                ON own.type = q.seqtypid
              JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
                ON kept.type = a.atttypid
              WHERE a.attrelid = {table}::regclass AND a.attname = {column_name}
                AND pg_get_expr(e.adbin, e.adrelid) ~ '^nextval[(]''([^'']|'''')+''::regclass[)]$';
              IF NOT FOUND THEN
                {refuse_not_owned}
              END IF;
              IF belay_sequence.partitioned THEN
                {refuse_partitioned}
              END IF;
              {used}

              {halt}
              IF belay_last NOT BETWEEN belay_sequence.seqmin AND belay_sequence.seqmax THEN
                {refuse_range}
              END IF;

              ALTER TABLE {relation} ALTER COLUMN {column} DROP DEFAULT;
              EXECUTE format('DROP SEQUENCE %s', belay_sequence.name);
              EXECUTE format({add},
                belay_sequence.name,
                belay_sequence.seqincrement,
                belay_sequence.seqmin,
                belay_sequence.seqmax,
                belay_sequence.seqstart,
                belay_sequence.seqcache,
                CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
              {go_on}
            END
            """;

    private static final String TO_SERIAL = """
            DECLARE
              belay_sequence record;
              belay_last bigint;
              belay_called boolean;
              belay_used text;
              belay_grant record;
            BEGIN
              LOCK TABLE {relation} IN ACCESS EXCLUSIVE MODE;
              SELECT s.oid, s.relacl, s.relowner, format('%I.%I', n.nspname, s.relname) AS name,
                obj_description(s.oid, 'pg_class') AS comment, 0::oid AS drawn, s.relpersistence,
                format_type(q.seqtypid, NULL) AS type, q.seqincrement, q.seqmin, q.seqmax, q.seqstart, q.seqcache, q.seqcycle,
                c.relkind = 'p' OR c.relispartition AS partitioned
              INTO belay_sequence
              FROM pg_catalog.pg_attribute AS a
              JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
              JOIN pg_catalog.pg_depend AS d
                ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
                AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
              JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
              JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
              JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
              WHERE a.attrelid = {table}::regclass AND a.attname = {column_name};
              IF NOT FOUND THEN
                {refuse_no_identity}
              END IF;
              IF belay_sequence.partitioned THEN
                {refuse_partitioned}
              END IF;
              {used}

              {halt}

              ALTER TABLE {relation} ALTER COLUMN {column} DROP IDENTITY;
              EXECUTE format('CREATE %sSEQUENCE %s AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s',
                CASE belay_sequence.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END,
                belay_sequence.name,
                belay_sequence.type,
                belay_sequence.seqincrement,
                belay_sequence.seqmin,
                belay_sequence.seqmax,
                belay_sequence.seqstart,
                belay_sequence.seqcache,
                CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
              EXECUTE format('ALTER SEQUENCE %s OWNER TO %I', belay_sequence.name, pg_get_userbyid(belay_sequence.relowner));
              EXECUTE format({own}, belay_sequence.name);
              {go_on}

              ALTER TABLE {relation} ALTER COLUMN {column} SET DEFAULT {drawn};
              IF NOT EXISTS (
                SELECT FROM pg_catalog.pg_attribute AS a
                JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
                JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
                WHERE a.attrelid = {table}::regclass AND a.attname = {column_name}
                  AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_sequence.name::regclass
              ) THEN
                {refuse_name}
              END IF;
            END
            """;

    /** A default of another table, a view or a function holds the sequence itself, and not its name. */
    private static final String USED = """
            SELECT string_agg(pg_describe_object(d.classid, d.objid, d.objsubid), '; '
              ORDER BY pg_describe_object(d.classid, d.objid, d.objsubid) COLLATE "C")
            INTO belay_used
            FROM pg_catalog.pg_depend AS d
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_sequence.oid AND d.deptype = 'n'
              AND d.objid <> belay_sequence.drawn;
            IF belay_used IS NOT NULL THEN
              {refuse_used}
            END IF;""";

    private static final String HALT = """
            -- Changes nothing: whoever has drawn a number has committed, and nobody draws another one meanwhile.
            EXECUTE format('ALTER SEQUENCE %s OWNER TO %I', belay_sequence.name, pg_get_userbyid(belay_sequence.relowner));
            EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;""";

    private static final String GO_ON = """
            PERFORM setval(belay_sequence.name::regclass, belay_last, belay_called);
            IF belay_sequence.comment IS NOT NULL THEN
              EXECUTE format('COMMENT ON SEQUENCE %s IS %L', belay_sequence.name, belay_sequence.comment);
            END IF;
            -- What default privileges have granted is not what it had.
            FOR belay_grant IN
              SELECT DISTINCT g.grantee FROM pg_catalog.pg_class AS s, aclexplode(s.relacl) AS g
              WHERE s.oid = belay_sequence.name::regclass AND g.grantee <> s.relowner
            LOOP
              EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM %s',
                belay_sequence.name,
                CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
            END LOOP;
            FOR belay_grant IN SELECT * FROM aclexplode(belay_sequence.relacl) LOOP
              EXECUTE format('GRANT %s ON SEQUENCE %s TO %s%s',
                belay_grant.privilege_type,
                belay_sequence.name,
                CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
                CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
            END LOOP;""";

    private SerialBlock() {}

    static String toIdentity(ColumnDdl.SerialToIdentity statement) {
        TableName table = statement.table();
        Identifier column = statement.column();
        String add = AlterTable.column(table, column, "ADD " + ColumnText.generated(statement.identity()))
                        .replace("%", "%%")
                + " (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s)";
        return block(
                TO_IDENTITY,
                table,
                column,
                Map.of(
                        "add", SqlText.literal(add),
                        "refuse_not_owned", refuseNotOwned(table, column),
                        "refuse_range", refuseRange(table, column)));
    }

    static String toSerial(ColumnDdl.IdentityToSerial statement) {
        TableName table = statement.table();
        Identifier column = statement.column();
        String owner = SqlText.table(table) + "." + SqlText.identifier(column);
        return block(
                TO_SERIAL,
                table,
                column,
                Map.of(
                        "own", SqlText.literal("ALTER SEQUENCE %s OWNED BY " + owner.replace("%", "%%")),
                        "drawn", SqlText.value(statement.drawn()),
                        "refuse_no_identity", refuseNoIdentity(table, column),
                        "refuse_name", refuseName(statement)));
    }

    /** The template with what both directions say alike, and what this one alone does. */
    private static String block(String template, TableName table, Identifier column, Map<String, String> own) {
        Map<String, String> texts = new HashMap<>(own);
        texts.put("relation", SqlText.table(table));
        texts.put("table", SqlText.literal(SqlText.table(table)));
        texts.put("column", SqlText.identifier(column));
        texts.put("column_name", SqlText.literal(column.value()));
        texts.put("refuse_partitioned", refusePartitioned(table, column));
        texts.put("used", used(table, column));
        texts.put("halt", HALT);
        texts.put("go_on", GO_ON);
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(template, texts));
    }

    private static String used(TableName table, Identifier column) {
        String refusal = PlpgsqlBlock.refuse(
                "sequence-used",
                "The sequence " + PlpgsqlBlock.VALUE + " of " + table + "." + column
                        + " is made anew, and something else holds it: " + PlpgsqlBlock.VALUE
                        + ". Let it draw from a sequence of its own, or call nextval with the name as text, then run this"
                        + " again.",
                "belay_sequence.name",
                "belay_used");
        return PlpgsqlBlock.filled(USED, Map.of("refuse_used", refusal));
    }

    private static String refuseNotOwned(TableName table, Identifier column) {
        return PlpgsqlBlock.refuse(
                "sequence-not-owned",
                table + "." + column
                        + " does not draw its numbers from a sequence that it owns, and nothing else. Say ALTER SEQUENCE ..."
                        + " OWNED BY " + table + "." + column + ", which rewrites nothing, and run this again.");
    }

    private static String refuseNoIdentity(TableName table, Identifier column) {
        return PlpgsqlBlock.refuse(
                "identity-missing",
                table + "." + column + " is no identity column. Apply the earlier migrations first, or look at what has"
                        + " taken its identity.");
    }

    static String refusePartitioned(TableName table, Identifier column) {
        return PlpgsqlBlock.refuse(
                "identity-partitioned",
                table
                        + " is partitioned or a partition, where an identity means something else before PostgreSQL 17: leave "
                        + table + "." + column + " as it is.");
    }

    private static String refuseRange(TableName table, Identifier column) {
        return PlpgsqlBlock.refuse(
                "identity-out-of-range",
                "The sequence " + PlpgsqlBlock.VALUE + " has come to " + PlpgsqlBlock.VALUE + ", a number that " + table
                        + "." + column
                        + " cannot hold. If no row needs the numbers up to there, set it back with setval to"
                        + " one that fits and is free, and run this again.",
                "belay_sequence.name",
                "belay_last");
    }

    private static String refuseName(ColumnDdl.IdentityToSerial statement) {
        return PlpgsqlBlock.refuse(
                "sequence-named-otherwise",
                "The sequence of " + statement.table() + "." + statement.column() + " is called " + PlpgsqlBlock.VALUE
                        + ", and the default " + SqlText.value(statement.drawn())
                        + " draws from another one. Say ALTER SEQUENCE ... RENAME TO, and run this again.",
                "belay_sequence.name");
    }
}
