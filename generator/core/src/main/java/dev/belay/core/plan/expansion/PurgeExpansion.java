package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.Retained;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * How what a contract has retained is dropped for good. No release has used it since, so that nobody is waited for.
 *
 * @param draft what the change becomes
 * @param change the id of the change that was contracted
 * @param retained what its contract has retained
 */
record PurgeExpansion(Draft draft, String change, List<Retained> retained) {

    void expand() {
        draft.verdict(Verdict.Kind.CONTRACT, "Contract: drops for good what \"" + change + "\" retained.");
        retained.forEach(this::drop);
        draft.endRetention(change);
    }

    private void drop(Retained each) {
        if (draft.inFlight().shows(each.table())) {
            return;
        }
        Optional<Table> table = draft.state().table(each.table()).filter(found -> holds(found, each));
        if (table.isEmpty()) {
            draft.problem(
                    "nothing-to-purge",
                    "A later migration has dropped or renamed what \"" + change + "\" retained, " + what(each) + ".",
                    "drop it under the name it has now");
            return;
        }
        UnitDraft unit = draft.unitOfItsOwn(
                        Phase.CONTRACT,
                        "purge_" + change.substring(change.indexOf('_') + 1),
                        "Drop for good what " + change + " retained: " + what(each))
                .check(Guards.catalog(
                        draft, each.table(), each.column().stream().toList()));
        each.column()
                .ifPresentOrElse(
                        column -> new ColumnContract(draft, unit, change).drop(each.table(), column),
                        () -> dropTable(unit, each.table()));
    }

    private static boolean holds(Table table, Retained each) {
        return each.column().map(table::column).map(Optional::isPresent).orElse(true);
    }

    private static String what(Retained each) {
        return each.column()
                .map(column -> "the column " + each.table() + "." + column)
                .orElse("the table " + each.table());
    }

    /** Drops a table that nothing uses; it does not come back. */
    static UnitDraft dropTable(UnitDraft unit, TableName table) {
        String gone = "The table " + table + " was dropped with its rows; restore it from a backup.";
        return unit.step(new TableDdl.Drop(table), new GuardDdl.RefuseAlways(gone))
                .costs(DownClass.IRREVERSIBLE, gone, Optional.empty());
    }
}
