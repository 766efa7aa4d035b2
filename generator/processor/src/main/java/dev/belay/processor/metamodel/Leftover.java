package dev.belay.processor.metamodel;

import dev.belay.core.state.PendingItem;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An old shape that lives on for the previous release.
 *
 * @param table the table, or the view under its old name
 * @param column the column; empty where the whole table is meant
 * @param why what has become of it
 */
record Leftover(TableName table, Optional<Identifier> column, String why) {

    /** Finds it in a pending item; most leave nothing that has a name. */
    record Finder(String change) implements PendingItem.Visitor<List<Leftover>> {

        @Override
        public List<Leftover> replacedColumn(PendingItem.ReplacedColumn item) {
            Identifier old = item.original().name();
            return item.columnsInFlight().stream()
                    .filter(name -> !name.equals(old))
                    .map(name -> new Leftover(item.table(), Optional.of(old), replaced(name.value())))
                    .toList();
        }

        @Override
        public List<Leftover> swappedColumn(PendingItem.SwappedColumn item) {
            return List.of(new Leftover(
                    item.table(),
                    Optional.of(item.retiredName()),
                    replaced(item.original().name().value())));
        }

        /** The old column counts until the rows are brought along. */
        @Override
        public List<Leftover> dualWrittenColumn(PendingItem.DualWrittenColumn item) {
            return item.caughtUp().isPresent() ? replacedColumn(item.replaced()) : List.of();
        }

        @Override
        public List<Leftover> dualWrittenColumns(PendingItem.DualWrittenColumns item) {
            return item.caughtUp().isPresent() ? reshapedColumns(item.reshaped()) : List.of();
        }

        @Override
        public List<Leftover> reshapedColumns(PendingItem.ReshapedColumns item) {
            String successors = item.rule().newNames().stream()
                    .map(Identifier::value)
                    .map(Words::code)
                    .collect(Collectors.joining(" and "));
            String why =
                    successors + (item.rule().news().size() == 1 ? " takes" : " take") + " its place since " + change;
            return item.rule().oldNames().stream()
                    .map(old -> new Leftover(item.table(), Optional.of(old), why))
                    .toList();
        }

        @Override
        public List<Leftover> triggerInPlace(PendingItem.TriggerInPlace item) {
            return List.of();
        }

        @Override
        public List<Leftover> temporaryDefault(PendingItem.TemporaryDefault item) {
            return List.of();
        }

        @Override
        public List<Leftover> renamedTable(PendingItem.RenamedTable item) {
            return List.of(new Leftover(
                    item.view().name(), Optional.empty(), replaced(item.table().toString())));
        }

        @Override
        public List<Leftover> versionedColumn(PendingItem.VersionedColumn item) {
            return List.of(new Leftover(
                    item.table(),
                    Optional.of(item.column()),
                    replaced(item.newName().value())));
        }

        @Override
        public List<Leftover> versionedReplacement(PendingItem.VersionedReplacement item) {
            return List.of();
        }

        @Override
        public List<Leftover> versionedReshape(PendingItem.VersionedReshape item) {
            return reshapedColumns(item.reshaped());
        }

        @Override
        public List<Leftover> unusedColumn(PendingItem.UnusedColumn item) {
            return List.of(
                    new Leftover(item.table(), Optional.of(item.original().name()), "dropped by " + change));
        }

        @Override
        public List<Leftover> unusedTable(PendingItem.UnusedTable item) {
            return List.of(new Leftover(item.table(), Optional.empty(), "dropped by " + change));
        }

        @Override
        public List<Leftover> replacedType(PendingItem.ReplacedType item) {
            return List.of();
        }

        @Override
        public List<Leftover> replacedKey(PendingItem.ReplacedKey item) {
            return List.of();
        }

        @Override
        public List<Leftover> promisedIdentity(PendingItem.PromisedIdentity item) {
            return List.of();
        }

        private String replaced(String successor) {
            return Words.code(successor) + " takes its place since " + change;
        }
    }
}
