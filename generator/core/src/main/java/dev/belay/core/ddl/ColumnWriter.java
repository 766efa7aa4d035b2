package dev.belay.core.ddl;

import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Map;

/** Writes {@link ColumnDdl}. */
final class ColumnWriter implements ColumnDdl.Visitor<List<String>> {

    private static final String CARRY = """
            DECLARE
              belay_from pg_catalog.pg_attribute;
              belay_to pg_catalog.pg_attribute;
              belay_alter text := {alter};
              belay_grant record;
            BEGIN
              SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
              WHERE attrelid = {table}::regclass AND attname = {from_name};
              SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
              WHERE attrelid = {table}::regclass AND attname = {to_name};

              FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
                  belay_grant.privilege_type,
                  belay_to.attname,
                  {table},
                  CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
                  CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
              END LOOP;
              IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
                EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
                  {table}, belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
              END IF;
              IF belay_from.attstattarget >= 0 THEN
                EXECUTE format(belay_alter, belay_to.attname, 'STATISTICS ' || belay_from.attstattarget);
              END IF;
              IF belay_from.attoptions IS NOT NULL THEN
                EXECUTE format(belay_alter, belay_to.attname, '(' || array_to_string(belay_from.attoptions, ', ') || ')');
              END IF;
              -- Storage and compression only where the new type can have them, and only what somebody chose.
              IF belay_to.attlen = -1 AND belay_from.attlen = -1 THEN
                IF belay_from.attstorage <> (SELECT typstorage FROM pg_catalog.pg_type WHERE oid = belay_from.atttypid)
                  AND belay_to.attstorage <> 'p' THEN
                  EXECUTE format(belay_alter, belay_to.attname, 'STORAGE ' ||
                    CASE belay_from.attstorage
                      WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
                    END);
                END IF;
                IF belay_from.attcompression IN ('p', 'l') AND belay_to.attstorage <> 'p' THEN
                  EXECUTE format(belay_alter, belay_to.attname, 'COMPRESSION ' ||
                    CASE belay_from.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END);
                END IF;
              END IF;
            END
            """;

    private static final String MOVE_SEQUENCES = """
            DECLARE
              belay_sequence record;
              belay_narrow text;
            BEGIN
              LOCK TABLE {relation} IN ACCESS SHARE MODE;
              -- What nobody owns may be somebody else's, too.
              SELECT string_agg(DISTINCT q.seqrelid::regclass::text, ', ') INTO belay_narrow
              FROM pg_catalog.pg_attribute AS a
              JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = a.attrelid AND belay_to.attname = {to_name}
              JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
              JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
              JOIN pg_catalog.pg_sequence AS q ON d.refclassid = 'pg_class'::regclass AND q.seqrelid = d.refobjid
              JOIN pg_catalog.pg_type AS t ON t.oid = q.seqtypid AND t.typlen < belay_to.attlen
              WHERE a.attrelid = {table}::regclass AND a.attname IN ({from_name}, {to_name})
                AND NOT EXISTS (
                  SELECT FROM pg_catalog.pg_depend AS o
                  WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid AND o.deptype = 'a'
                    AND o.refobjid = a.attrelid);
              IF belay_narrow IS NOT NULL THEN
                {refuse}
              END IF;
              FOR belay_sequence IN
                SELECT s.oid::regclass AS name, belay_to.attname AS owner, format_type(belay_to.atttypid, NULL) AS type
                FROM pg_catalog.pg_depend AS d
                JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
                JOIN pg_catalog.pg_attribute AS belay_from
                  ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
                JOIN pg_catalog.pg_attribute AS belay_to
                  ON belay_to.attrelid = d.refobjid AND belay_to.attname = {to_name}
                WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
                  AND d.refobjid = {table}::regclass AND belay_from.attname = {from_name}
              LOOP
                -- Of the old type it would run out where the old column did.
                EXECUTE format('ALTER SEQUENCE %s%s OWNED BY %s.%I',
                  belay_sequence.name,
                  CASE WHEN belay_sequence.type IN ('smallint', 'integer', 'bigint') THEN ' AS ' || belay_sequence.type ELSE '' END,
                  {table},
                  belay_sequence.owner);
              END LOOP;
            END
            """;

