package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way by which constraints and indexes reach a table with rows without blocking its users: guards that count, then
 * indexes CONCURRENTLY, then constraints NOT VALID or over those indexes, then VALIDATE in a transaction of its own,
 * then NOT NULL on the proof of a validated check (PostgreSQL 12 and later skip the scan then), foreign keys last.
 */
final class ConstraintPath {

    private final Draft draft;
    private final TableName table;
    private final Phase phase;
    private final List<Ddl> guards = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<Addition> additions = new ArrayList<>();
    private final List<NamedConstraint> unvalidated = new ArrayList<>();
    private final List<NamedConstraint> unvalidatedReferences = new ArrayList<>();
    private final List<Identifier> notNull = new ArrayList<>();

    private final List<Addition> references = new ArrayList<>();
    private final List<Addition> primaryKeys = new ArrayList<>();

    private record Addition(Ddl statement, Ddl inverse) {}

    ConstraintPath(Draft draft, TableName table, Phase phase) {
        this.draft = draft;
        this.table = table;
        this.phase = phase;
    }

    /** A guard that runs before everything else. */
    ConstraintPath guard(GuardDdl guard) {
        guards.add(guard);
        return this;
    }

    /** An index that stays an index. */
    ConstraintPath index(IndexDefinition index) {
        indexes.add(index);
        return this;
    }

    /** A unique constraint, over a unique index that is built first. */
    ConstraintPath key(NamedConstraint constraint, IndexDefinition index) {
        indexes.add(index);
        additions.add(overIndex(constraint, index));
        return this;
    }

    /** A primary key, over a unique index that is built first; its columns are NOT NULL by then. */
    ConstraintPath primaryKey(NamedConstraint constraint, IndexDefinition index) {
        indexes.add(index);
        primaryKeys.add(new Addition(
                new ConstraintDdl.AddUsingIndex(table, constraint, index.name()),
                new ConstraintDdl.Drop(table, constraint, true)));
        return this;
    }

    /** NOT NULL on the columns of a primary key that may still be NULL: rows are counted, and releases told, before. */
    ConstraintPath keyColumns(Table keyed, List<Identifier> columns) {
        List<Identifier> nullable = columns.stream()
                .filter(column -> !keyed.column(column).orElseThrow().notNull())
                .toList();
        for (Identifier column : nullable) {
            guard(new GuardDdl.RefuseWhileRows(
                            table,
                            Counting.isNull(column),
                            "%s rows of " + table + " hold NULL in " + column + "; fill them before."))
                    .notNull(column);
            draft.gate(
                    phase, "No running release writes NULL into \"" + table + "." + column + "\", or leaves it out.");
        }
        return this;
    }

    private Addition overIndex(NamedConstraint constraint, IndexDefinition index) {
        return new Addition(
                new ConstraintDdl.AddUsingIndex(table, constraint, index.name()),
                new ConstraintDdl.Drop(table, constraint, false));
    }

    /** A check or a foreign key. */
    ConstraintPath constraint(NamedConstraint constraint) {
        NamedConstraint notValid = constraint.withValidated(false);
        boolean reference = ForeignKeys.of(constraint).isPresent();
        (reference ? references : additions)
                .add(new Addition(
                        new ConstraintDdl.Add(table, notValid), new ConstraintDdl.Drop(table, notValid, false)));
        (reference ? unvalidatedReferences : unvalidated).add(notValid);
        return this;
    }

    /** NOT NULL on a column. */
    ConstraintPath notNull(Identifier column) {
        notNull.add(column);
        return constraint(proof(table, column));
    }

    /** The check that proves a column to hold no NULL, so that SET NOT NULL need not scan. */
    static NamedConstraint proof(TableName table, Identifier column) {
        return new NamedConstraint(
                DerivedNames.joined(table.name(), column, "not_null_proof"),
                new Check(Optional.empty(), Counting.isNotNull(column)),
                false);
    }

