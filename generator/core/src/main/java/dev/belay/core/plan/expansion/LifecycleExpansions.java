package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.Retained;
import dev.belay.dsl.lifecycle.CatchUp;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.LifecycleVisitor;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.lifecycle.Revert;
import dev.belay.dsl.lifecycle.Swap;
import java.util.List;
import java.util.Optional;

/** How a later phase of an earlier change is planned: from what that change left. */
record LifecycleExpansions(Draft draft) implements LifecycleVisitor<Draft> {

    @Override
    public Draft contract(Contract operation) {
        Optional<Pending> pending = draft.state().pending(operation.change());
        if (pending.filter(LifecycleExpansions::isToCatchUp).isPresent()) {
            draft.problem(
                    "contract-before-catch-up",
                    quoted(operation.change())
                            + " leaves it to the application to write both columns, and nothing has brought the rows"
                            + " along that the release before wrote.",
                    "say change.catchUp(...) of it in a migration before this one, of a release of its own");
        } else if (pending.isPresent() && !draft.contracts().contains(operation.change())) {
            new ContractExpansion(draft, pending.get()).expand();
        } else {
            refuseContract(operation.change());
        }
        return draft;
    }

    private static boolean isToCatchUp(Pending pending) {
        return !toCatchUp(pending).isEmpty();
    }

    private static List<PendingItem.DualWritten> toCatchUp(Pending pending) {
        return pending.items().stream()
                .filter(PendingItem.DualWritten.class::isInstance)
                .map(PendingItem.DualWritten.class::cast)
                .filter(item -> item.caughtUp().isEmpty())
                .toList();
    }

    @Override
    public Draft catchUp(CatchUp operation) {
        String earlier = operation.change();
        List<PendingItem.DualWritten> items = draft.state()
                .pending(earlier)
                .map(LifecycleExpansions::toCatchUp)
                .orElse(List.of());
        boolean twice = draft.catchUps().stream().anyMatch(each -> each.change().equals(earlier));
        if (items.isEmpty() || twice) {
            refuseCatchUp(earlier, twice);
        } else {
            items.forEach(item -> new CatchUpExpansion(draft, earlier, item).expand());
        }
        return draft;
    }

    private void refuseCatchUp(String earlier, boolean twice) {
        boolean caughtUp = twice
                || draft.state().pending(earlier).stream()
                        .flatMap(each -> each.items().stream())
                        .anyMatch(PendingItem.DualWritten.class::isInstance);
        if (caughtUp) {
            draft.problem("catch-up-twice", quoted(earlier) + " has been caught up already.", "remove this line");
        } else if (isKnown(earlier)) {
            draft.problem(
                    "nothing-to-catch-up",
                    quoted(earlier) + " leaves no column to the application to write, or has been contracted.",
                    "remove this line; rows of a change whose columns a trigger keeps equal need no catch-up");
        }
    }

    private void refuseContract(String earlier) {
        if (draft.state().contracted(earlier).isPresent() || draft.contracts().contains(earlier)) {
            draft.problem("contract-twice", quoted(earlier) + " has been contracted already.", "remove this line");
        } else if (isKnown(earlier)) {
            draft.problem("nothing-to-contract", quoted(earlier) + " left nothing to contract.", "remove this line");
        }
    }

    @Override
    public Draft purge(Purge operation) {
        List<Retained> retained = draft.state().retained(operation.change());
        if (retained.isEmpty() || draft.unretained().contains(operation.change())) {
            refusePurge(operation.change());
        } else {
            new PurgeExpansion(draft, operation.change(), retained).expand();
        }
        return draft;
    }

    private void refusePurge(String earlier) {
        if (draft.state().pending(earlier).isPresent()) {
            draft.problem(
                    "purge-before-contract",
                    quoted(earlier) + " is not contracted yet.",
                    "contract it in a migration before this one");
        } else if (isKnown(earlier)) {
            draft.problem(
                    "nothing-to-purge",
                    quoted(earlier) + " retained nothing, or it has been purged already.",
                    "remove this line");
        }
    }

    @Override
    public Draft revert(Revert operation) {
        String earlier = operation.change();
        Optional<Pending> contracted = draft.state().contracted(earlier);
        if (contracted.isPresent()) {
            new RevertExpansion(draft, contracted.get()).expand();
        } else if (draft.state().pending(earlier).isPresent()) {
            draft.problem(
                    "revert-before-contract",
                    quoted(earlier) + " is not contracted yet.",
                    "go back with the ways back of its own files");
        } else if (isKnown(earlier)) {
            draft.problem(
                    "nothing-to-revert",
                    quoted(earlier) + " left nothing to a contract.",
                    "write what undoes it as a change of its own");
        }
        return draft;
    }

    @Override
    public Draft swap(Swap operation) {
        String earlier = operation.change();
        Optional<Pending> pending =
                draft.state().pending(earlier).filter(each -> !draft.contracts().contains(earlier));
        List<PendingItem.ReplacedColumn> replaced =
                pending.map(LifecycleExpansions::converted).orElse(List.of());
        if (replaced.isEmpty()
                || draft.swaps().stream().anyMatch(each -> each.change().equals(earlier))) {
            refuseSwap(earlier);
        } else {
            replaced.forEach(item -> new SwapExpansion(draft, pending.get(), item).expand());
        }
        return draft;
    }

    /** A renamed column keeps its type, and gives its name away for good. */
    private static List<PendingItem.ReplacedColumn> converted(Pending pending) {
        return pending.items().stream()
                .filter(PendingItem.ReplacedColumn.class::isInstance)
                .map(PendingItem.ReplacedColumn.class::cast)
                .filter(item -> !item.conversions().isEmpty()
                        || item.trigger().rule() instanceof ReplaceRule rule
                                && rule.up().isPresent())
                .toList();
    }

    private void refuseSwap(String earlier) {
        boolean swapped = draft.swaps().stream().anyMatch(each -> each.change().equals(earlier))
                || draft.state().pending(earlier).stream()
                        .flatMap(each -> each.items().stream())
                        .anyMatch(PendingItem.SwappedColumn.class::isInstance);
        if (swapped) {
            draft.problem(
                    "swap-twice",
                    quoted(earlier) + " has been swapped already.",
                    "remove this line; to undo the swap, go back with its own files");
        } else if (isKnown(earlier)) {
            draft.problem(
                    "nothing-to-swap",
                    quoted(earlier) + " replaces no column by a converted one, or has been contracted.",
                    "remove this line");
        }
    }

    private boolean isKnown(String earlier) {
        boolean known = draft.state().applied().contains(earlier);
        if (!known) {
            draft.missing(
                    earlier,
                    "unknown-change",
                    quoted(earlier) + " is not a migration before this one.",
                    "name an earlier migration");
        }
        return known;
    }

    private static String quoted(String change) {
        return "\"" + change + "\"";
    }
}
