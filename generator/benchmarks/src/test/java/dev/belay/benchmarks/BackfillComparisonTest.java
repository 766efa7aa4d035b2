package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Belay's backfill beside a single UPDATE and beside pgroll doing the same change, interleaved in one run, without
 * clients and with clients. {@code -Dbelay.bench.compare=200000} says how many rows. It takes minutes and an idle
 * machine, so that {@code mvn verify} leaves it out: {@code .ci/bench compare} runs it.
 */
final class BackfillComparisonTest {

    private static final int ROWS = Integer.getInteger("belay.bench.compare", 200_000);
    private static final int IDLE_ROUNDS = 3;
    private static final int LOADED_ROUNDS = 5;
    private static final int IDLE_MILLIS = 3_000;
    private static final double OF_PGROLL = 1.5;
    private static final double OF_UPDATE = 0.7;
    private static final double OF_IDLE_CLIENT = 2;

    @TempDir
    private Path folder;

    private final Bench bench = new Bench("type-change", BenchOptions.slice(3).withRows(ROWS));
    private final List<Measured> all = new ArrayList<>();

    /** One contender, once. */
    private record Measured(
            String contender,
            boolean loaded,
            double rowsPerSecond,
            double p99Before,
            double p99Adding,
            double p99Filling,
            int errors) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-8s %-7s %9.0f rows/s   p99 before %5.2f ms, the column added %5.2f ms, filled %5.2f ms   "
                            + "%d client errors",
                    contender,
                    loaded ? "loaded" : "idle",
                    rowsPerSecond,
                    p99Before,
                    p99Adding,
                    p99Filling,
                    errors);
        }
    }

    @Test
    void isFasterThanPgrollAndNotMuchSlowerThanOneUpdate() throws Exception {
        for (int round = 0; round < IDLE_ROUNDS + LOADED_ROUNDS; round++) {
            for (int contender = 0; contender < 3; contender++) {
                measure((contender + round) % 3, round >= IDLE_ROUNDS);
            }
        }
        for (boolean loaded : new boolean[] {false, true}) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: belay is %.2f times pgroll and %.2f times the single UPDATE%n",
                    loaded ? "loaded" : "idle",
                    median("belay", loaded) / median("pgroll", loaded),
                    median("belay", loaded) / median("update", loaded));
        }
        double slower = median("belay", true, measured -> measured.p99Filling() / measured.p99Before());
        System.out.printf(Locale.ROOT, "loaded: p99 of clients is %.2f times what it was before%n", slower);
        assertThat(median("belay", false) / median("pgroll", false)).isGreaterThanOrEqualTo(OF_PGROLL);
        assertThat(median("belay", true) / median("pgroll", true)).isGreaterThanOrEqualTo(OF_PGROLL);
        assertThat(median("belay", false) / median("update", false)).isGreaterThanOrEqualTo(OF_UPDATE);
        assertThat(slower).isLessThanOrEqualTo(OF_IDLE_CLIENT);
    }

    private double median(String contender, boolean loaded) {
        return median(contender, loaded, Measured::rowsPerSecond);
    }

    private double median(String contender, boolean loaded, ToDoubleFunction<Measured> figure) {
        double[] figures = all.stream()
                .filter(measured -> measured.contender().equals(contender) && measured.loaded() == loaded)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return figures[figures.length / 2];
    }

    private void measure(int number, boolean loaded) throws Exception {
        Path own = Files.createTempDirectory(folder, "contender");
        try (ScratchDatabase database = SharedServer.of(15).scratchDatabase()) {
            Contender contender = switch (number) {
                case 0 ->
                    Contenders.belay(
                            bench.scenario(), bench.plans(Policy.defaults()), Policy.defaults(), own, database);
                case 1 -> Contenders.update(database);
                default -> Contenders.pgroll(own, database);
            };
            contender.prepare();
            load(database);
            Measured measured = measured(contender, database, loaded);
            System.out.println(measured.line());
            all.add(measured);
        }
    }

    private void load(ScratchDatabase database) throws Exception {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(bench.scenario().seed(ROWS));
            statement.execute("VACUUM ANALYZE orders");
            statement.execute("CHECKPOINT");
        }
    }

    private Measured measured(Contender contender, ScratchDatabase database, boolean loaded) throws Exception {
        Connections connections = new Connections(database.server(), database.name());
        connections.grant();
        Recorder recorder = new Recorder();
        BenchOptions options = new BenchOptions(
                ROWS,
                loaded ? 4 : 0,
                0,
                0,
                false,
                Duration.ZERO,
                Policy.defaults().lockTimeout(),
                3);
        double seconds;
        long filling;
        Clients clients = new Clients(connections, bench.scenario(), options, recorder);
        try {
            clients.adopt();
            if (loaded) {
                clients.start(Clients.OLD);
                TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
            }
            recorder.stage(Stage.BACKFILL);
            Instant clock = Instant.now();
            long began = recorder.now();
            contender.fill();
            seconds = (recorder.now() - began) / 1e9;
            recorder.stage(Stage.AFTER);
            filling = contender
                    .filling()
                    .map(at -> began + Duration.between(clock, at).toNanos())
                    .orElse(began);
        } finally {
            clients.finish();
        }
        List<Recorder.Sample> samples = recorder.samples().stream()
                .map(sample -> staged(sample, filling))
                .toList();
        return new Measured(
                contender.name(),
                loaded,
                ROWS / seconds,
                p99(samples, Stage.BEFORE),
                p99(samples, Stage.EXPAND),
                p99(samples, Stage.BACKFILL),
                recorder.errors().values().stream().mapToInt(Integer::intValue).sum());
    }

    /** A statement that began before the rows were filled met the new column, and its lock, and not the backfill. */
    private static Recorder.Sample staged(Recorder.Sample sample, long filling) {
        boolean adding = sample.stage() == Stage.BACKFILL && sample.at() - sample.nanos() < filling;
        return adding ? new Recorder.Sample(sample.at(), sample.nanos(), Stage.EXPAND) : sample;
    }

    private static double p99(List<Recorder.Sample> samples, Stage stage) {
        return new Figures(samples)
                .stages().stream()
                        .filter(figures -> figures.stage() == stage)
                        .mapToDouble(BenchReport.StageFigures::p99Millis)
                        .findFirst()
                        .orElse(0);
    }
}
