package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.AddCheck;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.AddPrimaryKey;
import dev.belay.dsl.constraints.AddUnique;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ConstraintVisitor;
import dev.belay.dsl.constraints.DropConstraint;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.Repair;
import dev.belay.dsl.constraints.ReplacePrimaryKey;
import dev.belay.dsl.constraints.ReplaceUnique;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.ValidateConstraint;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How constraints reach a table with rows, and leave it. */
record ConstraintExpansions(Draft draft) implements ConstraintVisitor<Draft> {

    @Override
    public Draft addPrimaryKey(AddPrimaryKey operation) {
        return key(
                operation.table(),
                operation.constraint(),
                operation.constraint().columns(),
                false);
    }

    @Override
    public Draft addUnique(AddUnique operation) {
        return key(
                operation.table(),
                operation.constraint(),
                operation.constraint().columns(),
                operation.constraint().nullsNotDistinct());
    }

    private Draft key(TableName name, TableConstraint definition, List<Identifier> columns, boolean nullsNotDistinct) {
        verdict(
                "Breaking in one step: the plain statement would build its index under ACCESS EXCLUSIVE; the index is built CONCURRENTLY and becomes the constraint.");
        Optional<NamedConstraint> constraint = accepted(name, definition);
        if (constraint.isEmpty()) {
            return draft;
        }
        Table table = draft.state().table(name).orElseThrow();
        if (draft.direct().isPresent()) {
            direct(table, constraint.get());
            return draft;
        }
        ConstraintPath path = new ConstraintPath(draft, name, Phase.BACKFILL);
        path.guard(new GuardDdl.RefuseWhileDuplicates(name, columns, nullsNotDistinct));
        IndexDefinition index = definition
                .accept(Carrying.KeyIndex.named(constraint.get().name()))
                .orElseThrow();
        if (definition instanceof PrimaryKey) {
            path.keyColumns(table, columns).primaryKey(constraint.get(), index);
        } else {
            path.key(constraint.get(), index);
        }
        path.build();
        return draft;
    }

    @Override
    public Draft replacePrimaryKey(ReplacePrimaryKey operation) {
        return new KeyReplacement(draft).primaryKey(operation);
    }

    @Override
    public Draft replaceUnique(ReplaceUnique operation) {
        return new KeyReplacement(draft).unique(operation);
    }

    @Override
    public Draft addCheck(AddCheck operation) {
        return check(operation, "say repair(...) in the migration");
    }

    /**
     * Adds a check.
     *
     * @param otherwise what the author of a check without repair can do about rows that violate it, but for mending them
     */
    Draft check(AddCheck operation, String otherwise) {
        verdict(
                "Breaking in one step: a plain check would read the whole table under ACCESS EXCLUSIVE; it is added NOT VALID and validated apart.");
        Optional<NamedConstraint> constraint = accepted(operation.table(), operation.constraint());
        if (constraint.isEmpty()) {
            return draft;
        }
        Table table = draft.state().table(operation.table()).orElseThrow();
        if (draft.direct().isPresent()) {
            direct(table, constraint.get());
        } else if (operation.repair().isPresent()) {
            repair(
                    table,
                    constraint.get(),
                    operation.constraint(),
                    operation.repair().get());
        } else {
            draft.gate(
                    Phase.BACKFILL,
                    "No running release writes rows that violate \""
                            + constraint.get().name() + "\".");
            new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                    .guard(new GuardDdl.RefuseWhileRows(
                            table.name(),
                            Counting.isFalse(operation.constraint().condition()),
                            "%s rows of " + table.name() + " violate "
                                    + constraint.get().name() + "; mend them, or " + otherwise + "."))
                    .constraint(constraint.get())
                    .build();
        }
        return draft;
    }

