package dev.belay.core.plan.expansion;

import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** The names of sync triggers: after the change and the column, and behind every other BEFORE trigger of the table. */
final class Triggers {

    /** PostgreSQL fires BEFORE triggers in the order of their names; few names sort behind this. */
    private static final String LAST = "zz_belay";

    private Triggers() {}

    static SyncTrigger of(Draft draft, TableName table, Identifier column, SyncRule rule) {
        String stem = draft.change().id() + "_" + table.name() + "_" + column;
        return new SyncTrigger(
                draft.change().id(),
                table,
                rule,
                DerivedNames.fitted("belay_sync_" + stem),
                DerivedNames.fitted(LAST + "_insert_" + stem),
                DerivedNames.fitted(LAST + "_update_" + stem));
    }
}
