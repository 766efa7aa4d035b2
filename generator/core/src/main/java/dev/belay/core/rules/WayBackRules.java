package dev.belay.core.rules;

import dev.belay.core.config.Rule;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Operation;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.values.Irreversible;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a unit's way back does not bring back. Of several operations in a unit the first is told. */
record WayBackRules(Plan plan, Unit unit) {

    static Stream<Sighting> sightings(Plan plan) {
        return plan.units().stream().flatMap(unit -> new WayBackRules(plan, unit).sighting());
    }

    private Stream<Sighting> sighting() {
        OptionalInt intent = unit.steps().stream()
                .mapToInt(Step::intent)
                .filter(each -> each >= 0 && !saysSo(each))
                .findFirst();
        DownClass costs = unit.wayBack().downClass();
        if (intent.isEmpty()) {
            return Stream.empty();
        }
        if (costs == DownClass.IRREVERSIBLE) {
            return Stream.of(sighting(Rule.IRREVERSIBLE, intent.getAsInt(), "There is no way back"));
        }
        return costs == DownClass.LOSES_VALUES
                ? Stream.of(
                        sighting(Rule.LOSES_VALUES, intent.getAsInt(), "The way back does not bring everything back"))
                : Stream.empty();
    }

    private boolean saysSo(int intent) {
        Operation operation = plan.change().intents().get(intent).operation();
        return operation instanceof Purge || (operation instanceof RawSql sql && sql.undo() instanceof Irreversible);
    }

    private String remedy(int intent) {
        return plan.change().intents().get(intent).operation() instanceof Contract
                ? "Say .retain() where it is dropped"
                : "Look for a change that can be undone";
    }

    private Sighting sighting(Rule rule, int intent, String cause) {
        return new Sighting(rule, intent, cause + ": " + unit.wayBack().explanation(), remedy(intent));
    }
}
