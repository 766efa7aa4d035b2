package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * A function and its two triggers, one for INSERT and one for UPDATE, that keep a rule true while two releases run.
 *
 * @param change the id of the change it belongs to
 * @param table the table it watches
 * @param rule what it keeps true
 * @param function the function's name, in the schema of the table
 * @param insertTrigger the name of the trigger for INSERT; sorts after every other BEFORE trigger
 * @param updateTrigger the name of the trigger for UPDATE; sorts after every other BEFORE trigger
 */
public record SyncTrigger(
        String change,
        TableName table,
        SyncRule rule,
        Identifier function,
        Identifier insertTrigger,
        Identifier updateTrigger) {

    /** The columns that the rule keeps equal, filled or mended. */
    public List<Identifier> columnsInFlight() {
        return rule.columnsInFlight();
    }

    /** The same trigger, following its table to another name. */
    public SyncTrigger on(TableName newTable) {
        return new SyncTrigger(change, newTable, rule, function, insertTrigger, updateTrigger);
    }
}
