package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows for which dropped columns cannot come back: releases that know the new ones alone may write what down fails
 * for, or makes NULL of where the old column is NOT NULL.
 *
 * @param table the table with the old columns and the new ones
 * @param guards what refuses on the way back, one for each old column that is converted
 * @param counts the rows that each of them refuses, before anything is changed
 */
record UncomputableBack(Table table, List<GuardDdl.RefuseUncomputable> guards, List<RowCount> counts) {

    /** Copies the lists. */
    UncomputableBack {
        guards = List.copyOf(guards);
        counts = List.copyOf(counts);
    }

    /** Nothing that is converted comes back, or nothing that can fail. */
    static UncomputableBack none(Table table) {
        return new UncomputableBack(table, List.of(), List.of());
    }

    /** The old columns as they come back, with their NOT NULL. */
    static UncomputableBack of(Table table, PairRule rule) {
        List<GuardDdl.RefuseUncomputable> guards = new ArrayList<>();
        for (int index = 0; rule.converts() && index < rule.olds().size(); index++) {
            ColumnDefinition old = table.column(rule.olds().get(index).name()).orElseThrow();
            SqlExpression down = (SqlExpression) rule.toOld().get(index).value();
            guards.add(guard(table, rule, old, down));
        }
        List<RowCount> counts = guards.stream()
                .map(guard -> Counting.uncomputable(table, guard))
                .toList();
        return new UncomputableBack(table, guards, counts);
    }

    /** The old columns are not there yet: where they were in the key, the new one is. */
    private static GuardDdl.RefuseUncomputable guard(
            Table table, PairRule rule, ColumnDefinition old, SqlExpression down) {
        List<Identifier> key = KeyColumns.walkable(table).orElse(List.of()).stream()
                .map(ColumnDefinition::name)
                .map(name -> rule.oldNames().contains(name) ? rule.newNames().get(0) : name)
                .distinct()
                .toList();
        return new GuardDdl.RefuseUncomputable(table.name(), key, old, down, Expressions.reads(table, down));
    }

    /** The same where the new column is called something else by the time rows are counted. */
    UncomputableBack counted(Identifier name, Identifier then) {
        return new UncomputableBack(
                table,
                guards,
                guards.stream().map(guard -> counted(guard, name, then)).toList());
    }

    private RowCount counted(GuardDdl.RefuseUncomputable guard, Identifier name, Identifier then) {
        GuardDdl.RefuseUncomputable renamed = new GuardDdl.RefuseUncomputable(
                guard.table(),
                guard.key(),
                guard.column(),
                SqlWords.renamed(guard.expression(), name, then),
                guard.reads().stream()
                        .map(each -> each.equals(name) ? then : each)
                        .toList());
        return Counting.uncomputable(renamed, Counting.types(table, guard.reads()));
    }

    /** Says which rows it refuses for. */
    void tell(UnitDraft unit) {
        for (int index = 0; index < guards.size(); index++) {
            ColumnDefinition old = guards.get(index).column();
            unit.refuses(
                    "Refuses while rows are there for which " + table.name() + "." + old.name() + " cannot be computed"
                            + (old.notNull() ? ", or would be NULL." : "."),
                    counts.get(index));
        }
    }
}
