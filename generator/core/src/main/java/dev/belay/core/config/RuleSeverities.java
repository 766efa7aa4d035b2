package dev.belay.core.config;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a project minds each rule.
 *
 * @param decided what {@code belay.yaml} says; the defaults hold for the others
 */
public record RuleSeverities(Map<Rule, Severity> decided) {

    /** What holds where nothing is decided. */
    public static final RuleSeverities DEFAULTS = new RuleSeverities(Map.of());

    /** Copies the map. */
    public RuleSeverities {
        Map<Rule, Severity> copy = new EnumMap<>(Rule.class);
        copy.putAll(decided);
        decided = Collections.unmodifiableMap(copy);
    }

    /** What becomes of the findings of a rule. */
    public Severity of(Rule rule) {
        return decided.getOrDefault(rule, rule.byDefault());
    }
}
