package dev.belay.postgres.sync;

import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs settings by their numbers, two at a time, on databases of every server at hand. */
final class SyncRuns {

    static final boolean SLOW = "1".equals(System.getenv("BELAY_SLOW_TESTS"));
    static final long SEED = Long.getLong("belay.sync.seed", 20_261_122L);

    private static final int ONLY = Integer.getInteger("belay.sync.only", -1);
    private static final int SETTINGS_OF_A_DATABASE = 25;

    private SyncRuns() {}

    /** So many where all settings run, and none where one of them is repeated. */
    static int all(int many) {
        return ONLY < 0 ? many : 0;
    }

    /** A setting, and what goes wrong under it. */
    interface Trial {
        Optional<String> failure(SyncDatabase database, int number) throws SQLException;
    }

    static List<String> failures(int settings, Trial trial) throws Exception {
        List<Future<List<String>>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int first = 0; first < settings; first += SETTINGS_OF_A_DATABASE) {
                int from = first;
                int to = Math.min(settings, first + SETTINGS_OF_A_DATABASE);
                running.add(threads.submit(() -> failures(from, to, trial)));
            }
            List<String> failures = new ArrayList<>();
            for (Future<List<String>> each : running) {
                failures.addAll(each.get());
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> failures(int from, int to, Trial trial) throws SQLException {
        List<Integer> majors = SharedServer.majors();
        List<String> failures = new ArrayList<>();
        try (SyncDatabase database = new SyncDatabase(majors.get(from / SETTINGS_OF_A_DATABASE % majors.size()))) {
            for (int number = from; number < to; number++) {
                String shown = "-Dbelay.sync.seed=" + SEED + " -Dbelay.sync.only=" + number + ": ";
                if (ONLY < 0 || ONLY == number) {
                    trial.failure(database, number).ifPresent(failure -> failures.add(shown + failure));
                }
            }
        }
        return failures;
    }
}
