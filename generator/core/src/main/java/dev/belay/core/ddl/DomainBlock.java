package dev.belay.core.ddl;

import dev.belay.dsl.types.SqlType;
import java.util.Map;

/** Asks the server what the domain that a column is of says to NULL, and to the rows that are there. */
record DomainBlock(GuardDdl.RefuseDomain guard) {

    private static final String ASKING_NULL = """
            DECLARE
              belay_refused boolean := false;
            BEGIN
              BEGIN
                PERFORM CAST(NULL AS {type});
              EXCEPTION
                WHEN integrity_constraint_violation THEN
                  belay_refused := true;
              END;
              IF belay_refused THEN
                {refuse}
              END IF;
              {refuse_default}
            END
            """;

    private static final String ASKING_CATALOG = """
            BEGIN
              IF EXISTS (
                {domains}
                SELECT FROM belay_domains AS d
                WHERE d.typnotnull{or_default}
                  OR EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = d.oid)
              ) THEN
                {refuse}
              END IF;
            END
            """;

    private static final String ASKING_LENGTH = """
            BEGIN
              IF EXISTS (
                {domains}
                SELECT FROM belay_domains AS d
                JOIN pg_catalog.pg_type AS base ON base.oid = d.typbasetype
                WHERE d.typtypmod <> -1
                  AND ltrim(base.typname, '_') IN ('varchar', 'bpchar', 'varbit', 'bit')
              ) THEN
                {refuse}
              END IF;
            END
            """;

    /** A domain may be of another one. */
    private static final String DOMAINS = """
            WITH RECURSIVE belay_domains AS (
              SELECT * FROM pg_catalog.pg_type WHERE oid = to_regtype({type}) AND typtype = 'd'
              UNION ALL
              SELECT base.* FROM pg_catalog.pg_type AS base
              JOIN belay_domains AS above ON base.oid = above.typbasetype
              WHERE base.typtype = 'd'
            )""";

    String text() {
        return PlpgsqlBlock.run(
                switch (guard.role()) {
                    case ADDED -> asking("", added());
                    case REPLACEMENT -> asking(" OR d.typdefault IS NOT NULL", replacement());
                    case REPLACED -> askingNull(leftOut(), ownDefault());
                    case DROPPED -> askingNull(leftOut(), "");
                    case COPY -> askingNull(copy(), "");
                    case COMPARED ->
                        PlpgsqlBlock.filled(ASKING_LENGTH, Map.of("domains", domains(), "refuse", compared()));
                });
    }

    private String asking(String orDefault, String refuse) {
        return PlpgsqlBlock.filled(
                ASKING_CATALOG, Map.of("domains", domains(), "or_default", orDefault, "refuse", refuse));
    }

    private String askingNull(String refuse, String refuseDefault) {
        return PlpgsqlBlock.filled(
                ASKING_NULL,
                Map.of(
                        "type", SqlText.type(guard.column().type()),
                        "refuse", refuse,
                        "refuse_default", refuseDefault));
    }

    private String domains() {
        return PlpgsqlBlock.filled(DOMAINS, Map.of("type", SqlText.literal(SqlText.type(element()))));
    }

    private SqlType element() {
        SqlType type = guard.column().type();
        return new SqlType(type.schema(), type.name(), type.modifiers(), 0, type.builtIn());
    }

    private String added() {
        return refuse(" with NOT NULL or a check: PostgreSQL would write every row of the table to add it, under ACCESS"
                + " EXCLUSIVE. Add the column with the base type and a check of the table, or say direct(...) where the"
                + " table is idle.");
    }

    private String replacement() {
        return refuse(" with NOT NULL, a check or a default, and a row holds NULL in it until it is converted."
                + " PostgreSQL would write every row of the table to add it, or fill it too early. Let the new column be"
                + " of the base type, with NOT NULL, checks and a default of its own; to rename alone, take"
                + " dualWrite(VERSIONED_VIEWS).");
    }

    private String leftOut() {
        return refuse(
                " that refuses NULL, before any trigger: a release that leaves the column out fails (23502, 23514)."
                        + " In migrations before this one, let the domain allow NULL, and say setNotNull(...) of the column.");
    }

    private String copy() {
        return refuse(" that refuses NULL, and NULL is what it holds, as the copy that it is after a swap, of a value"
                + " that does not fit its type. Let the domain allow NULL in a migration before this one.");
    }

    private String compared() {
        return refuse(" with a length, and a cast to it cuts a value: a row in which the application had cut one itself"
                + " would look as if it were converted. Let the column be of the base type with that length, or leave"
                + " out dualWrite(APPLICATION): a trigger writes both.");
    }

    /** What is left out gets it, and nothing could tell that from what a release writes. */
    private String ownDefault() {
        return guard.column().notNull() || guard.column().defaultValue().isPresent()
                ? ""
                : "IF EXISTS (\n" + domains().indent(2)
                        + "  SELECT FROM belay_domains WHERE typdefault IS NOT NULL\n) THEN\n  "
                        + refuse(" with a default, which what leaves the column out gets. Give the column that default"
                                + " itself, in a migration before this one.")
                        + "\nEND IF;";
    }

    private String refuse(String why) {
        return PlpgsqlBlock.refuse(
                "domain-in-the-way",
                "The type " + guard.column().type() + " of " + guard.table() + "."
                        + guard.column().name() + " is a domain" + why);
    }
}
