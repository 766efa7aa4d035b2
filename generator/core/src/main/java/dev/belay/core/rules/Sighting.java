package dev.belay.core.rules;

import dev.belay.core.config.Rule;

/**
 * What a rule sees in a plan, before anybody asks whether the author accepts it.
 *
 * @param rule the rule
 * @param intent the position of the operation in its change
 * @param cause one sentence
 * @param remedy what to do instead
 */
record Sighting(Rule rule, int intent, String cause, String remedy) {}
