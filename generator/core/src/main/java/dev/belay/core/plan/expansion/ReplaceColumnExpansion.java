package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.Intent;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one column takes the place of another: the new one beside the old, a trigger that keeps them equal, a batched
 * backfill, then everything that the old column carries on the new one. The contract drops the old column.
 *
 * @param draft what the change becomes
 * @param tableName the table
 * @param oldName the old column
 * @param oldType its type, as the author believes it to be
 * @param replacement the new column; empty for a rename, which takes everything from the old one
 * @param newName the new column's name
 * @param conversion both ways between the two; empty for a rename
 * @param onUnconvertible what happens to a write that cannot be converted
 * @param roundTrips whether down(up(x)) = x
 * @param dualWrite who writes both while both live
 */
record ReplaceColumnExpansion(
        Draft draft,
        TableName tableName,
        Identifier oldName,
        SqlType oldType,
        Optional<ColumnDefinition> replacement,
        Identifier newName,
        Optional<Conversion> conversion,
        OnUnconvertible onUnconvertible,
        boolean roundTrips,
        DualWrite dualWrite) {

    static ReplaceColumnExpansion of(Draft draft, RenameColumn operation) {
        return new ReplaceColumnExpansion(
                draft,
                operation.table(),
                operation.column(),
                operation.type(),
                Optional.empty(),
                operation.newName(),
                Optional.empty(),
                OnUnconvertible.REJECT,
                true,
                operation.dualWrite());
    }

    static ReplaceColumnExpansion of(Draft draft, ReplaceColumn operation) {
        return new ReplaceColumnExpansion(
                draft,
                operation.table(),
                operation.column(),
                operation.type(),
                Optional.of(operation.replacement()),
                operation.replacement().name(),
                Optional.of(operation.conversion()),
                operation.onUnconvertible(),
                operation.roundTrips(),
                operation.dualWrite());
    }

    /** The other way round: the replaced column, as it was, takes the place of what has replaced it. */
    static ReplaceColumnExpansion back(Draft draft, PendingItem.ReplacedColumn item) {
        ReplaceRule rule = (ReplaceRule) item.trigger().rule();
        ColumnDefinition now = rule.replacement();
        Optional<Conversion> back = conversion(item, rule).map(there -> new Conversion(there.down(), there.up()));
        return new ReplaceColumnExpansion(
                draft,
                item.table(),
                now.name(),
                now.type(),
                back.map(any -> item.original()),
                item.original().name(),
                back,
                item.conversions().isEmpty() ? OnUnconvertible.REJECT : OnUnconvertible.NULL_AND_REPORT,
                back.isEmpty(),
                DualWrite.TRIGGER);
    }

    /** The other way round after a swap, under the name that the old column had last: its own is the replacement's. */
    static ReplaceColumnExpansion back(Draft draft, PendingItem.SwappedColumn item) {
        ReplaceRule rule = (ReplaceRule) item.trigger().rule();
        boolean reports = item.conversions().size() > 1;
        SqlExpression down = item.conversions().get(reports ? 1 : 0).expression();
        SqlExpression up =
                reports ? item.conversions().get(0).expression() : rule.down().orElseThrow();
        return new ReplaceColumnExpansion(
                draft,
                item.table(),
                rule.old().name(),
                rule.old().type(),
                Optional.of(item.original().renamed(item.retiredName())),
                item.retiredName(),
                Optional.of(new Conversion(down, up)),
                reports ? OnUnconvertible.NULL_AND_REPORT : OnUnconvertible.REJECT,
                false,
                DualWrite.TRIGGER);
    }

    static Optional<Conversion> conversion(PendingItem.ReplacedColumn item, ReplaceRule rule) {
        if (item.conversions().isEmpty()) {
            return rule.up().map(up -> new Conversion(up, rule.down().orElseThrow()));
        }
        return Optional.of(new Conversion(
                item.conversions().get(0).expression(),
                item.conversions().get(1).expression()));
    }

    Draft expand() {
        verdict();
        if (conversion.isEmpty() && dualWrite == DualWrite.APPLICATION) {
            draft.refuseDirect("A direct rename leaves no column \"" + oldName
                    + "\" that the application could write beside \"" + newName + "\".");
        }
        if (conversion.isPresent()) {
            draft.refuseDirect("Replacing a column by a converted one has no direct(...) form: no plain statement"
                    + " converts the values and keeps \"" + oldName + "\" for the running release.");
        }
        return replace();
    }

    /** Replaces the column as a part of something larger, which has its own verdict. */
    Draft replace() {
        Optional<Table> table =
                draft.table(tableName).filter(found -> !draft.inFlight().shows(tableName));
        Optional<ColumnDefinition> old = table.flatMap(found -> draft.freeColumn(found, oldName, oldType));
        if (table.isPresent() && old.isPresent()) {
            expand(table.get(), old.get());
        }
        return draft;
    }

    private void verdict() {
        if (draft.direct().isPresent() && conversion.isEmpty()) {
            draft.verdict(
                    Verdict.Kind.DIRECT,
                    "Direct, on the author's word: " + draft.direct().get() + ".");
            return;
        }
        String cause = conversion.isPresent()
                ? "a change of type or meaning would rewrite the table under ACCESS EXCLUSIVE and break the statements of the running release"
                : "the running release says \"" + oldName + "\" and would fail at once (42703)";
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: " + cause + "; \"" + newName + "\" is added beside it, "
                        + switch (dualWrite) {
                            case TRIGGER -> "kept equal by a trigger";
                            case APPLICATION -> "written by the application, caught up in a later migration";
                            case VERSIONED_VIEWS ->
                                "kept equal by a trigger, shown under the old name to the next release";
                        }
                        + ", and the contract drops the old column.");
    }

    private void expand(Table table, ColumnDefinition old) {
        if (draft.direct().isPresent() && conversion.isEmpty()) {
            if (!renamable(table)) {
                return;
            }
            draft.unit(Phase.EXPAND, tableName, "Rename " + tableName + "." + oldName + " to " + newName)
                    .step(
                            new ColumnDdl.Rename(tableName, oldName, newName),
                            new ColumnDdl.Rename(tableName, newName, oldName));
            return;
        }
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, conversion.isEmpty());
        if (new ReplacementRules(draft, table, old, this).allowed() && key.isPresent()) {
            if (dualWrite == DualWrite.APPLICATION) {
                new ApplicationWrites(draft, table, old, this).expand();
            } else if (dualWrite == DualWrite.TRIGGER || views(table).allowed()) {
                split(table, old, key.get());
            }
        }
    }

    private VersionedReplacement views(Table table) {
        return new VersionedReplacement(draft, table, oldName, newName);
    }

    private boolean renamable(Table table) {
        int problems = draft.problems().size();
        new ReplacementRules(draft, table, table.column(oldName).orElseThrow(), this).newNameFree();
        draft.inFlight().reads(tableName, oldName);
        ColumnDependants.refuseShown(draft, table, oldName);
        ComputedColumns.refuseSource(draft, table, oldName);
        return draft.problems().size() == problems;
    }

    private void split(Table table, ColumnDefinition old, List<ColumnDefinition> key) {
        ColumnDefinition added = added(old);
        List<ConversionFunction> functions = functions(old, added);
        SyncTrigger trigger = Triggers.of(draft, tableName, oldName, rule(table, old, added, functions));
        addBeside(table, added, functions, trigger);
        SqlExpression up = up(functions);
        Backfills.add(
                draft,
                draft.state().table(tableName).orElseThrow(),
                key,
                List.of(new Assignment(newName, up)),
                Counting.needsFilling(newName, up));
        new Carrying(draft, table, old, newName, conversion.isPresent()).carry();
        if (dualWrite == DualWrite.TRIGGER) {
            draft.gate(
                    Phase.DUAL_WRITE,
                    "The next release may start: it reads and writes \"" + newName + "\"; the trigger keeps \""
                            + oldName + "\" equal for the previous one.");
        }
        CarriedKey.of(table, oldName, newName)
                .filter(any -> dualWrite != DualWrite.VERSIONED_VIEWS)
                .ifPresent(this::tellGroups);
        old.identity().filter(Identity.ALWAYS::equals).ifPresent(any -> tellNumbers());
        IncomingForeignKey.of(draft.state(), tableName, oldName).forEach(each -> tellReferences(each, added));
        Optional<Value> newDefault =
                replacement.map(ColumnDefinition::defaultValue).orElse(old.defaultValue());
        finish(table, new PendingItem.ReplacedColumn(trigger, old, newDefault, functions, roundTrips));
    }

    private void finish(Table table, PendingItem.ReplacedColumn item) {
        if (dualWrite == DualWrite.VERSIONED_VIEWS) {
            views(table).keep(item);
            return;
        }
        draft.gate(Phase.MIGRATE_READS, "No release reads or writes \"" + tableName + "." + oldName + "\" any more.");
        draft.keep(item);
    }

    /** The new column as it is while both live. */
    ColumnDefinition added(ColumnDefinition old) {
        return replacement
                .orElse(old.renamed(newName))
                .withNotNull(false)
                .withDefault(Optional.empty())
                .withIdentity(Optional.empty())
                .withComment(Optional.empty());
    }

    private void tellGroups(CarriedKey key) {
        draft.gate(
                Phase.DUAL_WRITE,
                "Until the contract the primary key \"" + key.key().name() + "\" holds \"" + oldName
                        + "\": a statement that says GROUP BY \"" + newName
                        + "\" names every other column it selects, too (42803).");
    }

    private void tellReferences(IncomingForeignKey each, ColumnDefinition added) {
        ForeignKey key = ForeignKeys.of(each.key()).orElseThrow();
        Identifier column = key.columns().get(key.targetColumns().indexOf(oldName));
        draft.state()
                .table(each.table())
                .flatMap(table -> table.column(column))
                .map(ColumnDefinition::type)
                .filter(type -> !type.equals(added.type()) && !becomes(added.type(), each.table(), column))
                .ifPresent(type -> draft.gate(
                        Phase.MIGRATE_READS,
                        "\"" + each.table() + "." + column + "\" is still " + type + ": it is replaced, too, before \""
                                + newName + "\" holds what does not fit that."));
    }

    /** Whether the same change replaces a column by one of that type. */
    private boolean becomes(SqlType type, TableName other, Identifier column) {
        return draft.change().intents().stream()
                .map(Intent::operation)
                .filter(ReplaceColumn.class::isInstance)
                .map(ReplaceColumn.class::cast)
                .anyMatch(each -> each.table().equals(other)
                        && each.column().equals(column)
                        && each.replacement().type().equals(type));
    }

    private void tellNumbers() {
        draft.gate(
                Phase.DUAL_WRITE,
                "The next release writes no number of its own into \""
                        + (dualWrite == DualWrite.VERSIONED_VIEWS ? oldName : newName)
                        + "\": from the contract on PostgreSQL ALWAYS generates it (428C9).");
    }

    private void addBeside(
            Table table, ColumnDefinition added, List<ConversionFunction> functions, SyncTrigger trigger) {
        UnitDraft unit = beside().check(Guards.catalog(draft, tableName, List.of(oldName), trigger));
        ColumnDefinition old = table.column(oldName).orElseThrow();
        unit.checks(new Domains(draft, tableName).replacing(old, added));
        nullStaysNull(unit, old, added);
        if (dualWrite == DualWrite.VERSIONED_VIEWS) {
            views(table).showPrevious(unit);
        }
        unit.step(new ColumnDdl.Add(tableName, added), new ColumnDdl.Drop(tableName, newName))
                .step(new ColumnDdl.CarryProperties(tableName, oldName, newName));
        replacement
                .flatMap(ColumnDefinition::comment)
                .ifPresent(text -> unit.step(new ColumnDdl.Comment(tableName, newName, Optional.of(text))));
        functions.forEach(
                function -> unit.step(new SyncDdl.CreateConversion(function), new SyncDdl.DropConversion(function)));
        unit.step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger));
        if (dualWrite == DualWrite.VERSIONED_VIEWS) {
            views(table).showNext(unit);
        }
        if (!roundTrips) {
            unit.costs(
                    DownClass.LOSES_WRITES_SINCE,
                    "Of what the next release wrote into " + tableName + "." + newName + ", " + oldName
                            + " keeps what the down expression makes of it.",
                    Optional.of(Counting.rows(tableName, Counting.isNotNull(newName))));
        }
    }

    /** Views go before the table on the way back, as clients take them: nothing that takes the table may come first. */
    private UnitDraft beside() {
        String title = "Add " + tableName + "." + newName + " and keep it equal to " + oldName;
        return dualWrite == DualWrite.VERSIONED_VIEWS
                ? draft.unitOfItsOwn(Phase.EXPAND, tableName.name().value(), title)
                : draft.unit(Phase.EXPAND, tableName, title);
    }

    /** Where both may be NULL, nothing else tells a row that nobody has converted from one that a release emptied. */
    private void nullStaysNull(UnitDraft unit, ColumnDefinition old, ColumnDefinition added) {
        conversion
                .filter(any -> !old.notNull())
                .ifPresent(each -> unit.check(new GuardDdl.RefuseConvertedNull(tableName, old, added, each)));
    }

    private ReplaceRule rule(
            Table table, ColumnDefinition old, ColumnDefinition added, List<ConversionFunction> functions) {
        boolean marked = !old.notNull()
                && (old.defaultValue().isPresent() || old.identity().isPresent());
        return new ReplaceRule(
                old,
                added,
                conversion.map(any -> up(functions)),
                conversion.map(any -> down(functions)),
                old.notNull(),
                marked ? Optional.of(Triggers.mark(draft, tableName, oldName)) : Optional.empty(),
                KeyColumns.inUniqueKey(table, oldName));
    }

    private List<ConversionFunction> functions(ColumnDefinition old, ColumnDefinition added) {
        List<ConversionFunction> functions = new ArrayList<>();
        if (conversion.isPresent() && onUnconvertible == OnUnconvertible.NULL_AND_REPORT) {
            String stem = Triggers.stem(draft, tableName, oldName);
            functions.add(new ConversionFunction(
                    tableName,
                    DerivedNames.fitted("belay_up_" + stem),
                    old,
                    added.type(),
                    conversion.get().up()));
            functions.add(new ConversionFunction(
                    tableName,
                    DerivedNames.fitted("belay_down_" + stem),
                    added,
                    old.type(),
                    conversion.get().down()));
        }
        return functions;
    }

    private SqlExpression up(List<ConversionFunction> functions) {
        return functions.isEmpty()
                ? conversion.map(Conversion::up).orElse(Counting.column(oldName))
                : call(tableName, functions.get(0).name(), oldName);
    }

    private SqlExpression down(List<ConversionFunction> functions) {
        return functions.isEmpty()
                ? conversion.map(Conversion::down).orElse(Counting.column(newName))
                : call(tableName, functions.get(1).name(), newName);
    }

    static SqlExpression call(TableName table, Identifier function, Identifier argument) {
        String name = Counting.name(table.renamed(function));
        return new SqlExpression(name + "(" + Counting.column(argument).text() + ")");
    }
}
