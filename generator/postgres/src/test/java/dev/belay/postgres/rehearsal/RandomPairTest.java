package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.Verdict;
import dev.belay.dsl.Operation;
import dev.belay.postgres.random.RandomPair;
import dev.belay.postgres.random.RandomPairs;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * For random schemas with rows and random changes of them: the model is the catalog after going up, and after going
 * down everything is as before. {@code -Dbelay.property.pairs=2000} tries more, {@code -Dbelay.property.seed=...}
 * others.
 */
class RandomPairTest {
    private static final int PAIRS = Integer.getInteger("belay.property.pairs", 200);
    private static final long SEED = Long.getLong("belay.property.seed", 20_261_122L);
    private static final int FEWEST_PER_OPERATION = 20;
    private static final int MOST_SHRINKS = 200;
    private static final Policy POLICY = Policy.defaults("random pairs");

    private final EmbeddedServer server = SharedServer.of(15);
    private final RandomPairs pairs = new RandomPairs(new ServerVersion(15), POLICY);
    private final PairTrial trial = new PairTrial(server, POLICY);

    @Test
    void modelIsCatalogAfterUpAndDownIsBefore() throws Exception {
        System.out.printf("random pairs: %d, seed %d%n", PAIRS, SEED);
        List<String> kinds = RandomPairs.kinds();
        List<Future<Outcome>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int index = 0; index < PAIRS; index++) {
                String kind = kinds.get(index % kinds.size());
                int number = index;
                running.add(threads.submit(() -> outcome(kind, number)));
            }
            List<String> failures = failures(running);
            assertThat(failures).as("of the seed %d", SEED).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private record Outcome(RandomPair pair, boolean breaking, Optional<String> failure) {}

    private Outcome outcome(String kind, int number) throws SQLException {
        RandomPair pair = pairs.pair(kind, SEED + number);
        boolean breaking = trial.plans(pair).get(1).verdicts().stream()
                .anyMatch(verdict -> verdict.kind() == Verdict.Kind.BREAKING);
        return new Outcome(
                pair,
                breaking,
                trial.failure(pair, "random_pair_" + number).map(failure -> kind + " " + number + ": " + failure));
    }

    private List<String> failures(List<Future<Outcome>> running)
            throws InterruptedException, ExecutionException, SQLException {
        Map<String, Integer> perKind = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int breaking = 0;
        for (Future<Outcome> future : running) {
            Outcome outcome = future.get();
            perKind.merge(outcome.pair().kind(), 1, Integer::sum);
            breaking += outcome.breaking() ? 1 : 0;
            if (outcome.failure().isPresent() && failures.size() < 10) {
                String failure = outcome.failure().get();
                failures.add(failure + "\n  smallest: " + shrunk(outcome.pair(), sort(failure)));
            }
        }
        System.out.printf("random pairs per operation: %s; breaking: %d of %d%n", perKind, breaking, running.size());
        assertThat(perKind.values()).as("pairs of each operation").allMatch(count -> count >= fewest());
        assertThat(breaking * 3).as("a third is breaking").isGreaterThanOrEqualTo(running.size());
        return failures;
    }

    private static int fewest() {
        return Math.min(FEWEST_PER_OPERATION, PAIRS / RandomPairs.kinds().size());
    }

    @Test
    void leavesNoOperationOut() {
        assertThat(RandomPairs.kinds()).containsExactlyInAnyOrderElementsOf(operations(Operation.class));
    }

    private static List<String> operations(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? operations(each).stream() : Stream.of(each.getSimpleName()))
                .toList();
    }

    /** What kind of failure it is: its words without names and values. */
    private static String sort(String failure) {
        return failure.replaceFirst("^[^:]*: ", "")
                .replaceAll("\\[.*|\"[^\"]*\"|\\d+", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** The smallest pair that still fails in the same way. */
    private RandomPair shrunk(RandomPair failing, String sort) throws SQLException {
        RandomPair smallest = failing;
        int left = MOST_SHRINKS;
        boolean smaller = true;
        while (smaller && left > 0) {
            smaller = false;
            for (RandomPair candidate : smallest.smaller()) {
                if (left-- > 0 && fails(candidate, sort)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private boolean fails(RandomPair candidate, String sort) throws SQLException {
        return pairs.accepted(candidate)
                && trial.failure(candidate, "random_pair_shrunk")
                        .filter(failure -> sort("x: " + failure).equals(sort))
                        .isPresent();
    }
}
