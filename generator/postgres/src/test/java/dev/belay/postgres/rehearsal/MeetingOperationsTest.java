package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.cidr;
import static dev.belay.dsl.types.Types.enumeration;
import static dev.belay.dsl.types.Types.inet;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operations that meet on one table, in one change or in several pending ones, do what their plans say. */
final class MeetingOperationsTest {
    private static final Policy POLICY = Policy.defaults();
    private static final Column<Long> ID = column("id", bigint());
    private static final Column<Integer> A = column("a", integer());
    private static final Column<Integer> B = column("b", integer());
    private static final String ROWS = """
            INSERT INTO "Čustomers %s" SELECT g, nullif(g % 7, 0), g, 'n' || g, g, now(), '10.0.0.0/8'
            FROM generate_series(1, 60) AS g;
            INSERT INTO other SELECT g, g FROM generate_series(1, 60) AS g
            """;
    private static final List<Class<? extends SchemaChange>> IDS =
            List.of(First.class, Second.class, Third.class, Fourth.class, Fifth.class);

    @Migration(id = "0001_first", at = "2026-11-01T10:00")
    interface First extends SchemaChange {}

    @Migration(id = "0002_second", at = "2026-11-02T10:00")
    interface Second extends SchemaChange {}

    @Migration(id = "0003_third", at = "2026-11-03T10:00")
    interface Third extends SchemaChange {}

    @Migration(id = "0004_fourth", at = "2026-11-04T10:00")
    interface Fourth extends SchemaChange {}

    @Migration(id = "0005_fifth", at = "2026-11-05T10:00")
    interface Fifth extends SchemaChange {}

    private static final String CUSTOMERS = "Čustomers %s";

    private static void tables(Changes change) {
        var customers = change.createTable(CUSTOMERS);
        customers.column(ID).notNull();
        customers.column(A);
        customers.column(B);
        customers.column(column("name", text())).notNull();
        customers.column(column("price", numeric(10, 2)));
        customers.column(column("moment", timestamp(3)));
        customers.column(column("net", cidr()));
        customers.primaryKey(ID);
        customers.check("positive", "id > 0");
        var other = change.createTable("other");
        other.column(ID).notNull();
        other.column(B);
        other.primaryKey(ID);
    }

    @TestFactory
    Stream<DynamicTest> rehearse() {
        return Stream.of(
                rehearsal("validated again", c -> c.table(CUSTOMERS).validateConstraint("positive")),
                rehearsal("a type between two columns", c -> {
                    c.table("other").addColumn(A);
                    c.createEnum("mood", "good", "bad");
                    c.table("other").addColumn(column("mood", enumeration("mood")));
                }),
                rehearsal(
                        "two pending changes on one table",
                        c -> c.table(CUSTOMERS).renameColumn(B, "b2"),
                        c -> c.table(CUSTOMERS).setNotNull(A).fillWith(3),
                        c -> c.contract(Second.class),
                        c -> c.contract(Third.class)),
                rehearsal(
                        "an index over two columns that are replaced at once",
                        c -> c.table(CUSTOMERS)
                                .createIndex("customers_a_b_idx", A, B)
                                .unique(),
                        c -> {
                            c.table(CUSTOMERS).renameColumn(A, "a2");
                            c.table(CUSTOMERS).renameColumn(B, "b2");
                        },
                        c -> c.contract(Third.class)),
                rehearsal(
                        "the contract of every kind",
                        c -> {
                            var customers = c.table(CUSTOMERS);
                            customers.renameColumn(column("name", text()), "full_name");
                            customers
                                    .addColumn(column("channel", text()))
                                    .notNull()
                                    .fillWith("web");
                            customers
                                    .addColumn(column("half", integer()))
                                    .notNull()
                                    .fillFrom("coalesce(b / 2, 0)");
                            customers.dropColumn(column("price", numeric(10, 2)));
                            customers.addCheck("a_check", "a > 2").repair(A, 3);
                            c.table("other").rename("others");
                        },
                        c -> c.contract(Second.class)));
    }

    private static DynamicTest rehearsal(String name, SchemaChange... later) {
        return DynamicTest.dynamicTest(name, () -> {
            var server = SharedServer.of(SharedServer.majors().get(0));
            var plans = plans(server, later);
            try (var database = filled(server, plans.get(0))) {
                for (var plan : plans.subList(1, plans.size())) {
                    var report = new Rehearsal(server, POLICY).rehearse(plan, database.name(), RehearsalOptions.QUICK);
                    assertThat(report.allDeviations()).isEmpty();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aTypeDoesNotComeBackWhileItWouldRound() {
        return Stream.of(
                rounding(
                        c -> c.table(CUSTOMERS).changeType(column("price", numeric(10, 2)), numeric()),
                        "price = 1.234"),
                rounding(
                        c -> c.table(CUSTOMERS).changeType(column("moment", timestamp(3)), timestamp()),
                        "moment = '2026-01-01 00:00:00.123456'"),
                rounding(c -> c.table(CUSTOMERS).changeType(column("net", cidr()), inet()), "net = '10.0.0.1/8'"));
    }

    private static DynamicTest rounding(SchemaChange change, String set) {
        return DynamicTest.dynamicTest(set, () -> {
            var server = SharedServer.of(SharedServer.majors().get(0));
            var plans = plans(server, change);
            try (var database = filled(server, plans.get(0))) {
                var target = target(server, database);
                var unit = plans.get(1).units().get(0);
                target.apply(unit);
                target.undo(unit);
                target.apply(unit);
                try (var connection = database.connect()) {
                    Target.execute(connection, "UPDATE \"" + CUSTOMERS + "\" SET " + set + " WHERE id IN (7, 8)");
                }
                assertThat(target.number(unit.wayBack().countingQuery().orElseThrow()))
                        .isEqualTo(2);
                assertThatThrownBy(() -> target.undo(unit)).hasMessageContaining("rows-in-the-way");
            }
        });
    }

    private static ScratchDatabase filled(EmbeddedServer server, Plan first) throws SQLException {
        var database = server.scratchDatabase();
        for (var unit : first.units()) {
            target(server, database).apply(unit);
        }
        try (var connection = database.connect()) {
            Target.execute(connection, ROWS);
        }
        return database;
    }

    private static Target target(EmbeddedServer server, ScratchDatabase database) {
        var writer = new PostgresWriter(new ServerVersion(server.major()), POLICY);
        return new Target(server, database.name(), POLICY, writer::statements);
    }

    private static List<Plan> plans(EmbeddedServer server, SchemaChange... later) {
        var changes = new ArrayList<Change>();
        Stream.concat(Stream.of((SchemaChange) MeetingOperationsTest::tables), Stream.of(later))
                .forEach(change -> {
                    var collected = Changes.collect(IDS.get(changes.size()), change);
                    changes.add(collected.change().orElseThrow(() -> new AssertionError(collected.problems())));
                });
        var history = History.plan(changes, new ServerVersion(server.major()), POLICY);
        assertThat(history.problems()).isEmpty();
        return history.plans();
    }
}
