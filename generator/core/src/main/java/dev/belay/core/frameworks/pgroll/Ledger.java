package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Target;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * What Belay's SQL does with pgroll's ledger. pgroll sets the search path to the schema that it migrates, which is how
 * a migration finds its own row where several schemas have migrations of the same names.
 *
 * @param table {@code pgroll.migrations}
 */
record Ledger(TableName table) {

    private static final Identifier NAME = Identifier.of("migrations");
    private static final Identifier SCHEMA = Identifier.of("pgroll");

    /** The ledger of a target: in the schema that it names, else where pgroll puts it. */
    static Ledger of(Target target) {
        Identifier schema = target.schema().equals(Target.DEFAULT_SCHEMA) ? SCHEMA : target.schema();
        return new Ledger(new TableName(schema, NAME));
    }

    /** For people. */
    @Override
    public String toString() {
        return table.toString();
    }

    /**
     * Marks a migration that is under way as applied, in the transaction that applies it: pgroll runs {@code down} also
     * after {@code up} has failed and left nothing to undo ({@code PgrollToolTest}), and itself never touches the
     * column.
     */
    String markApplied(String migration) {
        return "UPDATE " + sql() + " SET updated_at = clock_timestamp()\nWHERE " + row(migration) + " AND NOT done";
    }

    /** Whether a migration that is under way has been marked. */
    String isApplied(String migration) {
        return "EXISTS (\n  SELECT FROM " + sql() + "\n  WHERE " + row(migration)
                + "\n    AND NOT done AND updated_at > created_at)";
    }

    /** Raises unless the migration is the newest of its schema and completed. */
    String requireNewest(String migration) {
        String name = PostgresWriter.literal(migration);
        return """
            DO $belay$
            DECLARE
              belay_newest text;
            BEGIN
              SELECT name INTO belay_newest
              FROM %1$s AS latest
              WHERE schema = current_schema() AND done AND NOT EXISTS (
                SELECT FROM %1$s AS later
                WHERE later.schema = latest.schema AND later.parent = latest.name);
              IF belay_newest IS DISTINCT FROM %2$s THEN
                RAISE EXCEPTION 'The newest migration that pgroll has completed is %%, not %%.', coalesce(belay_newest, 'none'), %2$s
                  USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
              END IF;
            END
            $belay$""".formatted(sql(), name);
    }

    /** Makes pgroll forget that it ran the migration. */
    String forget(String migration) {
        return "DELETE FROM " + sql() + "\nWHERE " + row(migration);
    }

    private String sql() {
        return PostgresWriter.table(table);
    }

    private static String row(String migration) {
        return "schema = current_schema() AND name = " + PostgresWriter.literal(migration);
    }
}
