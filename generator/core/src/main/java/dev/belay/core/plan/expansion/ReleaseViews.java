package dev.belay.core.plan.expansion;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Locale;

/**
 * What each release takes a table for while both run.
 *
 * @param previous the table as the previous release knows it
 * @param next the table as the next release knows it
 */
record ReleaseViews(View previous, View next) {

    /** The table as it is, and with some of its columns under other names. */
    static ReleaseViews of(Draft draft, Table table, List<Identifier> columns, List<Identifier> labels) {
        List<Identifier> before =
                table.columns().stream().map(ColumnDefinition::name).toList();
        return new ReleaseViews(
                new View(in("before_", draft, table), table.name(), before),
                new View(in("after_", draft, table), table.name(), columns, labels));
    }

    private static TableName in(String release, Draft draft, Table table) {
        return new TableName(
                DerivedNames.fitted(release + service(draft) + draft.change().id()),
                table.name().name());
    }

    /** Services with one database may each have a change of that id; a search_path names the schema without quotes. */
    private static String service(Draft draft) {
        String service = draft.policy().service();
        if (service.equals(Policy.DEFAULT_SERVICE)) {
            return "";
        }
        String plain = service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        return plain.equals(service) ? service + "_" : plain + "_" + DerivedNames.hash(service) + "_";
    }

    /** Creates the one of the previous release; the way back of the other one takes it away. */
    UnitDraft createPrevious(Draft draft, UnitDraft unit) {
        return unit.checks(Guards.columnReaders(draft, previous)).step(TableDdl.CreateView.of(previous));
    }

    /**
     * Creates the one of the next release. Way back, both go before anything locks the table: a client locks a view first
     * and its table then, and whoever asks for them the other way round meets it in a deadlock each time.
     */
    UnitDraft createNext(UnitDraft unit) {
        return unit.step(TableDdl.CreateView.of(next), TableDdl.DropView.of(previous), TableDdl.DropView.of(next));
    }

    /** Takes both away, in the unit of the contract. */
    void drop(UnitDraft unit) {
        unit.step(TableDdl.DropView.of(previous), TableDdl.CreateView.of(previous))
                .step(TableDdl.DropView.of(next), TableDdl.CreateView.of(next));
    }

    /** Asks a previous release that names no columns to see the table through its view before a column is added. */
    void gatePrevious(Draft draft, String columns) {
        draft.gate(
                Phase.EXPAND,
                "A previous release that says SELECT * or RETURNING * of \"" + next.table() + "\" has "
                        + schema(previous)
                        + " in front of its search_path before this begins, although no such schema is there yet: then"
                        + " it does not notice the new " + columns + ".");
    }

    /** Says what each release sets, and what no view can do; {@code says} is what the next release says. */
    void gates(Draft draft, Identifier column, String says) {
        gates(draft, "\"" + next.table() + "." + column + "\"", says);
    }

    /** The same for columns as {@code olds} names them. */
    void gates(Draft draft, String olds, String says) {
        TableName name = next.table();
        draft.gate(
                Phase.DUAL_WRITE,
                "The next release may start: every connection of it puts " + schema(next)
                        + " in front of its search_path, as in \"search_path = "
                        + next.name().schema() + ", " + name.schema() + "\", says \"" + name.name()
                        + "\" without a schema, and " + says
                        + ". The contract asks no connection of it to connect again; the release after it leaves "
                        + schema(next) + " out.");
        draft.gate(
                Phase.DUAL_WRITE,
                "The previous release goes on with the table, or has " + schema(previous)
                        + " in front of its search_path. A pool of connections in transaction mode serves one release"
                        + " alone: it sets search_path for all that share it.");
        draft.gate(
                Phase.DUAL_WRITE,
                "Migrations run on connections without " + schema(previous) + " and " + schema(next)
                        + " in their search_path, from here to the contract: there \"" + name.name()
                        + "\" has to mean the table, and what they create has to come beside it.");
        draft.gate(
                Phase.DUAL_WRITE,
                "Through a view these fail: COPY, TRUNCATE, ON CONFLICT ON CONSTRAINT, GROUP BY the primary key for all"
                        + " columns, WHERE CURRENT OF, ctid and xmin, TABLESAMPLE, a foreign key to it, MERGE before"
                        + " PostgreSQL 17; pg_get_serial_sequence returns NULL.");
        draft.gate(
                Phase.MIGRATE_READS,
                "No release runs any more that says " + olds + " of the table itself or has " + schema(previous)
                        + " in its search_path; no statement names " + schema(next) + ".");
    }

    private static String schema(View view) {
        return "\"" + view.name().schema() + "\"";
    }
}
