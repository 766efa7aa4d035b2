package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients draw numbers while a serial column becomes an identity column, a serial one again, and so on: through the
 * table, by the name of the sequence, and by a prepared statement that knows the old one. No number is given twice. A
 * client that leaves the column out notices nothing; one that asks the sequence past the table may be told once, in the
 * moment of a commit, that it has gone (XX000).
 */
class SerialIdentityClientsTest {

    private static final GoldenCase SERIAL = new GoldenCase(Path.of("src/test/resources/golden/set-identity"));
    private static final GoldenCase ALWAYS = new GoldenCase(Path.of("src/test/resources/golden/set-identity-always"));
    private static final GoldenCase PLAIN = new GoldenCase(Path.of("src/test/resources/golden/set-identity-plain"));
    private static final int TURNS = 4;
    private static final int BETWEEN_TURNS = 40;
    private static final String GONE = "XX000";
    private static final String NOT_HAD = "55P03";
    private static final String NUMBERED = "428C9";

    private final ConcurrentLinkedQueue<Long> given = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void noNumberIsGivenTwice(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(SERIAL, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(SERIAL, plans.given(), major)) {
            Plan plan = plans.tested().get(0);
            Unit unit = plan.units().get(0);
            String insert = "INSERT INTO orders (total) VALUES (1) RETURNING id";
            List<CompletableFuture<Answers>> tables = List.of(client(database, insert), client(database, insert));
            List<CompletableFuture<Answers>> sequences = List.of(
                    client(database, "SELECT nextval('orders_id_seq')"),
                    client(database, "SELECT nextval(pg_get_serial_sequence('orders', 'id'))"));
            try {
                for (int turn = 0; turn < TURNS; turn++) {
                    boolean forth = turn % 2 == 0;
                    until(() ->
                            forth ? tried(() -> database.apply(plan, unit)) : tried(() -> database.undo(plan, unit)));
                    int before = given.size();
                    until(() -> given.size() > before + BETWEEN_TURNS);
                }
            } finally {
                done.set(true);
            }
            for (CompletableFuture<Answers> table : tables) {
                assertThat(table.join().errors()).as("errors of inserts").isEmpty();
                assertThat(table.join().numbers()).as("numbers of inserts").isGreaterThan(TURNS);
            }
            for (CompletableFuture<Answers> sequence : sequences) {
                assertThat(sequence.join().errors()).as("errors of nextval").isSubsetOf(List.of(GONE));
                assertThat(sequence.join().errors()).as("errors of nextval").hasSizeLessThanOrEqualTo(TURNS);
                assertThat(sequence.join().numbers()).as("numbers of nextval").isGreaterThan(TURNS);
            }
            assertThat(given).doesNotHaveDuplicates();
        }
    }

    /** From BY DEFAULT to ALWAYS and back: whoever leaves the number out notices nothing but the wait. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void numbersOfAReleasesOwnAreRefusedFromTheContractOnAlone(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(ALWAYS, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(ALWAYS, plans.given(), major);
                Connection own = database.server().connect(database.name())) {
            database.run("ALTER DATABASE \"" + database.name() + "\" SET belay.collapse = 'allow'");
            database.apply(plans.tested().get(0));
            Plan contract = plans.tested().get(1);
            Unit unit = contract.units().get(0);
            String insert = "INSERT INTO orders (total) VALUES (1) RETURNING id";
            List<CompletableFuture<Answers>> tables = List.of(client(database, insert), client(database, insert));
            try {
                for (int turn = 0; turn < TURNS; turn++) {
                    boolean forth = turn % 2 == 0;
                    assertThat(answers(own, turn)).containsOnly(forth ? "00000" : NUMBERED);
                    until(() -> forth
                            ? tried(() -> database.apply(contract, unit))
                            : tried(() -> database.undo(contract, unit)));
                    int before = given.size();
                    until(() -> given.size() > before + BETWEEN_TURNS);
                }
            } finally {
                done.set(true);
            }
            for (CompletableFuture<Answers> table : tables) {
                assertThat(table.join().errors()).as("errors of inserts").isEmpty();
            }
            assertThat(given).doesNotHaveDuplicates();
        }
    }

    /** The previous release takes the greatest of its numbers plus one, the next one leaves the number out. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void numbersOfAReleaseAndOfTheIdentityDoNotMeet(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(PLAIN, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(PLAIN, plans.given(), major)) {
            Plan plan = plans.tested().get(0);
            String own = "INSERT INTO orders (id) SELECT max(id) + 1 FROM orders WHERE id < 100000000 RETURNING id";
            String next = "INSERT INTO orders (note) VALUES ('next') RETURNING id";
            List<CompletableFuture<Answers>> clients = new ArrayList<>(List.of(client(database, own)));
            try {
                until(() -> given.size() > BETWEEN_TURNS);
                until(() -> tried(() -> database.apply(plan, plan.units().get(0))));
                clients.add(client(database, next));
                clients.add(client(database, next));
                until(() ->
                        given.stream().filter(number -> number >= 100_000_000).count() > BETWEEN_TURNS);
            } finally {
                done.set(true);
            }
            for (CompletableFuture<Answers> each : clients) {
                assertThat(each.join().errors()).isEmpty();
            }
            assertThat(given).doesNotHaveDuplicates();
            assertThat(given).anyMatch(number -> number == 100_000_000);
        }
    }

    private static List<String> answers(Connection connection, int turn) throws SQLException {
        List<String> states = new ArrayList<>();
        for (String sql : List.of(
                "INSERT INTO orders (id) VALUES (" + (-turn - 1) + ")",
                "UPDATE orders SET id = -100 WHERE id = -100",
                "INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET total = 2")) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
                states.add("00000");
            } catch (SQLException refused) {
                states.add(refused.getSQLState());
            }
        }
        return states;
    }

    /** What a client got. */
    private record Answers(int numbers, List<String> errors) {}

    private CompletableFuture<Answers> client(GoldenDatabase database, String sql) {
        return CompletableFuture.supplyAsync(() -> {
            List<String> errors = new ArrayList<>();
            int numbers = 0;
            try (Connection connection = database.server().connect(database.name());
                    var statement = connection.prepareStatement(sql)) {
                statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                while (!done.get()) {
                    try (var result = statement.executeQuery()) {
                        result.next();
                        given.add(result.getLong(1));
                        numbers++;
                    } catch (SQLException refused) {
                        errors.add(refused.getSQLState());
                    }
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return new Answers(numbers, errors);
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** A unit that did not have a lock is run again, as every tool's user does. */
    private static boolean tried(Work work) {
        try {
            work.run();
            return true;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(NOT_HAD);
            return false;
        }
    }

    private static void until(Supplier<Boolean> holds) throws InterruptedException {
        while (!holds.get()) {
            Thread.sleep(1);
        }
    }
}
