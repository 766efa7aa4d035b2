package dev.belay.benchmarks;

import dev.belay.core.plan.Phase;
import dev.belay.postgres.clients.StatementKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One run: a scenario under one migrator, on a database that holds the scenario's rows already.
 *
 * <p>The previous release runs from the beginning to the end of BOTH, the next one from the end of BACKFILL. The rows
 * of everybody are compared with what was written at every border between two stages, and with the other shape while
 * both are there.
 */
final class LiveBench {

    private static final Duration LONGEST_STAGE = Duration.ofSeconds(60);
    private static final Duration SHORTEST_STAGE = Duration.ofMillis(300);
    /** What part of the statements of a stage has to come after the last thing that happened in it. */
    private static final int AFTER_EACH_EVENT = 3;

    private static final long QUIET_ROW = Owners.SLOTS - 1;

    private final Scenario scenario;
    private final Connections connections;
    private final BenchOptions options;
    private final Recorder recorder = new Recorder();
    private final Random random;
    private final Rollout rollout;
    private final Clients clients;
    private final List<Bystander> bystanders;
    private final LockWatch locks;
    private final EarlyContract early;
    /** What the bystanders look at. */
    private volatile Release current;

    LiveBench(
            Scenario scenario, Connections connections, Migrator migrator, BenchOptions options, EarlyContract early) {
        this.scenario = scenario;
        this.connections = connections;
        this.options = options;
        this.early = early;
        current = scenario.before();
        random = new Random(options.seed());
        rollout = new Rollout(migrator, connections, random);
        clients = new Clients(connections, scenario, options, recorder);
        locks = new LockWatch(connections, recorder);
        bystanders = options.longReader().isZero()
                ? List.of()
                : List.of(
                        new Bystander(
                                "long reader",
                                connections,
                                () -> "SELECT count(*) FROM " + Release.quoted(current.table()),
                                options.longReader(),
                                Duration.ofSeconds(1),
                                recorder),
                        new Bystander(
                                "idle in transaction",
                                connections,
                                this::lockOfAQuietRow,
                                Duration.ofMillis(700),
                                Duration.ofMillis(900),
                                recorder));
    }

    private String lockOfAQuietRow() {
        List<String> key = current.keyOf(QUIET_ROW);
        StringBuilder sql = new StringBuilder("SELECT 1 FROM " + Release.quoted(current.table()) + " WHERE true");
        for (int part = 0; part < key.size(); part++) {
            KeyPart column = current.key().get(part);
            sql.append(" AND ")
                    .append(Release.quoted(column.name()))
                    .append(" = '")
                    .append(key.get(part))
                    .append('\'');
        }
        return sql + " FOR UPDATE";
    }

    /** The whole way of the change, and what was noticed on it. */
    BenchReport run() throws SQLException, InterruptedException {
        connections.grant();
        Measures measures = Measures.begin(connections, scenario);
        clients.adopt();
        locks.start();
        bystanders.forEach(Thread::start);
        try {
            clients.start(Clients.OLD);
            if (expand() && backfill(measures) && both()) {
                contract(measures);
            }
        } catch (SQLException e) {
            recorder.failed("all", "looking at the table", e);
        } finally {
            clients.finish();
            for (Bystander bystander : bystanders) {
                bystander.finish();
            }
            locks.finish();
        }
        return measures.report(scenario, options, recorder, rollout.report(), locks.longest(), early);
    }

    /** Every statement of the run. */
    List<Recorder.Sample> samples() {
        return recorder.samples();
    }

    private boolean expand() throws SQLException, InterruptedException {
        work(Stage.BEFORE);
        clients.checkRows();
        recorder.stage(Stage.EXPAND);
        int steps = rollout.place(scenario.change().id(), Set.of(Phase.EXPAND));
        boolean there = steps == 0 || rollout.migrate(options.kills());
        if (there && steps > 0 && options.back() && random.nextBoolean()) {
            rollout.revert(1 + random.nextInt(steps), scenario.wayBackRefuses());
            there = rollout.migrate(0);
        }
        work(Stage.EXPAND);
        clients.checkRows();
        if (there) {
            early.attempt();
        }
        return there;
    }