    private static final String MOVE_IDENTITY = """
            DECLARE
              belay_sequence record;
              belay_last bigint;
              belay_called boolean;
              belay_grant record;
            BEGIN
              SELECT s.relacl, format('%I.%I', n.nspname, s.relname) AS name, belay_from.attidentity,
                q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
                -- The bounds of a type are nobody's choice: they become those of the column.
                CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
                CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax
              INTO STRICT belay_sequence
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
              JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
              JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
              JOIN pg_catalog.pg_attribute AS belay_from
                ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
              JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = d.refobjid AND belay_to.attname = {to_name}
              JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
                ON own.type = q.seqtypid
              JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
                ON kept.type = belay_to.atttypid
              WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
                AND d.refobjid = {table}::regclass AND belay_from.attname = {from_name};

              -- From here on nobody draws a number past the table, and the last one is known.
              EXECUTE format('ALTER SEQUENCE %s CACHE %s', belay_sequence.name, belay_sequence.seqcache);
              EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;

              ALTER TABLE {relation} ALTER COLUMN {from} DROP IDENTITY;
              EXECUTE format({add},
                CASE belay_sequence.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                belay_sequence.name,
                belay_sequence.seqincrement,
                belay_sequence.seqmin,
                belay_sequence.seqmax,
                belay_sequence.seqstart,
                belay_sequence.seqcache,
                CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
              IF EXISTS (
                SELECT FROM pg_catalog.pg_sequence
                WHERE seqrelid = belay_sequence.name::regclass AND belay_last NOT BETWEEN seqmin AND seqmax
              ) THEN
                {refuse}
              END IF;
              PERFORM setval(belay_sequence.name::regclass, belay_last, belay_called);

              FOR belay_grant IN SELECT * FROM aclexplode(belay_sequence.relacl) LOOP
                EXECUTE format('GRANT %s ON SEQUENCE %s TO %s%s',
                  belay_grant.privilege_type,
                  belay_sequence.name,
                  CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
                  CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
              END LOOP;
            END
            """;

    private static final String BEGIN_ABOVE = """
            DECLARE
              belay_seqscan CONSTANT text := current_setting('enable_seqscan');
            BEGIN
              IF EXISTS (
                SELECT FROM pg_catalog.pg_class
                WHERE oid = to_regclass({name}) AND (relkind = 'p' OR relispartition)) THEN
                {refuse}
              END IF;
              -- A policy must not hide rows: their numbers would be given again.
              PERFORM set_config('row_security', 'off', true);
              -- An index tells the greatest number, whatever the statistics say: the table is locked.
              PERFORM set_config('enable_seqscan', 'off', true),
                set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true);
              PERFORM setval({sequence}, greatest(max({column}), {before}, 1), greatest(max({column}), {before}) >= 1)
              FROM {table};
              PERFORM set_config('enable_seqscan', belay_seqscan, true);
            END
            """;

    private static final String ADD_IDENTITY =
            "ADD GENERATED %s AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s"
                    + " %s)";

    @Override
    public List<String> add(ColumnDdl.Add statement) {
        return List.of(AlterTable.of(statement.table(), "ADD COLUMN " + ColumnText.of(statement.column())));
    }

    @Override
    public List<String> drop(ColumnDdl.Drop statement) {
        return List.of(AlterTable.of(statement.table(), "DROP COLUMN " + SqlText.identifier(statement.column())));
    }

    @Override
    public List<String> rename(ColumnDdl.Rename statement) {
        return List.of(AlterTable.of(
                statement.table(),
                "RENAME COLUMN " + SqlText.identifier(statement.column()) + " TO "
                        + SqlText.identifier(statement.newName())));
    }

    @Override
    public List<String> alterType(ColumnDdl.AlterType statement) {
        String alter = AlterTable.column(statement.table(), statement.column(), "TYPE " + SqlText.type(statement.to()));
        return statement.inUtc() ? List.of("SET LOCAL TimeZone = 'UTC'", alter) : List.of(alter);
    }

    @Override
    public List<String> setNotNull(ColumnDdl.SetNotNull statement) {
        return List.of(AlterTable.column(statement.table(), statement.column(), "SET NOT NULL"));
    }

    @Override
    public List<String> dropNotNull(ColumnDdl.DropNotNull statement) {
        return List.of(AlterTable.column(statement.table(), statement.column(), "DROP NOT NULL"));
    }

    @Override
    public List<String> setDefault(ColumnDdl.SetDefault statement) {
        return List.of(AlterTable.column(
                statement.table(), statement.column(), "SET DEFAULT " + SqlText.value(statement.value())));
    }

    @Override
    public List<String> dropDefault(ColumnDdl.DropDefault statement) {
        return List.of(AlterTable.column(statement.table(), statement.column(), "DROP DEFAULT"));
    }

