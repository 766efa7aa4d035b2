package dev.belay.benchmarks;

import dev.belay.core.plan.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person who runs the migrator: runs it again when it did not get its lock, and kills it at bad moments. */
final class Rollout {

    private static final int MOST_RUNS = 150;
    /** On a machine that is busy, or behind a reader that stays for long, so many runs are over too soon. */
    private static final Duration SHORTEST_TRYING = Duration.ofMinutes(4);

    private static final int MOST_SECONDS_TO_DIE = 60;
    private static final int LONGEST_LIFE_MILLIS = 500;

    /** What a step says that is there already: the tool died when the server had committed it. */
    private static final Pattern THERE_ALREADY = Pattern.compile(
            "already exists|does not exist|contract-applied|swap-applied|catch-up-applied|is already an identity column");

    private static final String INDEX_MISSING = "[index-missing]";

    private final Migrator migrator;
    private final Connections connections;
    private final Random random;
    private final List<String> failures = new ArrayList<>();
    private int steps;
    private int runs;
    private int kills;
    private int retries;
    private int declared;
    private int reverted;
    private long millis;

    Rollout(Migrator migrator, Connections connections, Random random) {
        this.migrator = migrator;
        this.connections = connections;
        this.random = random;
    }

    int place(String change, Set<Phase> phases) {
        int placed = migrator.place(change, phases);
        steps += placed;
        return placed;
    }

    /** How many steps have been placed since the run began. */
    int steps() {
        return steps;
    }

    /** Applies what was placed, killed that many times on the way; whether it got there. */
    boolean migrate(int killed) throws InterruptedException, SQLException {
        int left = killed;
        boolean afterKill = false;
        Patience patience = new Patience();
        while (patience.lasts()) {
            long began = System.nanoTime();
            Migrator.Run run = migrator.start();
            runs++;
            boolean kill = left-- > 0 && diesIn(run);
            Migrator.Outcome outcome = kill ? new Migrator.Outcome(false, "killed") : run.await();
            millis += TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            if (outcome.successful()) {
                return true;
            }
            String said = outcome.said();
            if (!kill && said.contains(INDEX_MISSING)) {
                buildAgain();
                continue;
            }
            boolean committed =
                    !kill && afterKill && THERE_ALREADY.matcher(said).find();
            if (!kill && !committed && !outcome.goesAway()) {
                failures.add(outcome.output());
                return false;
            }
            settle(kill, committed);
            afterKill |= kill;
        }
        failures.add("did not get there in " + patience);
        return false;
    }

    /** How long somebody tries again what did not get its lock. */
    private static final class Patience {

        private final long began = System.nanoTime();
        private int attempts;

        /** Whether there is another attempt, which it counts. */
        boolean lasts() {
            return attempts++ < MOST_RUNS || System.nanoTime() - began < SHORTEST_TRYING.toNanos();
        }

        @Override
        public String toString() {
            return attempts - 1 + " runs and " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s";
        }
    }

    /**
     * The way back of a constraint took the index with it that the unit before had built: that unit has to run again,
     * as the message says.
     */
    private void buildAgain() {
        migrator.recover();
        revert(1, Optional.empty());
    }

    private void settle(boolean kill, boolean committed) {
        migrator.recover();
        if (committed) {
            migrator.declareApplied();
            declared++;
        } else if (!kill) {
            retries++;
        }
    }

    /** Kills a run at a random moment and waits until the server has noticed; not where it ended before. */
    private boolean diesIn(Migrator.Run run) throws InterruptedException, SQLException {
        // Most moments of a run are early: it does not take long.
        double part = random.nextDouble();
        TimeUnit.MILLISECONDS.sleep(Math.round(part * part * LONGEST_LIFE_MILLIS));
        if (!run.isAlive()) {
            return false;
        }
        run.kill();
        kills++;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_DIE);
        while (sessions() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    private long sessions() throws SQLException {
        return connections.ask("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND application_name NOT LIKE 'belay bench%'");
    }

    /** Takes back the newest steps, one after the other, as far as the way back lets him. */
    void revert(int newest, Optional<String> refusal) {
        int left = newest;
        Patience patience = new Patience();
        while (left > 0 && patience.lasts()) {
            Optional<Migrator.Outcome> failure = revertOne();
            if (failure.isEmpty()) {
                left--;
            } else if (refusal.isPresent() && failure.get().said().contains(refusal.get())) {
                return;
            } else if (!failure.get().goesAway()) {
                failures.add("taking back: " + failure.get().said());
                return;
            } else {
                retries++;
            }
        }
        if (left > 0) {
            failures.add("did not take back everything in " + patience);
        }
    }

    /** How it failed, where it did. */
    private Optional<Migrator.Outcome> revertOne() {
        try {
            migrator.revert();
            reverted++;
            return Optional.empty();
        } catch (AssertionError | IllegalStateException e) {
            migrator.declareNotReverted();
            String printed = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .map(cause -> String.valueOf(cause.getMessage()))
                    .collect(Collectors.joining(": "));
            return Optional.of(new Migrator.Outcome(false, printed));
        }
    }

    BenchReport.Migrations report() {
        return new BenchReport.Migrations(
                migrator.name(), runs, kills, retries, declared, reverted, millis, List.copyOf(failures));
    }
}
