package dev.belay.core.rules;

import dev.belay.core.config.Rule;
import dev.belay.core.config.RuleSeverities;
import dev.belay.core.config.Severity;
import dev.belay.dsl.Acceptance;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with the {@code @Accept}s of a change themselves.
 *
 * @param change the change
 * @param seen the rules that see something in it
 * @param severities how much the project minds
 */
record Acceptances(Change change, Set<Rule> seen, RuleSeverities severities) {

    List<Finding> findings() {
        return change.accepted().stream()
                .flatMap(acceptance -> finding(acceptance).stream())
                .toList();
    }

    private Optional<Finding> finding(Acceptance acceptance) {
        Optional<Rule> rule = Rule.of(acceptance.rule());
        if (rule.isEmpty()) {
            return error(acceptance, unknown(acceptance));
        }
        if (acceptance.reason().isBlank()) {
            return error(acceptance, withoutReason(acceptance));
        }
        Severity severity = severities.of(Rule.ACCEPT_WITHOUT_FINDING);
        return seen.contains(rule.get()) || severity == Severity.OFF
                ? Optional.empty()
                : Optional.of(new Finding(withoutFinding(acceptance), severity, Optional.of(acceptance)));
    }

    private static Optional<Finding> error(Acceptance acceptance, Problem problem) {
        return Optional.of(new Finding(problem, Severity.ERROR, Optional.of(acceptance)));
    }

    private Problem unknown(Acceptance acceptance) {
        return new Problem(
                "unknown-rule",
                wholeChange(),
                "There is no rule \"" + acceptance.rule() + "\" to accept.",
                "Write one of " + Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", ")) + ".");
    }

    private Problem withoutReason(Acceptance acceptance) {
        return new Problem(
                "accept-without-reason",
                wholeChange(),
                "The rule \"" + acceptance.rule() + "\" is accepted without a reason.",
                "Say why it does no harm here: reason = \"30 rows, and nobody deletes any\".");
    }

    private Problem withoutFinding(Acceptance acceptance) {
        return new Problem(
                Rule.ACCEPT_WITHOUT_FINDING.id(),
                wholeChange(),
                "The rule \"" + acceptance.rule() + "\" finds nothing in the migration \"" + change.id() + "\".",
                "Remove the @Accept.");
    }

    /** The class as a whole, or the file. */
    private Place wholeChange() {
        return change.intents().stream()
                .findFirst()
                .map(intent ->
                        new Place(intent.place().file(), 0, intent.place().element()))
                .orElseGet(() -> Place.of(change.id()));
    }
}
