package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.Retained;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a contract drops an old column, and how the column comes back: lock, count, column, values, constraints, and the
 * trigger last (earlier, it would rewrite what it is given).
 */
record ColumnContract(Draft draft, UnitDraft unit, String earlier) {

    UnitDraft drop(PendingItem.ReplacedColumn item) {
        return drop(item, rule(item.trigger()).replacement().name());
    }

    /** The same where the replacement has another name by the end of the contract, by which its rows are counted. */
    UnitDraft drop(PendingItem.ReplacedColumn item, Identifier counted) {
        return drop(item, item.trigger(), counted);
    }

    UnitDraft drop(PendingItem.DualWrittenColumn item) {
        PendingItem.ReplacedColumn replaced = item.replaced();
        return drop(
                replaced,
                item.tripwire(),
                rule(replaced.trigger()).replacement().name());
    }

    private UnitDraft drop(PendingItem.ReplacedColumn item, SyncTrigger trigger, Identifier counted) {
        TableName name = item.table();
        Table table = draft.state().table(name).orElseThrow();
        ReplaceRule rule = rule(item.trigger());
        ColumnDefinition old = table.column(rule.old().name()).orElseThrow();
        List<IncomingForeignKey> incoming = IncomingForeignKey.of(draft.state(), name, old.name());
        List<IncomingForeignKey> kept =
                IncomingForeignKey.of(draft.state(), name, rule.replacement().name());
        Optional<CarriedKey> key =
                CarriedKey.of(table, old.name(), rule.replacement().name());
        List<Ddl> back = restored(table, old, Optional.of(down(rule)));
        UncomputableBack uncomputable = uncomputable(item, table, rule, counted);
        item.conversions().forEach(function -> back.add(2, new SyncDdl.CreateConversion(function)));
        key.ifPresent(carried -> {
            back.add(2, new ConstraintDdl.Drop(name, carried.moved(), false));
            kept.forEach(each -> back.add(2, new ConstraintDdl.Drop(each.table(), each.key(), false)));
            back.add(new IndexDdl.Create(name, carried.built(), false));
            kept.forEach(each -> back.add(new ConstraintDdl.Add(each.table(), each.key())));
        });
        back.addAll(2, uncomputable.guards());
        incoming.forEach(each -> back.add(new ConstraintDdl.Add(each.table(), each.key())));
        item.replacementDefault()
                .ifPresent(value -> back.add(
                        new ColumnDdl.DropDefault(name, rule.replacement().name())));
        numbering(name, rule.replacement().name(), old, old.name()).ifPresent(back::add);
        back.add(new ColumnDdl.CarryProperties(name, rule.replacement().name(), old.name()));
        carriedComment(table, rule)
                .filter(carried -> !old.comment().equals(Optional.of(carried)))
                .ifPresent(other -> back.add(new ColumnDdl.Comment(name, old.name(), old.comment())));
        back.add(new SyncDdl.Create(trigger));
        unit.step(new SyncDdl.Drop(trigger), back.toArray(Ddl[]::new));
        item.conversions().forEach(function -> unit.step(new SyncDdl.DropConversion(function)));
        incoming.forEach(each -> unit.step(new ConstraintDdl.Drop(each.table(), each.key(), false)));
        numbering(name, old.name(), old, rule.replacement().name()).ifPresent(unit::step);
        unit.step(new ColumnDdl.Drop(name, old.name()));
        key.ifPresent(carried -> unit.step(new ConstraintDdl.AddUsingIndex(
                name, carried.moved(), carried.built().name())));
        item.replacementDefault()
                .ifPresent(value -> unit.step(
                        new ColumnDdl.SetDefault(name, rule.replacement().name(), value)));
        uncomputable.tell(unit);
        if (!item.roundTrips()) {
            unit.costs(
                    DownClass.LOSES_VALUES,
                    "The old values of " + name + "." + old.name()
                            + " come back as far as the down expression rebuilds them.",
                    Optional.of(
                            item.conversions().isEmpty()
                                    ? Counting.rows(name, Counting.isNotNull(counted))
                                    : Counting.rows(name)));
        }
        return unit.refillsAfresh(name, List.of(old.name()));
    }

