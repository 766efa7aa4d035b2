package dev.belay.core.plan;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.prediction.ClientLocks;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * How a transaction takes its locks: bounded at its start, and all of them before it reads or writes rows under one.
 */
final class LockFrame {

    private LockFrame() {}

    /**
     * The steps of a transaction with what goes before them.
     *
     * @param steps its own statements in order
     * @param before the schema at its start
     * @param strong whether it may have to wait for a lock that is not predicted: on a new object, for another runner
     */
    static List<Step> around(List<Step> steps, SchemaState before, boolean strong) {
        List<Step> framed = new ArrayList<>(steps);
        framed.addAll(firstLock(steps), early(locks(steps).late()));
        int locks = strong ? Math.max(1, waits(framed)) : 0;
        framed.add(0, own(new StateDdl.BeginUnit(locks, strong ? partitioned(framed, before) : List.of()), List.of()));
        return framed;
    }

    /** The most locks that keep clients out which one of the statements takes. */
    static int ofOne(List<Step> steps) {
        return steps.stream().mapToInt(step -> waits(List.of(step))).max().orElse(0);
    }

    /** The tables with partitions which the statements lock so. */
    static List<TableName> partitioned(List<Step> steps, SchemaState before) {
        return locks(steps).tables().stream()
                .filter(name -> before.table(name).filter(Table::partitioned).isPresent())
                .toList();
    }

    private static int waits(List<Step> steps) {
        return locks(steps).count() + steps.stream().mapToInt(Step::sequences).sum();
    }

    private static ClientLocks locks(List<Step> steps) {
        return ClientLocks.of(steps.stream().map(Step::facts).toList());
    }

    private static int firstLock(List<Step> steps) {
        int index = 0;
        while (index < steps.size() && locks(List.of(steps.get(index))).count() == 0) {
            index++;
        }
        return index;
    }

    private static List<Step> early(List<RelationLock> late) {
        List<Step> early = new ArrayList<>();
        for (boolean readersToo : new boolean[] {true, false}) {
            List<RelationLock> locks = late.stream()
                    .filter(lock -> readersToo == (lock.mode() == LockMode.ACCESS_EXCLUSIVE))
                    .map(lock -> readersToo ? lock : new RelationLock(lock.relation(), LockMode.SHARE_ROW_EXCLUSIVE))
                    .toList();
            List<TableName> tables = locks.stream().map(RelationLock::relation).toList();
            if (!tables.isEmpty()) {
                early.add(own(new GuardDdl.LockTables(tables, readersToo), locks));
            }
        }
        return early;
    }

    private static Step own(Ddl statement, List<RelationLock> locks) {
        return new Step(statement, -1, new Facts(locks, List.of(), List.of()), ClientEffects.NONE);
    }
}
