package dev.belay.core.frameworks.flyway;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * What a way back that people run does with Flyway's ledger.
 *
 * @param schema the schema of {@code flyway_schema_history}
 */
record Ledger(Identifier schema) {

    private static final Identifier NAME = Identifier.of("flyway_schema_history");

    /** For people. */
    @Override
    public String toString() {
        return table().toString();
    }

    /** Raises unless the script is the newest that Flyway has recorded, whether it succeeded or failed. */
    String requireNewest(String script) {
        String name = PostgresWriter.literal(script);
        return """
            DO $belay$
            DECLARE
              belay_newest text;
            BEGIN
              SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
              FROM %s
              WHERE version IS NOT NULL AND type <> 'DELETE'
              ORDER BY installed_rank DESC LIMIT 1;
              IF belay_newest IS DISTINCT FROM %s THEN
                RAISE EXCEPTION 'The newest migration that Flyway has recorded is %%, not %%.', coalesce(belay_newest, 'none'), %s
                  USING HINT = 'Ways back are run newest first, each of them once.';
              END IF;
            END
            $belay$""".formatted(PostgresWriter.table(table()), name, name);
    }

    /** Makes Flyway forget that it ran the script. */
    String forget(String script) {
        return "DELETE FROM " + PostgresWriter.table(table())
                + "\nWHERE pg_catalog.regexp_replace(script, '^.*/', '') = " + PostgresWriter.literal(script);
    }

    private TableName table() {
        return new TableName(schema, NAME);
    }
}