    /**
     * A conversion that reports makes NULL of what it fails for, and only where the old column may be NULL. A renamed
     * label has its old one, and the type that a query would need is gone.
     */
    private UncomputableBack uncomputable(
            PendingItem.ReplacedColumn item, Table table, ReplaceRule rule, Identifier counted) {
        return item.conversions().isEmpty() && !typeGoes(rule.old())
                ? UncomputableBack.of(table, rule).counted(rule.replacement().name(), counted)
                : UncomputableBack.none(table);
    }

    private boolean typeGoes(ColumnDefinition old) {
        return draft.state().pending(earlier).stream()
                .flatMap(pending -> pending.items().stream())
                .anyMatch(item -> item instanceof PendingItem.ReplacedType replaced
                        && replaced.original().isTypeOf(old.type()));
    }

    /** The sequence that numbers the column would go with it. */
    private static Optional<Ddl> numbering(TableName table, Identifier from, ColumnDefinition numbered, Identifier to) {
        if (numbered.identity().isPresent()) {
            return Optional.of(new ColumnDdl.MoveIdentity(table, from, to));
        }
        return numbered.defaultValue().filter(DrawnNumber::is).map(any -> new ColumnDdl.MoveSequences(table, from, to));
    }

    /** After a swap the old column is a copy under the other name: what does not fit it is NULL there. */
    UnitDraft drop(PendingItem.SwappedColumn item) {
        TableName name = item.table();
        Table table = draft.state().table(name).orElseThrow();
        ReplaceRule rule = rule(item.trigger());
        ColumnDefinition copy = table.column(item.retiredName()).orElseThrow();
        List<Ddl> back = restored(table, copy, rule.up());
        item.conversions().forEach(function -> back.add(2, new SyncDdl.CreateConversion(function)));
        Optional<IndexDefinition> spare =
                CarriedKey.of(table, rule.old().name(), copy.name()).flatMap(CarriedKey::left);
        spare.ifPresent(index -> back.add(new IndexDdl.Create(name, index, false)));
        back.add(new ColumnDdl.CarryProperties(name, rule.old().name(), copy.name()));
        table.column(rule.old().name())
                .flatMap(ColumnDefinition::comment)
                .filter(carried -> !copy.comment().equals(Optional.of(carried)))
                .ifPresent(other -> back.add(new ColumnDdl.Comment(name, copy.name(), copy.comment())));
        back.add(new SyncDdl.Create(item.trigger()));
        unit.step(new SyncDdl.Drop(item.trigger()), back.toArray(Ddl[]::new));
        item.conversions().forEach(function -> unit.step(new SyncDdl.DropConversion(function)));
        spare.ifPresent(index -> unit.step(new IndexDdl.Drop(name, index, false, false)));
        unit.step(new ColumnDdl.Drop(name, copy.name()));
        if (!item.roundTrips()) {
            unit.costs(
                    DownClass.LOSES_VALUES,
                    "The old values of " + name + " come back as far as the down expression rebuilds them.",
                    Optional.of(Counting.rows(name)));
        }
        return unit.refillsAfresh(name, List.of(copy.name()));
    }

    private static Optional<String> carriedComment(Table table, ReplaceRule rule) {
        return table.column(rule.replacement().name()).flatMap(ColumnDefinition::comment);
    }

    UnitDraft drop(PendingItem.UnusedColumn item) {
        TableName name = item.table();
        Identifier column = item.original().name();
        if (item.retainedName().isPresent()) {
            Identifier retained = item.retainedName().get();
            draft.retain(Retained.column(earlier, name, retained));
            return unit.step(
                    new ColumnDdl.Rename(name, column, retained), new ColumnDdl.Rename(name, retained, column));
        }
        return drop(name, column);
    }

