package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.plan.DownClass;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a contract drops a key that another one has replaced, and how it comes back: its index is built under the lock, so
 * that a large table goes back by {@code revert} instead.
 */
record KeyContract(Draft draft, UnitDraft unit, String earlier) {

    UnitDraft drop(PendingItem.ReplacedKey item) {
        if (referenced(item)) {
            return unit;
        }
        TableName table = item.table();
        List<Identifier> columns = KeyColumns.of(item.original());
        unit.check(new GuardDdl.RefuseWhileKeyUsed(table, item.original().name(), List.of()));
        if (item.replacement().definition() instanceof PrimaryKey) {
            exchange(item);
        } else {
            unit.step(
                    new ConstraintDdl.Drop(table, item.original(), false),
                    back(item, List.of()).toArray(Ddl[]::new));
        }
        boolean nullsNotDistinct = index(item.original()).nullsNotDistinct();
        return unit.costs(
                DownClass.REFUSES_WHILE,
                "Refused while rows of " + table + " hold values twice that \""
                        + item.original().name() + "\" would not allow.",
                Optional.of(Counting.rows(table, Counting.isDuplicate(table, columns, nullsNotDistinct))));
    }

    private boolean referenced(PendingItem.ReplacedKey item) {
        Optional<NamedConstraint> user =
                ForeignKeys.needing(draft.state(), item.table(), KeyColumns.of(item.original()));
        user.ifPresent(key -> draft.problem(
                "key-still-referenced",
                "The foreign key \"" + key.name() + "\" needs \""
                        + item.original().name() + "\" of \"" + item.table() + "\", which this contract drops.",
                "in migrations before, add a foreign key that references ("
                        + String.join(
                                ", ",
                                KeyColumns.of(item.replacement()).stream()
                                        .map(Identifier::value)
                                        .toList())
                        + "), then drop \"" + key.name() + "\""));
        return user.isPresent();
    }

    /** The one goes and the other comes in one statement after the other, so that no client sees the table without. */
    private void exchange(PendingItem.ReplacedKey item) {
        TableName table = item.table();
        List<IncomingForeignKey> kept = IncomingForeignKey.of(draft.state(), table, KeyColumns.of(item.replacement()));
        IndexDefinition index = draft.state()
                .table(table)
                .flatMap(each -> each.index(item.index()))
                .orElseThrow();
        List<Ddl> back = back(item, kept);
        back.add(new IndexDdl.Create(table, index, false));
        kept.forEach(each -> back.add(new ConstraintDdl.Add(each.table(), each.key())));
        unit.step(new ConstraintDdl.Drop(table, item.original(), false), back.toArray(Ddl[]::new))
                .step(new ConstraintDdl.AddUsingIndex(table, item.replacement(), item.index()));
    }

    /** Lock, count, what has come, what has gone. */
    private List<Ddl> back(PendingItem.ReplacedKey item, List<IncomingForeignKey> kept) {
        TableName table = item.table();
        List<Ddl> back = new ArrayList<>();
        List<TableName> tables = Stream.concat(Stream.of(table), kept.stream().map(IncomingForeignKey::table))
                .distinct()
                .toList();
        back.add(new GuardDdl.LockTables(tables, true));
        tables.forEach(each ->
                back.add(new GuardDdl.RefuseLargeTable(each, draft.policy().smallTable(), earlier)));
        back.add(new GuardDdl.RefuseWhileDuplicates(
                table, KeyColumns.of(item.original()), index(item.original()).nullsNotDistinct()));
        kept.forEach(each -> back.add(new ConstraintDdl.Drop(each.table(), each.key(), false)));
        if (item.replacement().definition() instanceof PrimaryKey) {
            back.add(new ConstraintDdl.Drop(table, item.replacement(), false));
        }
        back.add(new ConstraintDdl.Add(table, item.original()));
        return back;
    }

    private static IndexDefinition index(NamedConstraint key) {
        return key.definition().accept(Carrying.KeyIndex.named(key.name())).orElseThrow();
    }
}
