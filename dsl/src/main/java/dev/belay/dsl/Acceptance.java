package dev.belay.dsl;

/**
 * A rule whose findings the author of a change accepts. Whether there is such a rule, and whether it finds anything, is
 * looked at where the rules are.
 *
 * @param rule the id of the rule
 * @param reason why it does no harm; blank where the author gave none
 */
public record Acceptance(String rule, String reason) {

    static Acceptance of(Accept annotation) {
        return new Acceptance(annotation.rule(), annotation.reason());
    }
}
