package dev.belay.core.plan;

import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * What a statement does to the tables and views that were there before its unit, predicted for one server version and
 * held against the measurement by the rehearsal.
 *
 * @param locks the strongest lock on each relation, sorted by relation
 * @param rewrites the tables whose every row is written anew
 * @param scans the tables whose every row is read; the table a foreign key references is looked up, not counted
 * @param predicted false for SQL of the author, whose facts are measured by the rehearsal and never claimed
 */
public record Facts(List<RelationLock> locks, List<TableName> rewrites, List<TableName> scans, boolean predicted) {

    /** Nothing is locked. */
    public static final Facts NONE = new Facts(List.of(), List.of(), List.of());

    /** Only a measurement can tell. */
    public static final Facts UNPREDICTED = new Facts(List.of(), List.of(), List.of(), false);

    /** Copies and sorts the lists. */
    public Facts {
        locks = locks.stream()
                .sorted((left, right) -> left.relation().compareTo(right.relation()))
                .toList();
        rewrites = rewrites.stream().sorted().toList();
        scans = scans.stream().sorted().toList();
    }

    /** Facts that are claimed. */
    public Facts(List<RelationLock> locks, List<TableName> rewrites, List<TableName> scans) {
        this(locks, rewrites, scans, true);
    }
}
