package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a contract drops the old side of several columns, and how that comes back: the trigger last, as for one column.
 */
record ReshapeContract(Draft draft, UnitDraft unit, String earlier) {

    UnitDraft drop(PendingItem.ReshapedColumns item) {
        return drop(item, item.trigger());
    }

    /** The tripwire comes back, as it was, where no trigger keeps both sides equal. */
    UnitDraft drop(PendingItem.DualWrittenColumns item) {
        return drop(item.reshaped(), item.tripwire());
    }

    private UnitDraft drop(PendingItem.ReshapedColumns item, SyncTrigger trigger) {
        TableName name = item.table();
        ReshapeRule rule = item.rule();
        Table table = draft.state().table(name).orElseThrow();
        UncomputableBack uncomputable = UncomputableBack.of(table, rule);
        List<Ddl> back = back(item, trigger, uncomputable);
        unit.step(new SyncDdl.Drop(trigger), back.toArray(Ddl[]::new));
        rule.oldNames().forEach(column -> unit.step(new ColumnDdl.Drop(name, column)));
        uncomputable.tell(unit);
        if (!item.roundTrips()) {
            unit.costs(
                    DownClass.LOSES_VALUES,
                    "The old values of "
                            + String.join(
                                    " and ",
                                    rule.oldNames().stream()
                                            .map(column -> name + "." + column)
                                            .toList())
                            + " come back as far as the down expressions rebuild them.",
                    Optional.of(Counting.rows(name, rule.filled())));
        }
        return unit.refillsAfresh(name, rule.oldNames());
    }

    private List<Ddl> back(PendingItem.ReshapedColumns item, SyncTrigger trigger, UncomputableBack uncomputable) {
        TableName name = item.table();
        ReshapeRule rule = item.rule();
        Table table = draft.state().table(name).orElseThrow();
        List<Ddl> back = new ArrayList<>();
        back.add(new GuardDdl.LockTables(List.of(name), true));
        back.add(new GuardDdl.RefuseLargeTable(name, draft.policy().smallTable(), earlier));
        back.addAll(uncomputable.guards());
        List<ColumnDefinition> olds = rule.oldNames().stream()
                .map(old -> table.column(old).orElseThrow())
                .toList();
        olds.forEach(
                old -> back.add(new ColumnDdl.Add(name, old.withNotNull(false).withComment(Optional.empty()))));
        back.add(new RowDdl.UpdateAll(name, rule.toOld(), Optional.empty()));
        olds.forEach(old -> properties(back, table, rule, old));
        table.indexes().stream()
                .filter(index -> rule.oldNames().stream().anyMatch(old -> new ColumnUse(table, old).usedBy(index)))
                .forEach(index -> back.add(new IndexDdl.Create(name, index, false)));
        back.add(new SyncDdl.Create(trigger));
        return back;
    }

    private static void properties(List<Ddl> back, Table table, ReshapeRule rule, ColumnDefinition old) {
        TableName name = table.name();
        Optional<String> carried = Optional.empty();
        if (old.notNull()) {
            back.add(new ColumnDdl.SetNotNull(name, old.name(), false));
        }
        if (rule.olds().size() == 1) {
            ColumnDefinition first = table.column(rule.newNames().get(0)).orElseThrow();
            back.add(new ColumnDdl.CarryProperties(name, first.name(), old.name()));
            carried = first.comment();
        }
        if (!old.comment().equals(carried)) {
            back.add(new ColumnDdl.Comment(name, old.name(), old.comment()));
        }
    }
}
