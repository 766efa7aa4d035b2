package dev.belay.core.plan;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.expansion.Draft;
import dev.belay.core.plan.expansion.Expansions;
import dev.belay.core.plan.expansion.Refused;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Splits a change into phases, units and steps that a live system survives. */
public final class Planner {

    private final ServerVersion server;
    private final Policy policy;

    /** A planner for one server version and policy. */
    public Planner(ServerVersion server, Policy policy) {
        this.server = server;
        this.policy = policy;
    }

    /**
     * Plans one change.
     *
     * @param before what the database holds
     * @param change what its author wants
     * @return the plan, or all problems at once; an author's mistake is never thrown
     */
    public PlanResult plan(SchemaState before, Change change) {
        return plan(before, change, new Refused());
    }

    /**
     * Plans one change after others of which some were refused.
     *
     * @param before what the database holds
     * @param change what its author wants
     * @param refused the changes that are missing in it
     * @return the plan, or all problems at once; neither where it misses what those would have made
     */
    public PlanResult plan(SchemaState before, Change change, Refused refused) {
        Draft draft = new Draft(before, change, server, policy, refused);
        Expansions expansions = new Expansions(draft);
        for (Intent intent : change.intents()) {
            draft.begin(intent);
            intent.operation().accept(expansions);
        }
        contractsAlone(draft);
        if (draft.followsRefused() || !draft.problems().isEmpty()) {
            return new PlanResult(Optional.empty(), draft.problems());
        }
        Assembly assembly = new Assembly(draft);
        Optional<Plan> plan = assembly.plan();
        List<Problem> problems = assembly.problems();
        return new PlanResult(problems.isEmpty() ? plan : Optional.empty(), problems);
    }

    /** A contract comes last of all phases, a swap holds a strong lock: nothing else may stand in their migrations. */
    private static void contractsAlone(Draft draft) {
        Set<Verdict.Kind> kinds = draft.verdicts().stream().map(Verdict::kind).collect(Collectors.toSet());
        if (kinds.contains(Verdict.Kind.CATCH_UP) && kinds.size() > 1) {
            draft.problem(
                    "catch-up-not-alone",
                    "The migration \"" + draft.change().id()
                            + "\" catches up an earlier change and does something else.",
                    "put the other operations into a migration of their own");
        } else if (kinds.contains(Verdict.Kind.SWAP) && kinds.size() > 1) {
            draft.problem(
                    "swap-not-alone",
                    "The migration \"" + draft.change().id()
                            + "\" swaps columns of an earlier change and does something else.",
                    "put the other operations into a migration of their own");
        } else if (kinds.contains(Verdict.Kind.CONTRACT) && kinds.size() > 1) {
            draft.problem(
                    "contract-not-alone",
                    "The migration \"" + draft.change().id()
                            + "\" contracts or purges an earlier change and does something else.",
                    "put the other operations into a migration of their own");
        }
    }
}
