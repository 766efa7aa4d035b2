package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.PostgresWriter;
import java.util.List;

/**
 * What a way back that people run does with pgroll's version schemas: the schema of the migration goes first, since its
 * views stand in the way, and the schema of the migration before comes back, as pgroll makes it.
 */
final class VersionSchemas {

    private VersionSchemas() {}

    /** Drops the version schema of a migration. */
    static List<String> drop(Migration migration) {
        return List.of("""
            DO $belay$
            BEGIN
              EXECUTE format('DROP SCHEMA IF EXISTS %%I CASCADE', current_schema() || '_' || %s);
            END
            $belay$""".formatted(PostgresWriter.literal(migration.versionSchema())));
    }

    /** Makes the version schema of the migration that is the newest now. */
    static List<String> restore(Ledger ledger) {
        return List.of("""
            DO $belay$
            DECLARE
              belay_version text;
              belay_options text := '';
              belay_view record;
            BEGIN
              SELECT current_schema() || '_' || coalesce(migration ->> 'version_schema', name) INTO belay_version
              FROM %1$s AS latest
              WHERE schema = current_schema() AND done AND NOT EXISTS (
                SELECT FROM %1$s AS later
                WHERE later.schema = latest.schema AND later.parent = latest.name);
              IF belay_version IS NULL THEN
                RETURN;
              END IF;
              IF current_setting('server_version_num')::integer >= 150000 THEN
                belay_options := ' WITH (security_invoker = true)';
              END IF;
              EXECUTE format('CREATE SCHEMA IF NOT EXISTS %%I', belay_version);
              FOR belay_view IN
                SELECT
                  tables.relname AS name,
                  string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns,
                  coalesce(string_agg(
                    format('ALTER VIEW %%I.%%I ALTER %%I SET DEFAULT %%s; ',
                      belay_version, tables.relname, attname, pg_get_expr(adbin, adrelid)),
                    '') FILTER (WHERE adbin IS NOT NULL AND attgenerated = ''), '') AS defaults
                FROM pg_catalog.pg_class AS tables
                JOIN pg_catalog.pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
                LEFT JOIN pg_catalog.pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
                GROUP BY tables.oid, tables.relname
              LOOP
                EXECUTE format('CREATE VIEW %%I.%%I%%s AS SELECT %%s FROM %%I; %%s',
                  belay_version, belay_view.name, belay_options, belay_view.columns, belay_view.name, belay_view.defaults);
              END LOOP;
            END
            $belay$""".formatted(ledger.table()));
    }
}
