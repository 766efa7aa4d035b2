package dev.belay.postgres.random;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.Planner;
import dev.belay.dsl.Operation;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.values.DualWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pairs that the planner accepts, every kind of operation in turn. */
public final class RandomPairs {
    private static final int TRIES = 2000;

    /** The kinds that want columns of an enum. */
    private static final Set<String> LABELS = Set.of("RenameEnumValue", "RemoveEnumValue");

    private final Planner planner;

    /** Pairs for a server and a policy. */
    public RandomPairs(ServerVersion server, Policy policy) {
        this.planner = new Planner(server, policy);
    }

    /** The kinds in their order; those of the lifecycle stand for a change of any kind that they can follow. */
    public static List<String> kinds() {
        List<String> kinds = new ArrayList<>(changing());
        kinds.addAll(Lifecycle.KINDS);
        return kinds;
    }

    private static List<String> changing() {
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
            String changing = changing(kind, dice);
            List<TableDefinition> tables = tables(changing, schema);
            Optional<Operation> operation = operation(changing, dice, schema, tables)
                    .map(each -> kind.equals("CatchUp") ? writtenByTheApplication(each) : each);
            if (operation.isPresent()) {
                RandomPair pair = new RandomPair(kind, tables, dice.below(3) * 20, List.of(operation.get()));
                if (accepted(pair)) {
                    return pair;
                }
            }
        }
        throw new IllegalStateException("No pair for " + kind + " from the seed " + seed + ".");
    }

    private static List<TableDefinition> tables(String changing, RandomSchema schema) {
        if (changing.equals("SetIdentity")) {
            return schema.tablesWithSerials();
        }
        return LABELS.contains(changing) ? schema.tablesWithMoods() : schema.tables();
    }

    /** Whether the planner accepts the schema, its change and what follows it, and something happens. */
    public boolean accepted(RandomPair pair) {
        return Lifecycle.of(planner, pair)
                .filter(plans -> !plans.get(1).units().isEmpty() || pair.kind().equals("ExistingTable"))
                .isPresent();
    }

    /** The kind of the change itself: what follows it follows many, but a swap only a replacement, and a catch-up what the application writes. */
    private static String changing(String kind, Dice dice) {
        if (kind.equals("Swap")) {
            return "ReplaceColumn";
        }
        if (kind.equals("CatchUp")) {
            return dice.one(List.of("RenameColumn", "ReplaceColumn", "SplitColumn"));
        }
        return Lifecycle.KINDS.contains(kind) ? dice.one(changing()) : kind;
    }

    private static Operation writtenByTheApplication(Operation operation) {
        if (operation instanceof RenameColumn rename) {
            return new RenameColumn(
                    rename.table(), rename.column(), rename.type(), rename.newName(), DualWrite.APPLICATION);
        }
        if (operation instanceof SplitColumn split) {
            return new SplitColumn(
                    split.table(),
                    split.column(),
                    split.type(),
                    split.whole(),
                    split.parts(),
                    split.roundTrips(),
                    DualWrite.APPLICATION);
        }
        ReplaceColumn replace = (ReplaceColumn) operation;
        return new ReplaceColumn(
                replace.table(),
                replace.column(),
                replace.type(),
                replace.replacement(),
                replace.conversion(),
                replace.onUnconvertible(),
                replace.roundTrips(),
                DualWrite.APPLICATION);
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
