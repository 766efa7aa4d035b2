package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** The names of sync triggers: after the change and the column, and behind every other BEFORE trigger of the table. */
final class Triggers {

    /** PostgreSQL fires BEFORE triggers in the order of their names; few names sort behind this. */
    private static final String LAST = "zz_belay";

    /** What computes a column for good comes behind what later changes fill and mend its sources by. */
    private static final String VERY_LAST = "zzz_belay";

    private static final String FUNCTION = "belay_sync_";

    private Triggers() {}

    /** What functions of a column of a change are named after; the table a and its b_c are not a_b and its c. */
    static String stem(Draft draft, TableName table, Identifier column) {
        String stem = draft.change().id() + "_" + table.name() + "_" + column;
        boolean taken = draft.state().triggers().stream()
                .anyMatch(other -> other.table().schema().equals(table.schema())
                        && other.function().equals(DerivedNames.fitted(FUNCTION + stem)));
        return taken ? stem + "_" + DerivedNames.hash(table + "." + column) : stem;
    }

    /** The name of the mark that tells an omitted value of a column from NULL. */
    static Identifier mark(Draft draft, TableName table, Identifier column) {
        return DerivedNames.joined(
                "belay_omit", DerivedNames.hash(draft.change().id() + " " + table + " " + column));
    }

    static SyncTrigger of(Draft draft, TableName table, Identifier column, SyncRule rule) {
        return of(draft, table, column, rule, LAST);
    }

    static SyncTrigger computing(Draft draft, TableName table, Identifier column, ComputeRule rule) {
        return of(draft, table, column, rule, VERY_LAST);
    }

    private static SyncTrigger of(Draft draft, TableName table, Identifier column, SyncRule rule, String place) {
        String stem = stem(draft, table, column);
        return new SyncTrigger(
                draft.change().id(),
                table,
                rule,
                DerivedNames.fitted(FUNCTION + stem),
                DerivedNames.fitted(place + "_insert_" + stem),
                DerivedNames.fitted(place + "_update_" + stem));
    }
}
