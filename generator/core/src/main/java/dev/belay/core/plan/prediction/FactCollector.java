package dev.belay.core.plan.prediction;

import dev.belay.core.objects.Table;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts facts together for one statement.
 *
 * @param nameAtStart the relations that were there before the unit, by the name they have now
 * @param state what the database holds before the statement
 */
record FactCollector(Map<TableName, TableName> nameAtStart, SchemaState state) {

    Building begin() {
        return new Building();
    }

    Optional<Table> table(TableName name) {
        return state.table(name);
    }

    /** Facts while they are put together. */
    final class Building {

        private final Map<TableName, LockMode> locks = new TreeMap<>();
        private final TreeSet<TableName> rewrites = new TreeSet<>();
        private final TreeSet<TableName> scans = new TreeSet<>();

        Building lock(TableName relation, LockMode mode) {
            start(relation).ifPresent(name -> locks.merge(name, mode, (one, two) -> one.atLeast(two) ? one : two));
            return this;
        }

        Building scan(TableName relation) {
            start(relation).ifPresent(scans::add);
            return this;
        }

        Building rewrite(TableName relation) {
            start(relation).ifPresent(rewrites::add);
            return this;
        }

        Facts facts() {
            List<RelationLock> list = new ArrayList<>();
            locks.forEach((relation, mode) -> list.add(new RelationLock(relation, mode)));
            return new Facts(list, List.copyOf(rewrites), List.copyOf(scans));
        }

        private Optional<TableName> start(TableName relation) {
            return Optional.ofNullable(nameAtStart.get(relation));
        }
    }
}
