package dev.belay.core.report;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.Verdict;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Place;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A plan that has one of everything a report shows, made by hand so that a report alone decides about its text. */
final class ReportFixture {

    static final TableName ORDERS = TableName.of("orders");

    private static final ColumnDefinition ID = ColumnDefinition.of(Identifier.of("id"), SqlType.builtIn("bigint"));
    private static final ColumnDefinition NOTE = ColumnDefinition.of(Identifier.of("a|b*"), SqlType.builtIn("text"));
    private static final WayBack LOSSLESS =
            new WayBack(true, List.of(), DownClass.LOSSLESS, "Everything is as it was.", Optional.empty());

    private ReportFixture() {}

    static Plan plan() {
        return new Plan(
                new Change(
                        "0012_rework",
                        LocalDateTime.of(2026, 11, 22, 10, 0),
                        List.of(new Intent(
                                new AddColumn(ORDERS, NOTE, Optional.empty()),
                                Optional.of("30 rows"),
                                Place.of("shop.Rework")))),
                new ServerVersion(15),
                List.of(new Verdict(Verdict.Kind.BREAKING, "Breaking: \"a|b*\" <is> new.")),
                List.of(
                        new PhasePlan(Phase.EXPAND, List.of(expand(), raw()), List.of()),
                        new PhasePlan(Phase.BACKFILL, List.of(index()), List.of()),
                        new PhasePlan(Phase.MIGRATE_READS, List.of(), List.of("No release writes a_b any more."))),
                SchemaState.EMPTY.withTable(table(List.of(ID))),
                SchemaState.EMPTY
                        .withTable(table(List.of(ID, NOTE)))
                        .withPending(List.of(new Pending(
                                "0012_rework",
                                List.of(new PendingItem.UnusedColumn(ORDERS, ID, Optional.empty())),
                                List.of()))));
    }

    /** The SQL of a statement: a line for the short ones, many for the author's. */
    static List<String> sql(Ddl statement) {
        return statement instanceof RowDdl.RunSql run
                ? List.of(run.sql())
                : List.of(statement.getClass().getSimpleName() + " -- `x`");
    }

    private static Table table(List<ColumnDefinition> columns) {
        return new Table(ORDERS, columns, List.of(), List.of(), Optional.empty());
    }

    private static Unit expand() {
        return new Unit(
                "01_expand",
                Phase.EXPAND,
                "Add orders.a|b*",
                true,
                List.of(
                        new Step(new StateDdl.BeginUnit(1), -1, Facts.NONE, ClientEffects.NONE),
                        new Step(
                                new ColumnDdl.Add(ORDERS, NOTE),
                                0,
                                new Facts(
                                        List.of(
                                                new RelationLock(ORDERS, LockMode.ACCESS_EXCLUSIVE),
                                                new RelationLock(TableName.of("payments"), LockMode.ROW_SHARE)),
                                        List.of(ORDERS),
                                        List.of()),
                                new ClientEffects(ClientEffect.RECONNECT, ClientEffect.BREAKS_PREVIOUS))),
                new WayBack(
                        true,
                        List.of(new ColumnDdl.Drop(ORDERS, NOTE.name())),
                        DownClass.LOSES_WRITES_SINCE,
                        "What was written is lost.",
                        Optional.of("SELECT count(*) FROM orders")));
    }

    private static Unit raw() {
        return new Unit(
                "02_sql",
                Phase.EXPAND,
                "Run the author's SQL",
                true,
                List.of(new Step(
                        new RowDdl.RunSql("SELECT 1\n".repeat(21).strip(), Optional.empty()),
                        0,
                        Facts.UNPREDICTED,
                        ClientEffects.NONE)),
                LOSSLESS);
    }

    private static Unit index() {
        return new Unit(
                "03_index",
                Phase.BACKFILL,
                "Rename an index",
                false,
                List.of(new Step(
                        new IndexDdl.Rename(ORDERS, Identifier.of("orders_idx"), Identifier.of("idx")),
                        0,
                        new Facts(
                                List.of(new RelationLock(ORDERS, LockMode.SHARE_UPDATE_EXCLUSIVE)),
                                List.of(),
                                List.of(ORDERS)),
                        ClientEffects.NONE)),
                new WayBack(true, List.of(), DownClass.IRREVERSIBLE, "It is gone.", Optional.empty()));
    }
}