    private boolean backfill(Measures measures) throws SQLException, InterruptedException {
        recorder.stage(Stage.BACKFILL);
        int steps =
                rollout.place(scenario.change().id(), Set.of(Phase.BACKFILL, Phase.DUAL_WRITE, Phase.MIGRATE_READS));
        early.begin(recorder);
        boolean there = steps == 0 || rollout.migrate(options.kills());
        early.end();
        measures.backfilled();
        work(Stage.BACKFILL);
        clients.checkBothShapes();
        return there;
    }

    private boolean both() throws SQLException, InterruptedException {
        recorder.stage(Stage.BOTH);
        clients.handOverToNew();
        clients.start(Clients.NEW);
        work(Stage.BOTH);
        clients.exchange();
        work(Stage.BOTH);
        clients.checkBothShapes();
        return !options.back() || thereAndBack();
    }

    /**
     * The next release has to be gone before a step back, and what it wrote must still be there for the previous one.
     */
    private boolean thereAndBack() throws SQLException, InterruptedException {
        recorder.stage(Stage.BACK);
        clients.stop(Clients.NEW);
        clients.checkBothShapes();
        clients.handBackToOld();
        int steps = rollout.steps();
        rollout.revert(steps == 0 ? 0 : 1 + random.nextInt(steps), scenario.wayBackRefuses());
        work(Stage.BACK);
        clients.checkRows();
        if (steps > 0 && !rollout.migrate(0)) {
            return false;
        }
        clients.checkBothShapes();
        clients.handOverToNew();
        clients.start(Clients.NEW);
        work(Stage.BACK);
        clients.checkBothShapes();
        return true;
    }

    private void contract(Measures measures) throws SQLException, InterruptedException {
        recorder.stage(Stage.CONTRACT);
        clients.stop(Clients.OLD);
        clients.checkBothShapes();
        clients.handOverTheRest();
        current = scenario.last().orElse(scenario.after());
        if (scenario.last().isPresent()) {
            clients.stop(Clients.NEW);
            clients.handOverToLast(current);
            clients.start(Clients.LAST);
            work(Stage.CONTRACT);
            clients.checkRows();
        }
        boolean there = scenario.contract().isEmpty()
                || rollout.place(scenario.contract().get().id(), Set.of(Phase.CONTRACT)) == 0
                || rollout.migrate(options.kills());
        work(Stage.CONTRACT);
        clients.checkRows();
        if (there) {
            work(Stage.AFTER);
            clients.checkRows();
        }
        measures.end();
    }

    /** Lets the clients that run say enough of everything. */
    private void work(Stage stage) throws InterruptedException {
        recorder.stage(stage);
        long began = System.nanoTime();
        Map<Recorder.Kind, Integer> before = recorder.kinds();
        long elapsed = 0;
        while (elapsed < LONGEST_STAGE.toNanos()
                && (elapsed < SHORTEST_STAGE.toNanos()
                        || !faulty() && !missing(stage, before).isEmpty())) {
            TimeUnit.MILLISECONDS.sleep(20);
            elapsed = System.nanoTime() - began;
        }
        if (!faulty()) {
            missing(stage, before).forEach(recorder::tooFew);
        }
    }

    /** Clients that fail never say enough, and what is found is found. */
    private boolean faulty() {
        return recorder.wrongs() > 0
                || recorder.errors().keySet().stream()
                        .anyMatch(error -> !scenario.predicted().contains(error.sqlState()));
    }

    /** What the clients that run have not yet said often enough, in the stage or since this began, and how often. */
    private Map<Recorder.Kind, Integer> missing(Stage stage, Map<Recorder.Kind, Integer> before) {
        Map<Recorder.Kind, Integer> now = recorder.kinds();
        Map<Recorder.Kind, Integer> missing = new HashMap<>();
        for (String release : clients.running()) {
            for (StatementKind kind : possible(release)) {
                var key = new Recorder.Kind(release, stage, kind);
                int said = now.getOrDefault(key, 0);
                int since = said - before.getOrDefault(key, 0);
                if (said < options.statementsPerKind() || since < options.statementsPerKind() / AFTER_EACH_EVENT) {
                    missing.put(key, said);
                }
            }
        }
        return missing;
    }

    private List<StatementKind> possible(String name) {
        Release release = name.equals(Clients.OLD)
                ? scenario.before()
                : name.equals(Clients.LAST) ? scenario.last().orElseThrow() : scenario.after();
        return LoadClient.KINDS.stream().filter(release::says).toList();
    }
}
