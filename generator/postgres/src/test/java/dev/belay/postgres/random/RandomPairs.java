package dev.belay.postgres.random;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.PlanResult;
import dev.belay.core.plan.Planner;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Operation;
import dev.belay.dsl.tables.TableDefinition;
import java.util.List;
import java.util.Optional;

/** Pairs that the planner accepts, every kind of operation in turn. */
public final class RandomPairs {
    private static final int TRIES = 2000;

    private final Planner planner;

    /** Pairs for a server and a policy. */
    public RandomPairs(ServerVersion server, Policy policy) {
        this.planner = new Planner(server, policy);
    }

    /** The kinds in their order; Contract stands for a breaking change of any kind with its contract. */
    public static List<String> kinds() {
        Dice dice = new Dice(0);
        RandomSchema schema = new RandomSchema(dice);
        return List.copyOf(
                new RandomChange(dice, schema, schema.tables()).kinds().keySet());
    }

    /** The pair of that seed, about that kind of operation. */
    public RandomPair pair(String kind, long seed) {
        Dice dice = new Dice(seed);
        for (int trial = 0; trial < TRIES; trial++) {
            RandomSchema schema = new RandomSchema(dice);
            List<TableDefinition> tables = schema.tables();
            Optional<Operation> operation = operation(kind, dice, schema, tables);
            if (operation.isPresent()) {
                RandomPair pair = new RandomPair(kind, tables, dice.below(3) * 20, List.of(operation.get()));
                if (accepted(pair)) {
                    return pair;
                }
            }
        }
        throw new IllegalStateException("No pair for " + kind + " from the seed " + seed + ".");
    }

    /** Whether the planner accepts both the schema and its change, and something happens. */
    public boolean accepted(RandomPair pair) {
        PlanResult given = planner.plan(SchemaState.EMPTY, pair.given());
        if (given.plan().isEmpty()) {
            return false;
        }
        PlanResult change = planner.plan(given.plan().get().after(), pair.change());
        return change.plan()
                .filter(plan -> !plan.units().isEmpty() || pair.kind().equals("ExistingTable"))
                .isPresent();
    }

    private static Optional<Operation> operation(
            String kind, Dice dice, RandomSchema schema, List<TableDefinition> tables) {
        try {
            return Optional.of(
                    new RandomChange(dice, schema, tables).kinds().get(kind).get());
        } catch (IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }
}
