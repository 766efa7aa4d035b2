package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a guard that hold an earlier change to be complete: before its swap, and before its contract. */
final class RolloutChecks {

    /** A stamp older than the change is that of a contract before the change was rolled out once more. */
    private static final String DONE = """
            IF EXISTS (
              SELECT FROM {state}
              WHERE {unit}
                AND stamped >= (SELECT max(stamped) FROM {state} WHERE {change})
            ) THEN
              {refuse}
            END IF;
            """;

    private static final String TRIGGER = """
            IF NOT EXISTS (
              SELECT FROM pg_catalog.pg_trigger
              WHERE tgrelid = to_regclass({table}) AND tgname = {trigger} AND tgenabled IN ('O', 'A')
            ) THEN
              {refuse}
            END IF;
            """;

    private static final String BACKFILL = """
            IF NOT EXISTS (SELECT FROM {state} WHERE {unit} AND finished IS NOT NULL) THEN
              {refuse}
            END IF;
            """;

    private static final String LATER = """
            SELECT string_agg(wanted, ', ') INTO belay_names
            FROM unnest({names}) AS wanted
            WHERE wanted NOT IN (SELECT unit FROM {state} WHERE {change});
            IF belay_names IS NOT NULL THEN
              {refuse}
            END IF;
            """;

    private static final String UNFILLED = """
            SELECT count(*) INTO belay_rows FROM {table}
            WHERE {condition};
            IF belay_rows > 0 THEN
              {refuse}
            END IF;
            """;

    private final String word;
    private final ContractCheck check;
    private final Optional<StateDdl.StampUnit> stamp;
    private final StateTable state;

    /**
     * @param policy names the state table
     * @param word what the guard stands before, in the ids of its refusals
     * @param check what must be true
     * @param stamp the stamp that the unit itself leaves
     */
    RolloutChecks(Policy policy, String word, ContractCheck check, Optional<StateDdl.StampUnit> stamp) {
        this.word = word;
        this.check = check;
        this.stamp = stamp;
        this.state = new StateTable(policy);
    }

    /** Refuses a run that finds what it would do done. */
    String done() {
        return stamp.map(this::done).orElse("");
    }

    private String done(StateDdl.StampUnit own) {
        String message =
                "This " + word + " was committed by an earlier run, which was cut off before the tool wrote that"
                        + " down: nothing is left to do. Tell the tool that " + own.change() + ", unit " + own.unit()
                        + ", is applied.";
        return PlpgsqlBlock.filled(
                        DONE,
                        Map.of(
                                "state", state.name(),
                                "unit", state.unit(own.change(), own.unit()),
                                "change", state.changes(check.changes()),
                                "refuse", PlpgsqlBlock.refuse(word + "-applied", message)))
                .strip();
    }

    /** Refuses where a trigger is not there or disabled. */
    String triggers() {
        List<String> checks = new ArrayList<>();
        for (SyncTrigger trigger : check.triggers()) {
            checks.add(trigger(trigger.table(), trigger.insertTrigger()));
            checks.add(trigger(trigger.table(), trigger.updateTrigger()));
        }
        return String.join("\n", checks);
    }

    private String trigger(TableName table, Identifier trigger) {
        String creator = check.catchUps().isEmpty()
                ? check.change()
                : check.catchUps().get(0).change();
        String message = "The trigger " + trigger + " on " + table + " is missing or disabled, so writes since may have"
                + " reached one shape alone. Go back to the expand phase of the change " + creator
                + " and let its backfill run again.";
        return PlpgsqlBlock.filled(
                        TRIGGER,
                        Map.of(
                                "table", SqlText.literal(SqlText.table(table)),
                                "trigger", SqlText.literal(trigger.value()),
                                "refuse", PlpgsqlBlock.refuse(word + "-trigger-missing", message)))
                .strip();
    }

    /** Refuses where a backfill has not ended. */
    String backfills() {
        List<String> checks = new ArrayList<>();
        check.backfillUnits().forEach(unit -> checks.add(backfill(check.change(), unit)));
        check.catchUps()
                .forEach(catchUp ->
                        catchUp.backfillUnits().forEach(unit -> checks.add(backfill(catchUp.change(), unit))));
        return String.join("\n", checks);
    }

    /** Refuses where a unit has left no stamp. */
    String later() {
        List<String> checks = new ArrayList<>();
        checks.add(later(check.change(), check.laterUnits()));
        check.catchUps().forEach(catchUp -> checks.add(later(catchUp.change(), catchUp.laterUnits())));
        return checks.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String later(String change, List<String> units) {
        if (units.isEmpty()) {
            return "";
        }
        String message = "Units of the change " + change + " have not run here: " + PlpgsqlBlock.VALUE
                + ". Run them, in this order, then this again.";
        return PlpgsqlBlock.filled(
                        LATER,
                        Map.of(
                                "names", "ARRAY[" + SqlText.literals(units) + "]",
                                "state", state.name(),
                                "change", state.change(change),
                                "refuse", PlpgsqlBlock.refuse(word + "-units-missing", message, "belay_names")))
                .strip();
    }

    /** Refuses while a row is left. */
    String unfilled() {
        return SqlText.lines(check.unfilled(), this::unfilled);
    }

    private String backfill(String change, String unit) {
        String message = "The backfill " + unit + " of the change " + change
                + " has not finished. Run it again: it goes on where it stopped.";
        return PlpgsqlBlock.filled(
                        BACKFILL,
                        Map.of(
                                "state", state.name(),
                                "unit", state.unit(change, unit),
                                "refuse", PlpgsqlBlock.refuse(word + "-backfill-unfinished", message)))
                .strip();
    }

    private String unfilled(ContractCheck.Unfilled unfilled) {
        String message = PlpgsqlBlock.VALUE + " rows of " + unfilled.table().toString()
                + " are not filled yet. Run the backfill of" + " the change " + check.change() + " again.";
        return PlpgsqlBlock.filled(
                        UNFILLED,
                        Map.of(
                                "table", SqlText.table(unfilled.table()),
                                "condition", SqlText.text(unfilled.condition()),
                                "refuse", PlpgsqlBlock.refuse(word + "-rows-unfilled", message, "belay_rows")))
                .strip();
    }

    /** Refuses where the state table is not there. */
    String refuseState() {
        return PlpgsqlBlock.refuse(
                word + "-state-missing",
                "The table " + state.name() + " is not there, so nothing tells whether the change " + check.change()
                        + " was rolled out here. Restore it together with the data, or run the earlier units first.");
    }
}
