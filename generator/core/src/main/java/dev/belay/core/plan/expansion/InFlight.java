package dev.belay.core.plan.expansion;

import dev.belay.core.objects.EnumType;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is held by changes that are not contracted when an operation is planned. Each question reports a problem of that
 * operation where the answer is yes.
 */
record InFlight(Draft draft) {

    private record Holder(String change, PendingItem item) {}

    /** Whether one of them moves the column. */
    boolean moves(TableName table, Identifier column) {
        return moves(table, column, item -> true);
    }

    /** Whether one of them moves a column of a key; another key over it is no hindrance. */
    boolean movesUnderKey(TableName table, Identifier column) {
        return moves(table, column, item -> !(item instanceof PendingItem.ReplacedKey));
    }

    private boolean moves(TableName table, Identifier column, Predicate<PendingItem> counts) {
        return waits(
                "column-in-flight",
                about(table, item -> counts.test(item) && item.columnsInFlight().contains(column)),
                earlier ->
                        "The column \"" + table + "." + column + "\" is still being changed by \"" + earlier + "\".");
    }

    /** Whether one of them moves anything of the table. */
    boolean moves(TableName table) {
        return waits(
                "table-in-flight",
                about(table, item -> true),
                earlier -> "The table \"" + table + "\" is still being changed by \"" + earlier + "\".");
    }

    /** Whether views of one of them show the table to releases, which would not see another shape of it. */
    boolean shows(TableName table) {
        return waits(
                "table-in-views",
                about(
                        table,
                        item -> item instanceof PendingItem.VersionedColumn
                                || item instanceof PendingItem.VersionedReplacement
                                || item instanceof PendingItem.VersionedReshape),
                earlier -> "The views of \"" + earlier + "\" show the table \"" + table
                        + "\" to releases, and would not show what this changes.");
    }

    /** Whether one of them replaces the key of that name, or builds it to replace another. */
    boolean replacesKey(TableName table, Identifier key) {
        return waits(
                "key-in-flight",
                about(table, item -> item instanceof PendingItem.ReplacedKey replaced && replaced.holds(key)),
                earlier ->
                        "The key \"" + key + "\" of \"" + table + "\" is still being replaced by \"" + earlier + "\".");
    }

    /** Whether one of them replaces the type, or replaces another by it. */
    boolean replaces(EnumType type) {
        return waits(
                "type-in-flight",
                item -> item instanceof PendingItem.ReplacedType replaced && replaced.holds(type.schema(), type.name()),
                earlier -> "The enum type \"" + type.name() + "\" is still being changed by \"" + earlier + "\".");
    }

    /** Whether a trigger of one of them reads the column when it writes another. */
    boolean reads(TableName table, Identifier column) {
        return waits(
                "column-read-in-flight",
                about(table, item -> item.accept(Doomed.READ_BY_TRIGGER).contains(column)),
                earlier -> "A trigger of \"" + earlier + "\" reads the column \"" + table + "." + column + "\".");
    }

    /** Whether the contract of one of them drops the column, and with it in silence what uses it by then. */
    boolean drops(TableName table, Identifier column) {
        return report(
                "column-in-flight",
                about(table, item -> item.accept(Doomed.BY_CONTRACT).contains(column)),
                earlier -> "The contract of \"" + earlier + "\" drops the column \"" + table + "." + column
                        + "\", and everything that uses it.",
                earlier ->
                        "name the column that takes its place, or do this in a migration before \"" + earlier + "\"");
    }

    /** Whether the contract of one of them drops the table or moves it away. */
    boolean drops(TableName table) {
        return report(
                "table-in-flight",
                about(table, item -> item.accept(Doomed.TABLE)),
                earlier -> "The contract of \"" + earlier + "\" takes the table \"" + table + "\" away.",
                earlier -> "reference another table");
    }

    private boolean waits(String id, Predicate<PendingItem> holds, Function<String, String> cause) {
        return report(
                id,
                holds,
                cause,
                earlier -> earlier.equals(draft.change().id())
                        ? "put this operation into a later migration, after the contract"
                        : "contract \"" + earlier + "\" in a migration before this one");
    }

    private boolean report(
            String id, Predicate<PendingItem> holds, Function<String, String> cause, Function<String, String> remedy) {
        Optional<String> holder = holders()
                .filter(each -> holds.test(each.item()))
                .map(Holder::change)
                .findFirst();
        holder.ifPresent(earlier -> draft.problem(id, cause.apply(earlier), remedy.apply(earlier)));
        return holder.isPresent();
    }

    private static Predicate<PendingItem> about(TableName table, Predicate<PendingItem> holds) {
        return item -> item.isAbout(table) && holds.test(item);
    }

    private Stream<Holder> holders() {
        Stream<Holder> earlier = draft.state().pending().stream()
                .filter(each -> !draft.contracts().contains(each.change()))
                .flatMap(each -> each.items().stream().map(item -> new Holder(each.change(), item)));
        Stream<Holder> own =
                draft.pending().stream().map(item -> new Holder(draft.change().id(), item));
        return Stream.concat(earlier, own);
    }
}
