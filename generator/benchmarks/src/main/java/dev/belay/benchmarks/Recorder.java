package dev.belay.benchmarks;

import dev.belay.postgres.clients.StatementKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that the clients of a run notice. Used by all of their threads. */
final class Recorder {

    private static final int MOST_FAULTS = 50;

    /**
     * A statement that went well.
     *
     * @param at nanoseconds since the run began
     * @param nanos how long it took
     * @param stage the stage
     */
    record Sample(long at, long nanos, Stage stage) {}

    /** What is counted about statements that went well. */
    record Kind(String release, Stage stage, StatementKind statement) {}

    /** An error as it is counted. */
    record Error(String release, Stage stage, String statement, String sqlState, String message) {}

    /** A row or a value that is not what its owner wrote. */
    record Wrong(String release, Stage stage, String row, String column, String expected, String seen) {}

    private final long began = System.nanoTime();
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Map<Kind, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final Map<Error, AtomicInteger> errors = new ConcurrentHashMap<>();
    private final Queue<Wrong> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wrongs = new AtomicInteger();
    private final Map<Kind, Integer> tooFew = new ConcurrentHashMap<>();
    private volatile Stage stage = Stage.BEFORE;

    void stage(Stage reached) {
        stage = reached;
    }

    Stage stage() {
        return stage;
    }

    /** Nanoseconds since the run began. */
    long now() {
        return System.nanoTime() - began;
    }

    void done(String release, StatementKind kind, long nanos) {
        Stage current = stage;
        samples.add(new Sample(now(), nanos, current));
        kinds.computeIfAbsent(new Kind(release, current, kind), any -> new AtomicInteger())
                .incrementAndGet();
    }

    /** A release did not say enough of a kind of statement in a stage for the stage to tell anything. */
    void tooFew(Kind kind, int count) {
        tooFew.put(kind, count);
    }

    /** What was not said often enough. */
    Map<Kind, Integer> tooFew() {
        return Map.copyOf(tooFew);
    }

    /** Counts an error; messages that differ in a value alone are one. */
    void failed(String release, String statement, SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        errors.computeIfAbsent(
                        new Error(release, stage, statement, String.valueOf(e.getSQLState()), generalized(message)),
                        any -> new AtomicInteger())
                .incrementAndGet();
    }

    private static String generalized(String message) {
        return message.replaceAll("\\(.*\\)", "(...)").replaceAll("[0-9]+", "N");
    }

    void wrong(String release, String row, String column, String expected, String seen) {
        if (wrongs.incrementAndGet() <= MOST_FAULTS) {
            wrong.add(new Wrong(release, stage, row, column, expected, seen));
        }
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** How often each kind of statement went well. */
    Map<Kind, Integer> kinds() {
        return counted(kinds);
    }

    Map<Error, Integer> errors() {
        return counted(errors);
    }

    private static <K extends Record> Map<K, Integer> counted(Map<K, AtomicInteger> counts) {
        Map<K, Integer> sorted = new TreeMap<>(java.util.Comparator.comparing(Record::toString));
        counts.forEach((key, count) -> sorted.put(key, count.get()));
        return sorted;
    }

    /** The first of them. */
    List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** How many there are. */
    int wrongs() {
        return wrongs.get();
    }
}
