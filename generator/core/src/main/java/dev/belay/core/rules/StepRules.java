package dev.belay.core.rules;

import dev.belay.core.config.Rule;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a statement does to a running system, by the facts that are predicted of it. */
record StepRules(Plan plan, Step step) {

    private static final String SPLIT = "Leave out .direct(...) for the split";

    static Stream<Sighting> sightings(Plan plan) {
        return plan.units().stream()
                .flatMap(unit -> unit.steps().stream())
                .filter(step -> step.intent() >= 0)
                .flatMap(step -> new StepRules(plan, step).sightings().stream());
    }

    private List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        blocking().ifPresent(sightings::add);
        effect().ifPresent(sightings::add);
        if (!step.facts().predicted()) {
            sightings.add(sighting(
                    Rule.UNPREDICTED_SQL,
                    "Nobody knows what this SQL locks, rewrites and scans before the rehearsal has run it.",
                    "Say it with a word of the vocabulary"));
        }
        return sightings;
    }

    private Optional<Sighting> blocking() {
        Optional<TableName> rewritten = before(step.facts().rewrites());
        if (rewritten.isPresent()) {
            return rewritten.map(table -> sighting(
                    Rule.BLOCKING_REWRITE,
                    "Every row of " + table + " is written anew under ACCESS EXCLUSIVE, and nobody reads or writes it"
                            + " meanwhile.",
                    SPLIT));
        }
        if (step.statement() instanceof ColumnDdl.AddIdentity) {
            return Optional.empty(); // The planner has asked for an index that tells the greatest number.
        }
        return before(step.facts().scans().stream().filter(this::blocksWriters).toList())
                .map(table -> sighting(
                        Rule.BLOCKING_SCAN,
                        "Every row of " + table + " is read under a lock that writers wait for.",
                        SPLIT));
    }

    private boolean blocksWriters(TableName table) {
        return step.facts().locks().stream()
                .anyMatch(lock -> lock.relation().equals(table) && lock.mode().atLeast(LockMode.SHARE));
    }

    /** A table that the change itself has made has no rows yet. */
    private Optional<TableName> before(List<TableName> tables) {
        return tables.stream()
                .filter(table -> plan.before().table(table).isPresent())
                .findFirst();
    }

    private Optional<Sighting> effect() {
        ClientEffect named = step.effects().named();
        if (named == ClientEffect.BREAKS_PREVIOUS) {
            return Optional.of(sighting(
                    Rule.BREAKS_PREVIOUS_RELEASE,
                    "Statements of the previous release fail after this until it is replaced.",
                    SPLIT));
        }
        if (named == ClientEffect.RECONNECT) {
            return Optional.of(sighting(
                    Rule.RECONNECT,
                    "Prepared statements that return this column fail (0A000) until the session prepares anew or"
                            + " reconnects.",
                    "Let the application reconnect after it"));
        }
        return step.effects().star() == ClientEffect.RECONNECT
                ? Optional.of(sighting(
                        Rule.RECONNECT_SELECT_STAR,
                        "Prepared statements with SELECT * or RETURNING * fail (0A000) until the session prepares anew or"
                                + " reconnects.",
                        "Name the columns in the application"))
                : Optional.empty();
    }

    private Sighting sighting(Rule rule, String cause, String remedy) {
        return new Sighting(rule, step.intent(), cause, remedy);
    }
}
