package dev.belay.benchmarks;

import dev.belay.core.plan.Phase;
import dev.belay.postgres.server.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody with psql and one script for each phase. He tries again where he does not get a lock, and cannot go back.
 */
final class ScriptMigrator implements Migrator {

    private static final String BORDER = "-- next transaction\n";

    private final Path folder;
    private final ScratchDatabase database;
    private final List<String> pending = new ArrayList<>();

    ScriptMigrator(Path folder, ScratchDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    @Override
    public int place(String change, Set<Phase> phases) {
        String script =
                phases.contains(Phase.EXPAND) ? "expand" : phases.contains(Phase.CONTRACT) ? "contract" : "backfill";
        Path file = folder.resolve(script + ".sql");
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            pending.addAll(List.of(Files.readString(file).split(BORDER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 1;
    }

    @Override
    public Run start() {
        StringBuilder output = new StringBuilder();
        Thread thread = new Thread(() -> output.append(apply()), "belay-bench-script");
        thread.start();
        return new Run() {
            @Override
            public boolean isAlive() {
                return thread.isAlive();
            }

            @Override
            public void kill() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Outcome await() throws InterruptedException {
                thread.join();
                return new Outcome(output.isEmpty(), output.toString());
            }
        };
    }

    private String apply() {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            while (!pending.isEmpty()) {
                statement.execute(pending.get(0));
                pending.remove(0);
            }
            return "";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    @Override
    public void recover() {}

    @Override
    public void declareApplied() {}

    @Override
    public void declareNotReverted() {}

    @Override
    public void revert() {
        throw new IllegalStateException("There is no way back.");
    }
}
