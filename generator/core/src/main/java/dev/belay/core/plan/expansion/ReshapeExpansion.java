package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnPart;
import dev.belay.dsl.columns.MergeColumns;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How columns take the place of others where there are several on either side: the new ones beside the old, a trigger
 * that keeps both sides equal as one value, a batched backfill, then NOT NULL. The contract drops the old ones.
 *
 * @param draft what the change becomes
 * @param tableName the table
 * @param olds the old columns, of the types that the author believes them to have
 * @param news the new columns
 * @param up for each new column, from the old ones
 * @param down for each old column, from the new ones
 * @param roundTrips whether down(up(x)) = x
 * @param dualWrite who writes both sides while all live
 */
record ReshapeExpansion(
        Draft draft,
        TableName tableName,
        List<ColumnDefinition> olds,
        List<ColumnDefinition> news,
        List<SqlExpression> up,
        List<SqlExpression> down,
        boolean roundTrips,
        DualWrite dualWrite) {

    static ReshapeExpansion of(Draft draft, SplitColumn operation) {
        return new ReshapeExpansion(
                draft,
                operation.table(),
                List.of(ColumnDefinition.of(operation.column(), operation.type())),
                parts(operation.parts(), ColumnPart::column),
                parts(operation.parts(), ColumnPart::value),
                List.of(operation.whole()),
                operation.roundTrips(),
                operation.dualWrite());
    }

    /** The new column is NOT NULL where one of the old ones is: then there is always something to merge. */
    static ReshapeExpansion of(Draft draft, MergeColumns operation) {
        List<ColumnDefinition> olds = parts(operation.parts(), ColumnPart::column);
        boolean notNull = draft.state()
                .table(operation.table())
                .filter(table -> olds.stream()
                        .flatMap(old -> table.column(old.name()).stream())
                        .anyMatch(ColumnDefinition::notNull))
                .isPresent();
        return new ReshapeExpansion(
                draft,
                operation.table(),
                olds,
                List.of(operation.column().withNotNull(notNull)),
                List.of(operation.whole()),
                parts(operation.parts(), ColumnPart::value),
                operation.roundTrips(),
                operation.dualWrite());
    }

    /** The other way round: the old columns, as they were, take the place of the new ones. */
    static ReshapeExpansion back(Draft draft, PendingItem.ReshapedColumns item, DualWrite dualWrite) {
        ReshapeRule rule = item.rule();
        return new ReshapeExpansion(
                draft, item.table(), rule.news(), item.originals(), rule.down(), rule.up(), false, dualWrite);
    }

    private static <T> List<T> parts(List<ColumnPart> parts, Function<ColumnPart, T> side) {
        return parts.stream().map(side).toList();
    }

    Draft expand() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: the running release says " + quoted(names(olds))
                        + " and would fail at once (42703); " + quoted(names(news))
                        + (news.size() == 1 ? " is" : " are")
                        + " added beside, "
                        + switch (dualWrite) {
                            case TRIGGER -> "both sides are kept equal by a trigger";
                            case APPLICATION ->
                                "both sides are written by the application and caught up in a later migration";
                            case VERSIONED_VIEWS ->
                                "both sides are kept equal by a trigger, a view shows each release its own";
                        }
                        + ", and the contract drops the old one.");
        draft.refuseDirect("Splitting or merging columns has no direct(...) form: no plain statement computes the new"
                + " values and keeps " + quoted(names(olds)) + " for the running release.");
        draft.table(tableName)
                .filter(table -> !draft.inFlight().shows(tableName))
                .ifPresent(this::expand);
        return draft;
    }

    private void expand(Table table) {
        List<ColumnDefinition> known = olds.stream()
                .flatMap(old -> draft.freeColumn(table, old.name(), old.type()).stream())
                .toList();
        if (known.size() < olds.size()) {
            return;
        }
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, false);
        if (new ReshapeRules(draft, table, known, this).allowed() && key.isPresent()) {
            if (dualWrite == DualWrite.APPLICATION) {
                new ReshapeByApplication(draft, table, known, this).expand();
            } else if (dualWrite == DualWrite.TRIGGER || views(table).allowed()) {
                split(table, known, key.get());
            }
        }
    }

    private void split(Table table, List<ColumnDefinition> known, List<ColumnDefinition> key) {
        ReshapeRule rule = rule(known);
        SyncTrigger trigger = Triggers.of(draft, tableName, known.get(0).name(), rule);
        addBeside(table, rule, trigger);
        Backfills.add(draft, draft.state().table(tableName).orElseThrow(), key, rule.toNew(), rule.unfilled());
        forbidNull(draft, tableName, news, names(olds));
        if (dualWrite == DualWrite.TRIGGER) {
            draft.gate(
                    Phase.DUAL_WRITE,
                    "The next release may start: it reads and writes " + quoted(names(news)) + "; the trigger keeps "
                            + quoted(names(known)) + " equal for the previous one.");
        }
        gates(table, known);
        finish(table, new PendingItem.ReshapedColumns(trigger, known, roundTrips));
    }

    private VersionedReshape views(Table table) {
        return new VersionedReshape(draft, table, names(olds), names(news));
    }

    private void finish(Table table, PendingItem.ReshapedColumns item) {
        if (dualWrite == DualWrite.VERSIONED_VIEWS) {
            views(table).keep(item);
            return;
        }
        draft.gate(
                Phase.MIGRATE_READS,
                "No release reads or writes " + quoted(names(olds)) + " of \"" + tableName + "\" any more.");
        draft.keep(item);
    }

    /** What both sides are while all of them live. */
    ReshapeRule rule(List<ColumnDefinition> known) {
        boolean required = known.stream().anyMatch(ColumnDefinition::notNull);
        List<ColumnDefinition> added = news.stream()
                .map(column -> column.withNotNull(false).withComment(Optional.empty()))
                .toList();
        return new ReshapeRule(known, added, up, down, required);
    }

    private void addBeside(Table table, ReshapeRule rule, SyncTrigger trigger) {
        UnitDraft unit = beside("Add " + listed(rule.newNames()) + " to " + tableName + " and keep them equal to "
                        + listed(rule.oldNames()))
                .check(Guards.catalog(draft, tableName, rule.oldNames(), trigger));
        if (dualWrite == DualWrite.VERSIONED_VIEWS) {
            views(table).showPrevious(unit);
        }
        add(unit, rule);
        unit.step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger));
        if (dualWrite == DualWrite.VERSIONED_VIEWS) {
            views(table).showNext(unit);
        }
        if (!roundTrips) {
            unit.costs(
                    DownClass.LOSES_WRITES_SINCE,
                    "Of what the next release wrote into " + listed(rule.newNames()) + " of " + tableName + ", "
                            + listed(rule.oldNames()) + " keeps what the down expressions make of it.",
                    Optional.of(Counting.rows(tableName, rule.filled())));
        }
    }

    /** Views go before the table on the way back, as clients take them: nothing that takes the table may come first. */
    private UnitDraft beside(String title) {
        return dualWrite == DualWrite.VERSIONED_VIEWS
                ? draft.unitOfItsOwn(Phase.EXPAND, tableName.name().value(), title)
                : draft.unit(Phase.EXPAND, tableName, title);
    }

    /** Adds the new columns, as far as they stand beside the old ones. */
    void add(UnitDraft unit, ReshapeRule rule) {
        unit.checks(new Domains(draft, tableName).replacing(rule.olds(), rule.news()));
        rule.news()
                .forEach(column ->
                        unit.step(new ColumnDdl.Add(tableName, column), new ColumnDdl.Drop(tableName, column.name())));
        news.forEach(column -> describe(unit, rule, column));
    }

    /**
     * A part may be seen by whoever may see the whole; a whole shows more than whoever may see one part is allowed to,
     * so that its grants are left to people.
     */
    private void describe(UnitDraft unit, ReshapeRule rule, ColumnDefinition column) {
        Optional<String> carried = Optional.empty();
        if (rule.olds().size() == 1) {
            carried = rule.olds().get(0).comment();
            unit.step(
                    new ColumnDdl.CarryProperties(tableName, rule.olds().get(0).name(), column.name()));
        }
        if (!column.comment().equals(carried)) {
            unit.step(new ColumnDdl.Comment(tableName, column.name(), column.comment()));
        }
    }

    /** Forbids NULL in those of the new columns that are to be NOT NULL. */
    static void forbidNull(Draft draft, TableName table, List<ColumnDefinition> news, List<Identifier> olds) {
        ConstraintPath path = new ConstraintPath(draft, table, Phase.BACKFILL);
        for (ColumnDefinition column : news) {
            if (column.notNull()) {
                path.guard(new GuardDdl.RefuseWhileRows(
                        table,
                        Counting.isNull(column.name()),
                        "%s rows of " + table + " hold NULL in " + column.name()
                                + ", which is to be NOT NULL: the up expression gave NULL; mend their " + listed(olds)
                                + ", or go back and correct the expression."));
                path.notNull(column.name());
            }
        }
        path.build();
    }

    /** What nobody but people can carry from one side to the other. */
    void gates(Table table, List<ColumnDefinition> known) {
        if (known.size() > 1) {
            draft.gate(
                    Phase.DUAL_WRITE,
                    "Whoever has grants on " + quoted(names(known)) + " alone, and not on the whole of \"" + tableName
                            + "\", is granted what the next release needs of " + quoted(names(news)) + granted(table)
                            + ": it shows more than each of them, so no grant is carried.");
        }
        new ReshapeRules(draft, table, known, this)
                .plainIndexes()
                .forEach(index -> draft.gate(
                        Phase.MIGRATE_READS,
                        "The index \"" + index + "\" serves the old side alone, and goes with it: what the next release"
                                + " searches by is indexed by a createIndex(...) of its own before."));
    }

    /** A view has the grants of the moment in which it was made; the table is what is left behind the contract. */
    private String granted(Table table) {
        return dualWrite == DualWrite.VERSIONED_VIEWS
                ? ", both on the table and on the view " + views(table).nextName()
                        + ", with USAGE on its schema, which grants on the table do not reach"
                : "";
    }

    static List<Identifier> names(List<ColumnDefinition> columns) {
        return columns.stream().map(ColumnDefinition::name).toList();
    }

    static String quoted(List<Identifier> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "));
    }

    static String listed(List<Identifier> names) {
        return names.stream().map(Identifier::value).collect(Collectors.joining(" and "));
    }
}