    /** Drops a column that nothing uses; it comes back without its values. */
    UnitDraft drop(TableName name, Identifier column) {
        Table table = draft.state().table(name).orElseThrow();
        ColumnDefinition dropped = table.column(column).orElseThrow();
        Optional<SyncTrigger> trigger = ComputedColumns.trigger(draft.state(), name, column);
        if (trigger.isPresent()) {
            return drop(table, dropped, trigger.get());
        }
        List<Ddl> back = restored(table, dropped, Optional.empty());
        if (dropped.generated().isPresent()) {
            GuardDdl.RefuseUncomputable guard = ComputedColumnExpansion.uncomputable(
                    table, dropped, dropped.generated().get());
            back.add(2, guard);
            unit.step(new ColumnDdl.Drop(name, column), back.toArray(Ddl[]::new));
            return refusing(table, guard);
        }
        return unit.step(new ColumnDdl.Drop(name, column), back.toArray(Ddl[]::new))
                .costs(
                        DownClass.LOSES_VALUES,
                        "The values of " + name + "." + column + " are gone; the column comes back "
                                + (dropped.notNull() ? "with its default." : "empty."),
                        Optional.of(Counting.rows(name)));
    }

    /** Drops a column that a trigger computes: what it held is computed again, where it still can be. */
    private UnitDraft drop(Table table, ColumnDefinition dropped, SyncTrigger trigger) {
        SqlExpression expression = ComputedColumns.expression(trigger);
        List<Ddl> back = restored(table, dropped, Optional.of(expression));
        GuardDdl.RefuseUncomputable guard = ComputedColumnExpansion.uncomputable(table, dropped, expression);
        back.add(2, guard);
        back.add(new SyncDdl.Create(trigger));
        unit.step(new SyncDdl.Drop(trigger), back.toArray(Ddl[]::new))
                .step(new ColumnDdl.Drop(table.name(), dropped.name()));
        return refusing(table, guard).refillsAfresh(table.name(), List.of(dropped.name()));
    }

    /** Rows written meanwhile need not have a value: nothing computed one. */
    private UnitDraft refusing(Table table, GuardDdl.RefuseUncomputable guard) {
        String column = table.name() + "." + guard.column().name();
        return unit.refuses(
                "Refuses while rows are there for which " + column + " cannot be computed"
                        + (guard.column().notNull() ? ", or would be NULL." : "."),
                Counting.uncomputable(table, guard));
    }

    /** Lock, count, column, values, default, NOT NULL, indexes and constraints, in this order. */
    private List<Ddl> restored(Table table, ColumnDefinition old, Optional<SqlExpression> down) {
        TableName name = table.name();
        List<Ddl> back = new ArrayList<>();
        back.add(new GuardDdl.LockTables(List.of(name), true));
        back.add(new GuardDdl.RefuseLargeTable(name, draft.policy().smallTable(), earlier));
        boolean comesFilled = down.isEmpty() && old.notNull();
        ColumnDefinition plain = old.withNotNull(false)
                .withComment(Optional.empty())
                .withIdentity(down.isPresent() ? Optional.empty() : old.identity());
        back.add(new ColumnDdl.Add(name, comesFilled ? plain : plain.withDefault(Optional.empty())));
        down.ifPresent(expression -> back.add(
                new RowDdl.UpdateAll(name, List.of(new Assignment(old.name(), expression)), Optional.empty())));
        plain.defaultValue()
                .filter(value -> !comesFilled)
                .ifPresent(value -> back.add(new ColumnDdl.SetDefault(name, old.name(), value)));
        old.comment().ifPresent(text -> back.add(new ColumnDdl.Comment(name, old.name(), Optional.of(text))));
        if (old.notNull()) {
            back.add(new ColumnDdl.SetNotNull(name, old.name(), false));
        }
        ColumnUse use = new ColumnUse(table, old.name());
        table.indexes().stream()
                .filter(use::usedBy)
                .forEach(index -> back.add(new IndexDdl.Create(name, index, false)));
        table.constraints().stream()
                .filter(use::usedBy)
                .forEach(constraint -> back.add(new ConstraintDdl.Add(name, constraint)));
        return back;
    }

    private static SqlExpression down(ReplaceRule rule) {
        return rule.down().orElse(Counting.column(rule.replacement().name()));
    }

    private static ReplaceRule rule(SyncTrigger trigger) {
        return (ReplaceRule) trigger.rule();
    }
}
