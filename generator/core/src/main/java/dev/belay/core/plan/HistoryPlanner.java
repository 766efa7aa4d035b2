package dev.belay.core.plan;

import dev.belay.core.MigrationNumber;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.expansion.Refused;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans a history change by change, for whom the state in between tells what comes next. */
public final class HistoryPlanner {

    private final ServerVersion server;
    private final Policy policy;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Problem> sameNumbers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Refused refused = new Refused();
    private final AsReleased released;
    /** Nothing has been planned that was not released, so that what was released fits. */
    private boolean releasedAlone = true;

    private SchemaState state;
    private Optional<Change> last = Optional.empty();

    /** A planner of an empty history. */
    public HistoryPlanner(ServerVersion server, Policy policy) {
        this(server, policy, SchemaState.EMPTY, AsReleased.NOTHING);
    }

    /**
     * A planner of what comes after a state.
     *
     * @param server the server version
     * @param policy the policy
     * @param state the state
     * @param released what has been released of the changes to come
     */
    public HistoryPlanner(ServerVersion server, Policy policy, SchemaState state, AsReleased released) {
        this.server = server;
        this.policy = policy;
        this.state = state;
        this.released = released;
    }

    /**
     * Plans the change that comes next in the order of the ids.
     *
     * @return its plan; empty where it has problems, and the next one is planned as if it were not there
     */
    public Optional<Plan> add(Change change) {
        last.filter(earlier -> MigrationNumber.of(earlier.id()).equals(MigrationNumber.of(change.id())))
                .ifPresent(earlier -> sameNumbers.add(sameNumber(earlier, change)));
        last = Optional.of(change);
        releasedAlone &= released.ids().contains(change.id());
        PlanResult result = new Planner(server, released.policy(change.id(), policy)).plan(state, change, refused);
        problems.addAll(result.problems());
        Optional<Plan> planned = result.plan().map(this::asReleased);
        releasedAlone &= planned.isPresent();
        planned.ifPresentOrElse(
                plan -> {
                    plans.add(plan);
                    state = plan.after();
                },
                () -> refused.add(change));
        return planned;
    }

    private Plan asReleased(Plan plan) {
        String id = plan.change().id();
        return released.delta(id)
                .filter(delta -> releasedAlone)
                .map(delta -> plan.leadingTo(delta.on(state, id)))
                .orElse(plan);
    }

    /** What has been planned so far. */
    public History history() {
        List<Problem> all = new ArrayList<>(sameNumbers);
        all.addAll(problems);
        return new History(plans, all);
    }

    private static Problem sameNumber(Change earlier, Change later) {
        return new Problem(
                "duplicate-id",
                place(later),
                "The migrations \"" + earlier.id() + "\" and \"" + later.id() + "\" have the same number.",
                "give the later one the next free number");
    }

    private static Place place(Change change) {
        return change.intents().isEmpty()
                ? Place.of(change.id())
                : change.intents().get(0).place();
    }
}
