package dev.belay.benchmarks;

import dev.belay.dsl.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One kind of change under load: a folder of {@code scenarios}.
 *
 * @param name the name of the folder
 * @param given the changes that make the database it starts from
 * @param change the change
 * @param contract the change that finishes it; empty where nothing stays pending
 * @param seed the rows, as SQL in which {@code :rows} is their number
 * @param before the release that runs before the change
 * @param after the release that runs after it
 * @param last the release that follows it before the contract; empty where the one after the change goes on
 * @param agree what holds of every row while both releases run, as a condition over both shapes
 * @param wayBackRefuses what the way back says when it must not be gone, because of what the next release wrote
 * @param predicted the SQLSTATEs that the plan says clients get; everything else is a fault
 */
record Scenario(
        String name,
        List<Change> given,
        Change change,
        Optional<Change> contract,
        String seed,
        Release before,
        Release after,
        Optional<Release> last,
        Optional<String> agree,
        Optional<String> wayBackRefuses,
        List<String> predicted) {

    /** How long a sampled wait may seem to be over the timeout that ends it. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    Scenario {
        given = List.copyOf(given);
        predicted = List.copyOf(predicted);
    }

    /** The same, with another release before the change. */
    Scenario withBefore(Release other) {
        return new Scenario(name, given, change, contract, seed, other, after, last, agree, wayBackRefuses, predicted);
    }

    /** How long a client may wait for a migrator whose waits are bounded so. */
    Duration longestWait(Duration lockTimeout) {
        return lockTimeout.plus(TOLERANCE);
    }

    /** The rows for a table of that size. */
    String seed(int rows) {
        return seed.replace(":rows", Integer.toString(rows));
    }
}
