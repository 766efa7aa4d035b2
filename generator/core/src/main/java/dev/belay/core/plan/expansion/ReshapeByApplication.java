package dev.belay.core.plan.expansion;

import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.plan.Phase;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * How columns take the place of others where the application writes both sides: the new ones beside the old, and what a
 * release has to write. Rows are brought along by a catch-up, when no release runs any more that writes the old side alone.
 *
 * @param draft what the change becomes
 * @param table the table before the change
 * @param olds the old columns
 * @param reshaping the change
 */
record ReshapeByApplication(Draft draft, Table table, List<ColumnDefinition> olds, ReshapeExpansion reshaping) {

    void expand() {
        if (!allowed()) {
            return;
        }
        ReshapeRule rule = reshaping.rule(olds);
        UnitDraft unit = draft.unit(
                        Phase.EXPAND,
                        table.name(),
                        "Add " + ReshapeExpansion.listed(rule.newNames()) + " to " + table.name() + " beside "
                                + ReshapeExpansion.listed(rule.oldNames()))
                .check(Guards.catalog(draft, table.name(), rule.oldNames()))
                .checks(new Domains(draft, table.name()).compared(rule));
        reshaping.add(unit, rule);
        SyncTrigger tripwire = Triggers.of(draft, table.name(), olds.get(0).name(), new TripwireRule(rule));
        gates(rule);
        draft.keep(new PendingItem.DualWrittenColumns(tripwire, olds, reshaping.news(), Optional.empty()));
    }

    private boolean allowed() {
        int problems = draft.problems().size();
        ApplicationRules rules = new ApplicationRules(
                draft, table, ReshapeExpansion.names(olds), ReshapeExpansion.names(reshaping.news()));
        rules.roundTrips(reshaping.roundTrips());
        rules.partitions();
        return draft.problems().size() == problems;
    }

    private void gates(ReshapeRule rule) {
        String news = ReshapeExpansion.quoted(rule.newNames());
        draft.gate(
                Phase.DUAL_WRITE,
                "The next release may start: it reads " + ReshapeExpansion.quoted(rule.oldNames()) + " of \""
                        + table.name() + "\" and writes both sides. Each INSERT, and each UPDATE that sets "
                        + either(rule.oldNames()) + ", also sets " + ApplicationWrites.given(rule.toNew())
                        + ". It reads nothing from " + news
                        + ": what the release before writes is missing there, or older.");
        draft.gate(
                Phase.DUAL_WRITE,
                "When only that release runs, say change.catchUp(...) of \""
                        + draft.change().id() + "\" in a migration of its own.");
        reshaping.gates(table, olds);
    }

    static String either(List<Identifier> columns) {
        return String.join(
                " or ", columns.stream().map(name -> "\"" + name + "\"").toList());
    }
}
