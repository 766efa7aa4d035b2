package dev.belay.benchmarks;

import dev.belay.core.plan.Phase;
import java.util.Set;
import java.util.regex.Pattern;

/** Whoever changes the schema: a migration tool with the files of a history, or a fault that was planted. */
interface Migrator {

    /** A word for reports. */
    String name();

    /**
     * Puts the files of a change, those of some phases alone, where the next {@link #start()} finds them.
     *
     * @return how many steps these are, each of which can be taken back by itself
     */
    int place(String change, Set<Phase> phases);

    /** Starts to apply everything that has been placed and is not applied yet. */
    Run start();

    /** Does after a run that failed or was killed what the tool's manual says, so that the next one goes on. */
    void recover();

    /**
     * Tells the tool, as its manual says, that the step which failed last is there all the same: its connection was
     * lost when the server had committed it already.
     */
    void declareApplied();

    /**
     * Takes back the newest step.
     *
     * @throws AssertionError when the tool fails, with what it says
     */
    void revert();

    /** Tells the tool, as its manual says, that the step whose way back failed is still there. */
    void declareNotReverted();

    /** A run that may still be going on. */
    interface Run {

        boolean isAlive();

        /** Ends it as {@code kill -9} does. */
        void kill() throws InterruptedException;

        /** Waits for its end. */
        Outcome await() throws InterruptedException;
    }

    /**
     * How a run ended.
     *
     * @param successful whether all went well
     * @param output what it printed
     */
    record Outcome(boolean successful, String output) {

        /** Many tools print the text of the file that failed, which names every refusal that its guards know. */
        private static final Pattern QUOTED_MESSAGE =
                Pattern.compile("RAISE\\s+(?:EXCEPTION|WARNING|NOTICE|INFO)\\s+'(?:[^']++|'')*+'");

        private static final Pattern GOES_AWAY =
                Pattern.compile("lock timeout|\\[backfill-runs-already]|\\[contract-transactions-open]");

        /** Whether the same run succeeds later, without anybody doing anything about it. */
        boolean goesAway() {
            return GOES_AWAY.matcher(said()).find();
        }

        /** What was printed, without the messages of a text that it quotes. */
        String said() {
            return QUOTED_MESSAGE.matcher(output).replaceAll("");
        }
    }
}
