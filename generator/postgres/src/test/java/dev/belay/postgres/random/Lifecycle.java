package dev.belay.postgres.random;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Planner;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Operation;
import dev.belay.dsl.lifecycle.CatchUp;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.lifecycle.Revert;
import dev.belay.dsl.lifecycle.Swap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plans of a pair from its schema to the last migration that follows its change. */
public final class Lifecycle {

    /** The operations that need an earlier change. */
    static final List<String> KINDS = List.of("CatchUp", "Contract", "Purge", "Revert", "Swap");

    private static final String CHANGE = "0002_change";

    private final Planner planner;
    private final List<Plan> plans = new ArrayList<>();
    private boolean accepted = true;

    private Lifecycle(Planner planner) {
        this.planner = planner;
    }

    /**
     * The plans; empty where the planner refuses one of them, or the pair is about an operation that does not follow.
     */
    public static Optional<List<Plan>> of(Planner planner, RandomPair pair) {
        Lifecycle lifecycle = new Lifecycle(planner);
        lifecycle.plan(RandomPair.change("0001_given", pair.given()));
        lifecycle.plan(RandomPair.change(CHANGE, pair.operations()));
        if (pair.kind().equals("CatchUp")) {
            lifecycle.plan("0003_catch_up", new CatchUp(CHANGE));
        }
        if (pair.kind().equals("Swap")) {
            lifecycle.plan("0003_swap", new Swap(CHANGE));
        }
        lifecycle.contract(CHANGE, "0004_contract", pair.kind().equals("Contract"));
        if (pair.kind().equals("Purge")) {
            lifecycle.plan("0005_purge", new Purge(CHANGE));
        }
        if (pair.kind().equals("Revert")) {
            lifecycle.plan("0005_revert", new Revert(CHANGE));
            lifecycle.contract("0005_revert", "0006_contract", false);
        }
        return lifecycle.accepted ? Optional.of(List.copyOf(lifecycle.plans)) : Optional.empty();
    }

    private void contract(String change, String id, boolean demanded) {
        if (accepted && (demanded || state().pending(change).isPresent())) {
            plan(id, new Contract(change));
        }
    }

    private void plan(String id, Operation operation) {
        plan(RandomPair.change(id, List.of(operation)));
    }

    private void plan(Change change) {
        if (accepted) {
            Optional<Plan> plan = planner.plan(state(), change).plan();
            plan.ifPresent(plans::add);
            accepted = plan.isPresent();
        }
    }

    private SchemaState state() {
        return plans.isEmpty() ? SchemaState.EMPTY : plans.get(plans.size() - 1).after();
    }
}
