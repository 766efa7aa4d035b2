package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a replacement takes the name of the column that it replaces: from the expand on for the next release, which sees the
 * table through a view, and from the contract on in the table itself.
 *
 * @param draft what the change becomes
 * @param before the table without the replacement
 * @param old the column that is replaced
 * @param added the name of the replacement until the contract
 */
record VersionedReplacement(Draft draft, Table before, Identifier old, Identifier added) {

    /** Whether nothing stands in the way of the views. */
    boolean allowed() {
        return !draft.inFlight().moves(before.name())
                && Clashes.tableFree(draft, views().next().name());
    }

    /**
     * Shows the previous release what it knows, before the replacement is there: its prepared statements are planned anew
     * when it comes, and find the view.
     */
    void showPrevious(UnitDraft unit) {
        views().createPrevious(draft, unit);
    }

    /** Shows the next release the replacement, with the rights that it has by now. */
    void showNext(UnitDraft unit) {
        views().createNext(unit);
    }

    /** The next release sees the replacement where the table is going to have it: in the last place. */
    private ReleaseViews views() {
        List<Identifier> others = before.columns().stream()
                .map(ColumnDefinition::name)
                .filter(name -> !name.equals(old))
                .toList();
        return ReleaseViews.of(draft, before, and(others, added), and(others, old));
    }

    private static List<Identifier> and(List<Identifier> names, Identifier last) {
        return Stream.concat(names.stream(), Stream.of(last)).toList();
    }

    void keep(PendingItem.ReplacedColumn replaced) {
        ReleaseViews views = views();
        views.gatePrevious(draft, "column");
        views.gates(
                draft,
                old,
                "means the new column by \"" + old + "\", which " + before.name()
                        + " has in the last place; its trigger keeps the old one equal");
        draft.keep(new PendingItem.VersionedReplacement(replaced, views.previous(), views.next()));
    }

    /** Takes the views and the old column away, and gives its name to the replacement, in one transaction. */
    static UnitDraft finish(Draft draft, UnitDraft unit, String earlier, PendingItem.VersionedReplacement item) {
        new ReleaseViews(item.previous(), item.next()).drop(unit);
        new ColumnContract(draft, unit, earlier).drop(item.replaced(), item.name());
        return unit.step(
                new ColumnDdl.Rename(item.table(), item.added(), item.name()),
                new ColumnDdl.Rename(item.table(), item.name(), item.added()));
    }

    /** The change that gives the column its former type back, behind views too. */
    static Optional<ReplaceColumn> back(Draft draft, PendingItem.VersionedReplacement item) {
        PendingItem.ReplacedColumn replaced = item.replaced();
        ReplaceRule rule = (ReplaceRule) replaced.trigger().rule();
        return ReplaceColumnExpansion.conversion(replaced, rule)
                .map(there -> new ReplaceColumn(
                        item.table(),
                        item.name(),
                        rule.replacement().type(),
                        replaced.original().renamed(item.added()),
                        new Conversion(
                                SqlWords.renamed(there.down(), item.added(), item.name()),
                                SqlWords.renamed(there.up(), item.name(), item.added())),
                        replaced.conversions().isEmpty() ? OnUnconvertible.REJECT : OnUnconvertible.NULL_AND_REPORT,
                        false,
                        DualWrite.VERSIONED_VIEWS));
    }
}
