package dev.belay.conformance;

import java.sql.SQLException;
import java.util.List;

/**
 * A copy of every row of the schema {@code public}, made on the server, to find out later what has been lost of it.
 *
 * @param database where the rows are
 */
record KeptRows(ProofDatabase database) {

    /** The schema of the copy, which no catalog of ours has. */
    static final String SCHEMA = "kept";

    /** Runs a statement for each table with a primary key but the ledgers; %1$s is the table, %2$s its key as JSON. */
    private static final String EACH_TABLE = """
            DO $each$
            DECLARE
              tables record;
            BEGIN
              FOR tables IN
                SELECT c.oid::regclass::text AS name,
                  (SELECT string_agg(format('%%L, t.%%I', attname, attname), ', ' ORDER BY attnum)
                   FROM pg_attribute WHERE attrelid = c.oid AND attnum = ANY (i.indkey)) AS key
                FROM pg_class AS c JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisprimary
                WHERE c.relnamespace = 'public'::regnamespace
                  AND c.relname NOT IN ('schema_migrations', 'flyway_schema_history')
              LOOP
                EXECUTE format(%s, tables.name, 'jsonb_build_object(' || tables.key || ')');
              END LOOP;
            END
            $each$""";

    /** Copies the rows as they are now. */
    static KeptRows of(ProofDatabase database) throws SQLException {
        database.execute("DROP SCHEMA IF EXISTS kept CASCADE");
        database.execute("CREATE SCHEMA kept");
        database.execute("CREATE TABLE kept.rows (source text, key jsonb, content jsonb)");
        database.execute("CREATE TABLE kept.lost (source text, key jsonb, content jsonb)");
        database.execute(EACH_TABLE.formatted(
                "'INSERT INTO kept.rows SELECT %1$L, %2$s, jsonb_strip_nulls(to_jsonb(t)) FROM %1$s AS t'"));
        return new KeptRows(database);
    }

    /** How many rows are gone or have lost a value since, and one of them; what was null may have been filled. */
    String lost() throws SQLException {
        look();
        return database.ask("SELECT count(*) || coalesce(', ' || min(source || content), '') FROM kept.lost");
    }

    /** The tables that have lost a row or a value since. */
    List<String> tablesWithLosses() throws SQLException {
        look();
        String tables = database.ask("SELECT coalesce(string_agg(DISTINCT source, ' '), '') FROM kept.lost");
        return tables.isEmpty() ? List.of() : List.of(tables.split(" "));
    }

    private void look() throws SQLException {
        database.execute(
                EACH_TABLE.formatted("'INSERT INTO kept.lost SELECT k.* FROM kept.rows AS k WHERE source = %1$L"
                        + " AND NOT EXISTS (SELECT FROM %1$s AS t WHERE %2$s = k.key AND to_jsonb(t) @> k.content)'"));
    }
}
