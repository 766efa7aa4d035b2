package dev.belay.conformance;

import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A history that goes out phase by phase, each as a release of its own, under a tool and beside it by hand. */
final class Stages {

    /** What somebody does after a release. */
    interface Look {

        /**
         * Looks.
         *
         * @param stage which change and phase went out
         * @param before what the planner says of the schema before the phase
         * @param after and after it
         */
        void at(String stage, SchemaState before, SchemaState after) throws SQLException;
    }

    private Stages() {}

    /** The phases of a plan that have something to do. */
    static List<Phase> of(Plan plan) {
        return Arrays.stream(Phase.values())
                .filter(phase -> !unitsOf(plan, phase).isEmpty())
                .toList();
    }

    /** The units of a plan's phase. */
    static List<Unit> unitsOf(Plan plan, Phase phase) {
        return plan.units().stream().filter(unit -> unit.phase() == phase).toList();
    }

    /** What a release is called in tables and failures. */
    static String name(Plan plan, Phase phase) {
        return plan.change().id() + " " + phase;
    }

    /** Lets the tool apply one phase after the other, and the same statements reach the other database by hand. */
    static void walk(List<Plan> plans, Project project, ProofDatabase byHand, Look look) throws SQLException {
        for (Rendered rendered : Rendered.history(plans, project.target(), Head.EMPTY, Histories.POLICY)) {
            SchemaState state = rendered.plan().before();
            for (Phase phase : of(rendered.plan())) {
                project.place(rendered, Set.of(phase));
                project.migrate().successful();
                SchemaState before = state;
                for (Unit unit : unitsOf(rendered.plan(), phase)) {
                    byHand.run(rendered.plan(), unit, Histories.POLICY);
                    state = Transitions.apply(
                            state,
                            unit.steps().stream().map(step -> step.statement()).toList());
                }
                look.at(name(rendered.plan(), phase), before, state);
            }
        }
    }
}
