package dev.belay.processor.metamodel;

import dev.belay.core.state.PendingItem;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * An old shape that lives on for the previous release.
 *
 * @param table the table, or the view under its old name
 * @param column the column; empty where the whole table is meant
 * @param why what has become of it
 */
record Leftover(TableName table, Optional<Identifier> column, String why) {

    /** Finds it in a pending item; most leave nothing that has a name. */
    record Finder(String change) implements PendingItem.Visitor<Optional<Leftover>> {

        @Override
        public Optional<Leftover> replacedColumn(PendingItem.ReplacedColumn item) {
            Identifier old = item.original().name();
            return item.columnsInFlight().stream()
                    .filter(name -> !name.equals(old))
                    .findFirst()
                    .map(name -> new Leftover(item.table(), Optional.of(old), replaced(name.value())));
        }

        @Override
        public Optional<Leftover> swappedColumn(PendingItem.SwappedColumn item) {
            return Optional.of(new Leftover(
                    item.table(),
                    Optional.of(item.retiredName()),
                    replaced(item.original().name().value())));
        }

        @Override
        public Optional<Leftover> triggerInPlace(PendingItem.TriggerInPlace item) {
            return Optional.empty();
        }

        @Override
        public Optional<Leftover> temporaryDefault(PendingItem.TemporaryDefault item) {
            return Optional.empty();
        }

        @Override
        public Optional<Leftover> renamedTable(PendingItem.RenamedTable item) {
            return Optional.of(new Leftover(
                    item.view().name(), Optional.empty(), replaced(item.table().toString())));
        }

        @Override
        public Optional<Leftover> unusedColumn(PendingItem.UnusedColumn item) {
            return Optional.of(
                    new Leftover(item.table(), Optional.of(item.original().name()), "dropped by " + change));
        }

        @Override
        public Optional<Leftover> unusedTable(PendingItem.UnusedTable item) {
            return Optional.of(new Leftover(item.table(), Optional.empty(), "dropped by " + change));
        }

        private String replaced(String successor) {
            return Words.code(successor) + " takes its place since " + change;
        }
    }
}
