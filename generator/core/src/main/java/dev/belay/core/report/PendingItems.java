package dev.belay.core.report;

import dev.belay.core.state.PendingItem;

/** Says what a contract has still to finish, one sentence for each item. */
final class PendingItems implements PendingItem.Visitor<String> {

    @Override
    public String replacedColumn(PendingItem.ReplacedColumn item) {
        return "The old column \"" + item.original().name() + "\" of " + item.table()
                + " stands beside its replacement, and a trigger keeps them equal.";
    }

    @Override
    public String swappedColumn(PendingItem.SwappedColumn item) {
        return "The old column of " + item.table() + " stands beside its replacement \""
                + item.original().name() + "\" under the name \"" + item.retiredName()
                + "\", and a trigger copies what fits.";
    }

    @Override
    public String triggerInPlace(PendingItem.TriggerInPlace item) {
        return "A trigger on " + item.table() + " fills what the previous release leaves out.";
    }

    @Override
    public String temporaryDefault(PendingItem.TemporaryDefault item) {
        return "The column \"" + item.column() + "\" of " + item.table()
                + " has a default that serves the previous release alone.";
    }

    @Override
    public String renamedTable(PendingItem.RenamedTable item) {
        return "A view shows " + item.table() + " under its old name "
                + item.view().name() + ".";
    }

    @Override
    public String unusedColumn(PendingItem.UnusedColumn item) {
        return "The column \"" + item.original().name() + "\" of " + item.table() + " is there still, and optional.";
    }

    @Override
    public String unusedTable(PendingItem.UnusedTable item) {
        return "The table " + item.table() + " is there still.";
    }
}