    /** ADD IDENTITY holds ACCESS EXCLUSIVE, so that nobody writes a greater value before the sequence is set. */
    @Override
    public List<String> addIdentity(ColumnDdl.AddIdentity statement) {
        TableName table = statement.table();
        String column = SqlText.identifier(statement.column());
        String sequence = "pg_get_serial_sequence(" + SqlText.literal(SqlText.table(table)) + ", "
                + SqlText.literal(statement.column().value()) + ")";
        String numbers = PlpgsqlBlock.run(PlpgsqlBlock.filled(
                BEGIN_ABOVE,
                Map.of(
                        "table",
                        SqlText.table(table),
                        "sequence",
                        sequence,
                        "column",
                        column,
                        "before",
                        String.valueOf(statement.start() - 1),
                        "name",
                        SqlText.literal(SqlText.table(table)),
                        "refuse",
                        SerialBlock.refusePartitioned(table, statement.column()))));
        return List.of(
                AlterTable.column(table, statement.column(), "ADD " + ColumnText.generated(statement.identity())),
                numbers);
    }

    @Override
    public List<String> setGenerated(ColumnDdl.SetGenerated statement) {
        String who = statement.identity() == Identity.ALWAYS ? "ALWAYS" : "BY DEFAULT";
        return List.of(AlterTable.column(statement.table(), statement.column(), "SET GENERATED " + who));
    }

    @Override
    public List<String> dropIdentity(ColumnDdl.DropIdentity statement) {
        return List.of(AlterTable.column(statement.table(), statement.column(), "DROP IDENTITY"));
    }

    @Override
    public List<String> serialToIdentity(ColumnDdl.SerialToIdentity statement) {
        return List.of(SerialBlock.toIdentity(statement));
    }

    @Override
    public List<String> identityToSerial(ColumnDdl.IdentityToSerial statement) {
        return List.of(SerialBlock.toSerial(statement));
    }

    @Override
    public List<String> comment(ColumnDdl.Comment statement) {
        return List.of("COMMENT ON COLUMN " + SqlText.table(statement.table()) + "."
                + SqlText.identifier(statement.column()) + " IS "
                + statement.comment().map(SqlText::literal).orElse("NULL"));
    }

    @Override
    public List<String> carryProperties(ColumnDdl.CarryProperties statement) {
        String table = SqlText.table(statement.table());
        String alter = "ALTER TABLE " + table.replace("%", "%%") + " ALTER COLUMN %I SET %s";
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                CARRY,
                Map.of(
                        "alter", SqlText.literal(alter),
                        "table", SqlText.literal(table),
                        "from_name", name(statement.from()),
                        "to_name", name(statement.to())))));
    }

    @Override
    public List<String> moveSequences(ColumnDdl.MoveSequences statement) {
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                MOVE_SEQUENCES,
                Map.of(
                        "relation", SqlText.table(statement.table()),
                        "table", SqlText.literal(SqlText.table(statement.table())),
                        "from_name", name(statement.from()),
                        "to_name", name(statement.to()),
                        "refuse", refuseNarrow(statement)))));
    }

    private static String refuseNarrow(ColumnDdl.MoveSequences statement) {
        return PlpgsqlBlock.refuse(
                "sequence-too-narrow",
                statement.table() + "." + statement.to() + " draws its numbers from " + PlpgsqlBlock.VALUE
                        + ", which it does not own, and which runs out where the old column did. Say ALTER SEQUENCE"
                        + " ... AS bigint, which rewrites nothing, and run this again.",
                "belay_narrow");
    }

    @Override
    public List<String> moveIdentity(ColumnDdl.MoveIdentity statement) {
        String table = SqlText.table(statement.table());
        String to = SqlText.identifier(statement.to());
        String add = "ALTER TABLE " + table.replace("%", "%%") + " ALTER COLUMN " + to.replace("%", "%%") + " "
                + ADD_IDENTITY;
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                MOVE_IDENTITY,
                Map.of(
                        "relation", table,
                        "table", SqlText.literal(table),
                        "from", SqlText.identifier(statement.from()),
                        "from_name", name(statement.from()),
                        "to_name", name(statement.to()),
                        "add", SqlText.literal(add),
                        "refuse", refuseNumber(statement)))));
    }

    private static String refuseNumber(ColumnDdl.MoveIdentity statement) {
        return PlpgsqlBlock.refuse(
                "identity-out-of-range",
                "The sequence " + PlpgsqlBlock.VALUE + " has come to " + PlpgsqlBlock.VALUE + ", a number that "
                        + statement.table() + "." + statement.to() + " cannot hold. If no row needs the numbers up to"
                        + " there, set it back with setval to one that fits and is free, and run this again.",
                "belay_sequence.name",
                "belay_last");
    }

    private static String name(Identifier column) {
        return SqlText.literal(column.value());
    }
}