    private void repair(Table table, NamedConstraint constraint, Check check, Repair repair) {
        Optional<ColumnDefinition> column = draft.writableColumn(table, repair.column());
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, true);
        if (!Expressions.sound(draft, repair.value())
                || column.isEmpty()
                || key.isEmpty()
                || Backfills.collides(draft, table, repair.column(), repair.value())) {
            return;
        }
        Set<Identifier> reads = new LinkedHashSet<>(Expressions.reads(table, check.condition()));
        reads.addAll(Expressions.reads(table, repair.value()));
        reads.remove(repair.column());
        List<Boolean> flying = reads.stream()
                .map(read -> draft.inFlight().moves(table.name(), read))
                .toList();
        if (flying.contains(true)
                || GeneratedColumns.refuseRead(draft, table, repair.column(), new ArrayList<>(reads))) {
            return;
        }
        reads.add(repair.column());
        SyncTrigger trigger = Triggers.of(
                draft,
                table.name(),
                repair.column(),
                new RepairRule(check.condition(), column.get(), repair.value(), new ArrayList<>(reads)));
        draft.unit(Phase.EXPAND, table.name(), "Repair new writes of " + table.name() + "." + repair.column())
                .check(Guards.catalog(draft, table.name(), List.of(repair.column()), trigger))
                .step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger));
        Backfills.add(
                        draft,
                        table,
                        key.get(),
                        List.of(new Assignment(repair.column(), repair.value())),
                        Counting.isFalse(check.condition()))
                .costs(
                        DownClass.LOSES_VALUES,
                        "The values that were repaired in " + table.name() + "." + repair.column()
                                + " are not brought back.",
                        Optional.empty());
        new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                .constraint(constraint)
                .build();
        draft.gate(Phase.MIGRATE_READS, "No release writes rows that violate \"" + constraint.name() + "\" any more.");
        draft.keep(new PendingItem.TriggerInPlace(trigger));
    }

    @Override
    public Draft addForeignKey(AddForeignKey operation) {
        verdict(
                "Breaking in one step: a plain foreign key would check every row while writes on both tables wait; it is added NOT VALID and validated apart.");
        Optional<NamedConstraint> constraint = accepted(operation.table(), operation.constraint());
        if (constraint.isEmpty()) {
            return draft;
        }
        Table table = draft.state().table(operation.table()).orElseThrow();
        if (GeneratedColumns.refuseWriter(draft, table, operation.constraint())) {
            return draft;
        }
        boolean direct = draft.direct().isPresent();
        UnindexedReferences.warn(draft, direct ? Phase.EXPAND : Phase.BACKFILL, table, operation.constraint());
        if (direct) {
            direct(table, constraint.get());
            return draft;
        }
        new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                .guard(new GuardDdl.RefuseWhileRows(
                        table.name(),
                        orphans(table.name(), operation.constraint()),
                        "%s rows of " + table.name() + " reference no row of "
                                + operation.constraint().target() + "; mend them before.",
                        Optional.of(operation.constraint().target())))
                .constraint(constraint.get())
                .build();
        return draft;
    }

    private static SqlExpression orphans(TableName table, ForeignKey key) {
        String from = Counting.name(table);
        List<String> present = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int index = 0; index < key.columns().size(); index++) {
            String column = Counting.column(key.columns().get(index)).text();
            present.add(column + " IS NOT NULL");
            equal.add("belay_target."
                    + Counting.column(key.targetColumns().get(index)).text() + " = " + from + "." + column);
        }
        return new SqlExpression(String.join(" AND ", present) + " AND NOT EXISTS (SELECT FROM "
                + Counting.name(key.target()) + " AS belay_target WHERE " + String.join(" AND ", equal) + ")");
    }

    @Override
    public Draft dropConstraint(DropConstraint operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: dropping a constraint lets more rows in and changes the catalog alone.");
        draft.table(operation.table())
                .ifPresent(table -> new KnownConstraints(draft, table)
                        .named(operation.constraint())
                        .filter(constraint -> !draft.inFlight().replacesKey(table.name(), constraint.name()))
                        .filter(constraint -> unreferenced(table, constraint))
                        .ifPresent(constraint -> drop(table, constraint)));
        return draft;
    }

    private boolean unreferenced(Table table, NamedConstraint constraint) {
        Optional<NamedConstraint> user = constraint
                .definition()
                .accept(Carrying.KeyIndex.named(constraint.name()))
                .flatMap(index -> ForeignKeys.needing(draft.state(), table.name(), columns(index)));
        user.ifPresent(key -> draft.problem(
                "constraint-referenced",
                "The foreign key \"" + key.name() + "\" needs \"" + constraint.name() + "\".",
                "drop that foreign key in a migration before"));
        return user.isEmpty();
    }

    private static List<Identifier> columns(IndexDefinition index) {
        return index.parts().stream().map(part -> part.column().orElseThrow()).toList();
    }

    private void drop(Table table, NamedConstraint constraint) {
        UnitDraft unit = draft.unitOfItsOwn(
                Phase.EXPAND,
                table.name().name() + "_" + constraint.name(),
                "Drop the constraint " + constraint.name());
        Optional<IndexDefinition> index = constraint.definition().accept(Carrying.KeyIndex.named(constraint.name()));
        if (index.isPresent()) {
            dropKey(unit, table.name(), constraint, index.get());
            return;
        }
        NamedConstraint notValid = constraint.withValidated(false);
        List<Ddl> inverse = new ArrayList<>();
        inverse.add(new ConstraintDdl.Drop(table.name(), notValid, true));
        inverse.add(new ConstraintDdl.Add(table.name(), notValid));
        if (constraint.validated()) {
            inverse.add(new ConstraintDdl.Validate(table.name(), notValid));
        }
        unit.step(new ConstraintDdl.Drop(table.name(), constraint, false), inverse.toArray(Ddl[]::new))
                .goesBack(UnitDraft.DownForm.COMMIT_EACH)
                .costs(
                        DownClass.REFUSES_WHILE,
                        "Refused while rows violate " + constraint.name() + ".",
                        Optional.of(Counting.rows(table.name(), violating(table.name(), constraint))));
    }

    private static void dropKey(UnitDraft unit, TableName table, NamedConstraint constraint, IndexDefinition index) {
        List<Identifier> columns = columns(index);
        unit.step(
                        new ConstraintDdl.Drop(table, constraint, false),
                        new GuardDdl.RefuseWhileDuplicates(table, columns, index.nullsNotDistinct()),
                        new ConstraintDdl.Add(table, constraint.withValidated(true)))
                .costs(
                        DownClass.REFUSES_WHILE,
                        "Refused while duplicates are there; the index is built again under ACCESS EXCLUSIVE.",
                        Optional.of(
                                Counting.rows(table, Counting.isDuplicate(table, columns, index.nullsNotDistinct()))));
    }

    static SqlExpression violating(TableName table, NamedConstraint constraint) {
        return ForeignKeys.of(constraint)
                .map(key -> orphans(table, key))
                .orElseGet(() -> Counting.isFalse(((Check) constraint.definition()).condition()));
    }

    @Override
    public Draft validateConstraint(ValidateConstraint operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: VALIDATE reads the table while everybody goes on reading and writing.");
        draft.table(operation.table())
                .flatMap(table -> new KnownConstraints(draft, table).thatCanBeInvalid(operation.constraint()))
                .ifPresent(constraint -> validate(operation.table(), constraint));
        return draft;
    }

    private void validate(TableName table, NamedConstraint constraint) {
        UnitDraft unit = draft.unit(
                Phase.BACKFILL,
                Stage.VALIDATE,
                "validate_" + table.name(),
                "Validate " + constraint.name() + " without blocking writes");
        ConstraintDdl.Validate validate = new ConstraintDdl.Validate(table, constraint);
        if (constraint.validated()) {
            // The database may hold it NOT VALID all the same; nothing then tells one from the other on the way back.
            unit.step(validate, new StateDdl.Say("Nothing to undo: " + constraint.name() + " stays validated."));
        } else {
            unit.step(
                    validate,
                    new ConstraintDdl.Drop(table, constraint, false),
                    new ConstraintDdl.Add(table, constraint));
        }
    }

    private void verdict(String breaking) {
        draft.verdict(
                draft.direct().isPresent() ? Verdict.Kind.DIRECT : Verdict.Kind.BREAKING,
                draft.direct()
                        .map(why -> "Direct, on the author's word: " + why + ".")
                        .orElse(breaking));
    }

    private Optional<NamedConstraint> accepted(TableName name, TableConstraint definition) {
        return draft.table(name)
                .map(table -> new NamedConstraint(
                        DerivedNames.constraint(
                                name.name(),
                                definition,
                                table.columns().stream()
                                        .map(ColumnDefinition::name)
                                        .toList()),
                        definition,
                        true))
                .filter(constraint ->
                        ConstraintRules.check(draft, draft.state().table(name).orElseThrow(), constraint))
                .filter(constraint -> lasts(draft.state().table(name).orElseThrow(), constraint));
    }

    /** Whether no pending contract takes away what the constraint stands on. */
    private boolean lasts(Table table, NamedConstraint constraint) {
        List<Boolean> doomed = new ArrayList<>();
        table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(column -> new ColumnUse(table, column).usedBy(constraint))
                .forEach(column -> doomed.add(draft.inFlight().drops(table.name(), column)));
        return !doomed.contains(true);
    }

    private void direct(Table table, NamedConstraint constraint) {
        draft.unitOfItsOwn(Phase.EXPAND, "constrain_" + table.name().name(), "Add " + constraint.name())
                .step(
                        new ConstraintDdl.Add(table.name(), constraint),
                        new ConstraintDdl.Drop(table.name(), constraint, false));
    }
}
