package dev.belay.core.plan.expansion;

import dev.belay.core.state.Pending;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.LifecycleVisitor;
import java.util.Optional;

/** How a later phase of an earlier change is planned: from what that change left pending. */
record LifecycleExpansions(Draft draft) implements LifecycleVisitor<Draft> {

    @Override
    public Draft contract(Contract operation) {
        Optional<Pending> pending = draft.state().pending(operation.change());
        if (pending.isPresent() && !draft.contracts().contains(operation.change())) {
            new ContractExpansion(draft, pending.get()).expand();
        } else {
            refuse(operation.change());
        }
        return draft;
    }

    private void refuse(String earlier) {
        boolean twice = draft.state().contracted().contains(earlier)
                || draft.contracts().contains(earlier);
        boolean applied = draft.state().applied().contains(earlier);
        String cause = twice
                ? "\"" + earlier + "\" has been contracted already."
                : applied
                        ? "\"" + earlier + "\" left nothing to contract."
                        : "\"" + earlier + "\" is not a migration before this one.";
        String id = twice ? "contract-twice" : applied ? "nothing-to-contract" : "unknown-change";
        draft.problem(id, cause, twice || applied ? "remove this line" : "name an earlier migration");
    }
}