    /** Writes the units. */
    void build() {
        if (!guards.isEmpty()) {
            UnitDraft first = unit(Stage.GUARD, "check_", "Count what stands in the way in " + table);
            guards.forEach(first::check);
        }
        indexes.forEach(this::buildIndex);
        add(Stage.CONSTRAIN, "constrain_", "Constrain new writes of " + table, additions);
        validate(Stage.VALIDATE, "validate_", unvalidated);
        finish();
        add(Stage.REFERENCE, "reference_", "Hold new writes of " + table + " to what they reference", references);
        validate(Stage.VALIDATE_REFERENCES, "validate_", unvalidatedReferences);
    }

    private UnitDraft unit(Stage stage, String prefix, String title) {
        return draft.unit(phase, stage, prefix + table.name(), title);
    }

    private void buildIndex(IndexDefinition index) {
        draft.alone(phase, Stage.INDEX, "index_" + index.name(), "Build the index " + index.name() + " on " + table)
                .step(new IndexDdl.Create(table, index, true), new IndexDdl.Drop(table, index, true, true))
                .goesBack(UnitDraft.DownForm.SINGLE);
    }

    private void add(Stage stage, String prefix, String title, List<Addition> added) {
        if (!added.isEmpty()) {
            UnitDraft unit = unit(stage, prefix, title);
            added.forEach(addition -> unit.step(addition.statement(), addition.inverse()));
        }
    }

    private void validate(Stage stage, String prefix, List<NamedConstraint> notValid) {
        if (notValid.isEmpty()) {
            return;
        }
        UnitDraft unit = unit(stage, prefix, "Validate the rows of " + table + " while everybody goes on writing");
        for (NamedConstraint constraint : notValid) {
            unit.step(
                    new ConstraintDdl.Validate(table, constraint),
                    new ConstraintDdl.Drop(table, constraint, false),
                    new ConstraintDdl.Add(table, constraint));
        }
    }

    private void finish() {
        if (notNull.isEmpty() && primaryKeys.isEmpty()) {
            return;
        }
        UnitDraft unit = unit(Stage.FINISH, "not_null_", "Forbid NULL in " + table + " on the validated proof")
                .goesBack(UnitDraft.DownForm.COMMIT_EACH);
        for (Identifier column : notNull) {
            NamedConstraint proof = proof(table, column);
            unit.step(new ColumnDdl.SetNotNull(table, column, true), new ColumnDdl.DropNotNull(table, column));
            unit.step(
                    new ConstraintDdl.Drop(table, proof.withValidated(true), false),
                    new ConstraintDdl.Drop(table, proof, true),
                    new ConstraintDdl.Add(table, proof),
                    new ConstraintDdl.Validate(table, proof));
        }
        primaryKeys.forEach(addition -> unit.step(addition.statement(), addition.inverse()));
    }

    /** The statements that set NOT NULL again, each in a transaction of its own; refused while NULLs are there. */
    static List<Ddl> restoreNotNull(TableName table, Identifier column) {
        NamedConstraint proof = proof(table, column);
        return List.of(
                new GuardDdl.RefuseWhileRows(
                        table,
                        Counting.isNull(column),
                        "%s rows of " + table + " hold NULL in " + column + "; give them a value before going back."),
                new ConstraintDdl.Drop(table, proof, true),
                new ConstraintDdl.Add(table, proof),
                new ConstraintDdl.Validate(table, proof),
                new ColumnDdl.SetNotNull(table, column, true),
                new ConstraintDdl.Drop(table, proof.withValidated(true), false));
    }

    /** Adds DROP NOT NULL, whose way back is the checked path. */
    static void dropNotNull(UnitDraft unit, TableName table, Identifier column) {
        unit.step(
                        new ColumnDdl.DropNotNull(table, column),
                        restoreNotNull(table, column).toArray(Ddl[]::new))
                .goesBack(UnitDraft.DownForm.COMMIT_EACH)
                .costs(
                        DownClass.REFUSES_WHILE,
                        "Refused while rows of " + table + " hold NULL in " + column + ".",
                        Optional.of(Counting.rows(table, Counting.isNull(column))));
    }
}
