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
        String name = "\"" + earlier + "\"";
        if (draft.state().contracted().contains(earlier) || draft.contracts().contains(earlier)) {
            draft.problem("contract-twice", name + " has been contracted already.", "remove this line");
        } else if (draft.state().applied().contains(earlier)) {
            draft.problem("nothing-to-contract", name + " left nothing to contract.", "remove this line");
        } else {
            draft.problem("unknown-change", name + " is not a migration before this one.", "name an earlier migration");
        }
    }
}
