package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What surrounds a change: the column as it was, and the sessions of the clients.
 *
 * @param kind what becomes of the column
 * @param notNull whether the old column is NOT NULL
 * @param source what an INSERT that omits the old column writes
 * @param path the search path of the clients
 * @param timeZone their time zone
 * @param triggers the triggers that the table has already
 * @param partitioned whether rows move between partitions
 * @param schema the schema of the table
 */
record Setting(
        Kind kind,
        boolean notNull,
        Source source,
        SearchPath path,
        String timeZone,
        UserTriggers triggers,
        boolean partitioned,
        String schema) {

    /** Where the value of an omitted column comes from. */
    enum Source {
        NOTHING,
        CONSTANT,
        VOLATILE,
        IDENTITY,
        /** An identity column that no statement may write. */
        ALWAYS;

        boolean numbers() {
            return this == IDENTITY || this == ALWAYS;
        }
    }

    /** What stands in the search path of a client. */
    enum SearchPath {
        UNSET("\"$user\", public"),
        PUBLIC("public"),
        EMPTY("''"),
        CATALOG_LAST("public, pg_catalog"),
        /** Functions of the names that conversions use stand in front of PostgreSQL's own. */
        DECOYS_FIRST("decoys, pg_catalog, public"),
        TENANT_FIRST("\"Tenant One\", public");

        private final String text;

        SearchPath(String text) {
            this.text = text;
        }

        String sql() {
            return "SET search_path = " + text;
        }
    }

    /** What else fires before a row is written. */
    enum UserTriggers {
        NONE,
        /** Counts the writes of a row. */
        COUNTING,
        /** Writes a constant into the old column of each row whose note asks for it. */
        MENDING
    }

    static Setting random(Dice dice, Kind kind) {
        Source source = dice.one(sources(kind));
        boolean mayBeNull = kind.change() != Kind.Change.CONVERT_OR_NULL;
        return new Setting(
                kind,
                source.numbers() || mayBeNull && dice.percent(40),
                source,
                dice.one(List.of(SearchPath.values())),
                dice.one(List.of("UTC", "America/New_York")),
                dice.one(List.of(UserTriggers.values())),
                !source.numbers() && dice.percent(30),
                dice.one(List.of("public", "Tenant One")));
    }

    private static List<Source> sources(Kind kind) {
        if (kind.splits()) {
            return List.of(Source.NOTHING);
        }
        List<Source> sources = new ArrayList<>(List.of(Source.NOTHING, Source.CONSTANT, Source.VOLATILE));
        if (kind.numbers()) {
            sources.addAll(List.of(Source.IDENTITY, Source.ALWAYS));
        }
        return sources;
    }

    /** Whether an INSERT without a value for the new side cannot be told from one that writes NULL there. */
    boolean nullMeansOmitted() {
        return notNull || source == Source.NOTHING;
    }

    /** Whether nobody can tell what an omitted column will hold. */
    boolean unforeseen() {
        return source == Source.VOLATILE || source.numbers();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s; %s, default %s; path %s, %s; triggers %s; %s of %s",
                kind,
                notNull ? "NOT NULL" : "nullable",
                source,
                path,
                timeZone,
                triggers,
                partitioned ? "partitioned" : "plain",
                schema);
    }
}
