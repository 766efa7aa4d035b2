package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * How each release sees its own side where columns take the place of others: the table through a view that leaves the
 * other side out, so that neither notices a column that comes or goes.
 *
 * @param draft what the change becomes
 * @param before the table without the new columns
 * @param olds the old columns
 * @param news the new columns
 */
record VersionedReshape(Draft draft, Table before, List<Identifier> olds, List<Identifier> news) {

    /** Whether nothing stands in the way of the views. */
    boolean allowed() {
        return !draft.inFlight().moves(before.name())
                && Clashes.tableFree(draft, views().next().name());
    }

    /** Shows the previous release what it knows, before the new columns are there. */
    void showPrevious(UnitDraft unit) {
        views().createPrevious(draft, unit);
    }

    /** Shows the next release the new columns, with the rights that it has by now. */
    void showNext(UnitDraft unit) {
        views().createNext(unit);
    }

    /** The view of the next release, as a statement names it. */
    String nextName() {
        return "\"" + views().next().name().schema() + "\".\"" + before.name().name() + "\"";
    }

    void keep(PendingItem.ReshapedColumns reshaped) {
        ReleaseViews views = views();
        views.gatePrevious(draft, news.size() == 1 ? "column" : "columns");
        String old = ReshapeExpansion.quoted(olds);
        views.gates(
                draft,
                old + " of \"" + before.name() + "\"",
                "reads and writes " + ReshapeExpansion.quoted(news) + ", which " + before.name()
                        + " has in the last place; its trigger keeps " + old + " equal");
        draft.keep(new PendingItem.VersionedReshape(reshaped, views.previous(), views.next()));
    }

    /** The next release sees the new columns where the table is going to have them: in the last places. */
    private ReleaseViews views() {
        List<Identifier> shown = Stream.concat(
                        before.columns().stream().map(ColumnDefinition::name).filter(name -> !olds.contains(name)),
                        news.stream())
                .toList();
        return ReleaseViews.of(draft, before, shown, List.of());
    }
}
