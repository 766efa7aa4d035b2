package dev.belay.core.report;

import dev.belay.core.objects.PairRule;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.stream.Collectors;

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
    public String dualWrittenColumn(PendingItem.DualWrittenColumn item) {
        return "The old column \"" + item.original().name() + "\" of " + item.table()
                + " stands beside its replacement, and the application writes both"
                + (item.caughtUp().isPresent() ? "." : "; a catch-up comes before the contract.");
    }

    @Override
    public String dualWrittenColumns(PendingItem.DualWrittenColumns item) {
        return beside(item.table(), item.columns()) + ", and the application writes both sides"
                + (item.caughtUp().isPresent() ? "." : "; a catch-up comes before the contract.");
    }

    @Override
    public String reshapedColumns(PendingItem.ReshapedColumns item) {
        return beside(item.table(), item.rule()) + ", and a trigger keeps both sides equal.";
    }

    private static String beside(TableName table, PairRule columns) {
        List<Identifier> olds = columns.oldNames();
        return (olds.size() == 1 ? "The old column " : "The old columns ") + quoted(olds) + " of " + table
                + (olds.size() == 1 ? " stands" : " stand") + " beside " + quoted(columns.newNames());
    }

    private static String quoted(List<Identifier> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "));
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
    public String versionedColumn(PendingItem.VersionedColumn item) {
        return "The views " + item.previous().name() + " and " + item.next().name() + " show " + item.table()
                + " to the previous and to the next release.";
    }

    @Override
    public String versionedReplacement(PendingItem.VersionedReplacement item) {
        return replacedColumn(item.replaced()) + " The views " + item.previous().name() + " and "
                + item.next().name() + " show one of them to each release.";
    }

    @Override
    public String versionedReshape(PendingItem.VersionedReshape item) {
        return reshapedColumns(item.reshaped()) + " The views "
                + item.previous().name() + " and " + item.next().name() + " show one side to each release.";
    }

    @Override
    public String unusedColumn(PendingItem.UnusedColumn item) {
        return "The column \"" + item.original().name() + "\" of " + item.table() + " is there still, and optional.";
    }

    @Override
    public String unusedTable(PendingItem.UnusedTable item) {
        return "The table " + item.table() + " is there still.";
    }

    @Override
    public String replacedType(PendingItem.ReplacedType item) {
        return "The enum type " + item.original().name() + " stands beside its replacement \""
                + item.replacement().name() + "\".";
    }

    @Override
    public String replacedKey(PendingItem.ReplacedKey item) {
        return "The key \"" + item.original().name() + "\" of " + item.table()
                + " stands beside the one over other columns that replaces it, and both hold.";
    }

    @Override
    public String promisedIdentity(PendingItem.PromisedIdentity item) {
        return "Statements may still give numbers of their own to \"" + item.column() + "\" of " + item.table() + ".";
    }
}
