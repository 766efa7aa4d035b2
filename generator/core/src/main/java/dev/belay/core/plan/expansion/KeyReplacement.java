package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReplacePrimaryKey;
import dev.belay.dsl.constraints.ReplaceUnique;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a key over other columns takes the place of one that running statements name in ON CONFLICT: both stand until the
 * contract. Of two primary keys one has to wait, as a unique index over columns that are NOT NULL already.
 */
record KeyReplacement(Draft draft) {

    Draft primaryKey(ReplacePrimaryKey operation) {
        verdict();
        free(operation.table())
                .ifPresent(table -> present(table)
                        .filter(old ->
                                differs(table, old, operation.constraint().columns()))
                        .filter(old -> idle(table, old, operation.constraint().columns()))
                        .ifPresent(old -> primaryKey(table, old, operation.constraint())));
        return draft;
    }

    private Optional<NamedConstraint> present(Table table) {
        Optional<NamedConstraint> key = table.constraints().stream()
                .filter(each -> each.definition() instanceof PrimaryKey)
                .findFirst();
        if (key.isEmpty()) {
            draft.missing(
                    table.name(),
                    "no-primary-key",
                    "The table \"" + table.name() + "\" has no primary key that another one could replace.",
                    "say addPrimaryKey(...)");
        }
        return key;
    }

    private void primaryKey(Table table, NamedConstraint old, PrimaryKey wanted) {
        NamedConstraint key = new NamedConstraint(wanted.name().orElse(old.name()), wanted, true);
        Table without = table.withConstraints(
                table.constraints().stream().filter(each -> !each.equals(old)).toList());
        IndexDefinition index = waiting(table.name(), key);
        boolean free = key.name().equals(old.name()) || Clashes.constraintFree(draft, without, key);
        if (!free
                || !key.definition().accept(new ConstraintRules(draft, without))
                || !lasts(table, wanted.columns())
                || !Clashes.relationFree(draft, table.name().schema(), index.name())) {
            return;
        }
        guarded(table, old, wanted.columns(), false)
                .keyColumns(table, wanted.columns())
                .index(index)
                .build();
        tell(table.name(), old, wanted.columns());
        draft.gate(
                Phase.MIGRATE_READS,
                "Until the contract the primary key of " + table.name() + " stays " + columns(KeyColumns.of(old))
                        + ": a statement that says GROUP BY " + columns(wanted.columns())
                        + " names every other column it selects, too (42803). Where the table is published, the"
                        + " subscribers have the new key before.");
        draft.keep(new PendingItem.ReplacedKey(table.name(), old, key, index.name()));
    }

    /** The index that waits; the constraint gives it its own name at the contract. */
    private static IndexDefinition waiting(TableName table, NamedConstraint key) {
        List<Identifier> columns = KeyColumns.of(key);
        String named = columns.stream().map(Identifier::value).collect(Collectors.joining("_"));
        return key.definition()
                .accept(Carrying.KeyIndex.named(DerivedNames.joined(table.name(), named, "pkey")))
                .orElseThrow();
    }

    Draft unique(ReplaceUnique operation) {
        verdict();
        free(operation.table())
                .ifPresent(table -> named(table, operation.old())
                        .filter(old ->
                                differs(table, old, operation.constraint().columns()))
                        .filter(old -> idle(table, old, operation.constraint().columns()))
                        .ifPresent(old -> unique(table, old, operation.constraint())));
        return draft;
    }

    private Optional<NamedConstraint> named(Table table, Identifier name) {
        Optional<NamedConstraint> found = new KnownConstraints(draft, table).named(name);
        found.filter(each -> !(each.definition() instanceof Unique))
                .ifPresent(each -> draft.problem(
                        "not-unique-constraint",
                        "The constraint \"" + name + "\" of \"" + table.name() + "\" is no unique constraint.",
                        each.definition() instanceof PrimaryKey
                                ? "say replacePrimaryKey(...)"
                                : "name a unique constraint"));
        return found.filter(each -> each.definition() instanceof Unique);
    }

    private void unique(Table table, NamedConstraint old, Unique wanted) {
        NamedConstraint key = named(table, wanted);
        if (!ConstraintRules.check(draft, table, key) || !lasts(table, wanted.columns())) {
            return;
        }
        IndexDefinition index =
                wanted.accept(Carrying.KeyIndex.named(key.name())).orElseThrow();
        guarded(table, old, wanted.columns(), wanted.nullsNotDistinct())
                .key(key, index)
                .build();
        tell(table.name(), old, wanted.columns());
        if (wanted.deferrability() != Deferrability.NOT_DEFERRABLE) {
            draft.gate(
                    Phase.MIGRATE_READS,
                    "No release says ON CONFLICT " + columns(wanted.columns())
                            + ": the new key is deferrable, and PostgreSQL refuses it there (55000).");
        }
        draft.keep(new PendingItem.ReplacedKey(table.name(), old, key, key.name()));
    }

    private static NamedConstraint named(Table table, TableConstraint wanted) {
        List<Identifier> columns =
                table.columns().stream().map(ColumnDefinition::name).toList();
        return new NamedConstraint(DerivedNames.constraint(table.name().name(), wanted, columns), wanted, true);
    }

    private void verdict() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: the running release names the old key in ON CONFLICT; the new one is built beside"
                        + " it, CONCURRENTLY, and the old one goes at the contract.");
        draft.refuseDirect("Replacing a key has no direct(...) form: statements of the running release that name the"
                + " old one in ON CONFLICT would fail (42P10).");
    }

    /** The table, where nothing stands in the way of an index that is built CONCURRENTLY. */
    private Optional<Table> free(TableName name) {
        Optional<Table> table = draft.table(name);
        table.filter(Table::partitioned)
                .ifPresent(each -> draft.problem(
                        "key-of-partitioned-table",
                        "The table \"" + name + "\" is partitioned, and PostgreSQL builds no index of it CONCURRENTLY.",
                        "build the key partition by partition with change.sql(...): CREATE UNIQUE INDEX ON ONLY the"
                                + " table, one CONCURRENTLY on each partition, and ALTER INDEX ... ATTACH PARTITION"));
        return table.filter(each -> !each.partitioned());
    }

    private boolean differs(Table table, NamedConstraint old, List<Identifier> columns) {
        boolean same = KeyColumns.of(old).equals(columns);
        if (same) {
            draft.problem(
                    "same-key",
                    "\"" + old.name() + "\" is a key over " + columns(columns) + " already.",
                    "name other columns, or another order of them; or remove this line");
        }
        return !same && !isBoundInAnyOrder(table, old, columns);
    }

    /** A foreign key is bound to one of two keys over the same columns, and nothing tells to which: a problem then. */
    private boolean isBoundInAnyOrder(Table table, NamedConstraint old, List<Identifier> columns) {
        Optional<NamedConstraint> user = Set.copyOf(columns).equals(Set.copyOf(KeyColumns.of(old)))
                ? ForeignKeys.needing(draft.state(), table.name(), columns)
                : Optional.empty();
        user.ifPresent(key -> draft.problem(
                "same-key",
                "The foreign key \"" + key.name() + "\" references the columns of \"" + old.name()
                        + "\", and would hold it at the contract: in another order they are no other key for it.",
                "drop the foreign key in a migration before, and add it anew after the contract"));
        return user.isPresent();
    }

    /** Both keys are named by their columns until the contract, so that no other change moves one meanwhile. */
    private boolean idle(Table table, NamedConstraint old, List<Identifier> columns) {
        return !draft.inFlight().replacesKey(table.name(), old.name())
                && !Stream.concat(KeyColumns.of(old).stream(), columns.stream())
                        .distinct()
                        .map(column -> draft.inFlight().movesUnderKey(table.name(), column))
                        .toList()
                        .contains(true);
    }

    private boolean lasts(Table table, List<Identifier> columns) {
        return !columns.stream()
                .map(column -> draft.inFlight().drops(table.name(), column))
                .toList()
                .contains(true);
    }

    private ConstraintPath guarded(
            Table table, NamedConstraint old, List<Identifier> columns, boolean nullsNotDistinct) {
        List<Identifier> known = draft.state().tables().values().stream()
                .flatMap(other -> ForeignKeys.to(other, table.name()))
                .map(NamedConstraint::name)
                .toList();
        return new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                .guard(new GuardDdl.RefuseWhileKeyUsed(table.name(), old.name(), known))
                .guard(new GuardDdl.RefuseWhileDuplicates(table.name(), columns, nullsNotDistinct));
    }

    private void tell(TableName table, NamedConstraint old, List<Identifier> columns) {
        draft.gate(
                Phase.BACKFILL,
                "No running release writes two rows of " + table + " with the same " + columns(columns)
                        + ": from here on both keys hold, until the contract.");
        draft.gate(
                Phase.BACKFILL,
                "Where two transactions may insert one row of " + table + " at the same moment by ON CONFLICT, on "
                        + columns(KeyColumns.of(old)) + " or on " + columns(columns)
                        + ", both releases try again after 23505: from here until the contract the later one may get it"
                        + " from the key that it does not name, since PostgreSQL asks one key before it writes.");
        draft.gate(
                Phase.MIGRATE_READS,
                "Until the contract \"" + old.name() + "\" holds, too: no release writes two rows of " + table
                        + " with the same " + columns(KeyColumns.of(old)) + ".");
        draft.gate(
                Phase.MIGRATE_READS,
                "Before the contract no release says ON CONFLICT " + columns(KeyColumns.of(old))
                        + " or counts on them being unique.");
        ForeignKeys.needing(draft.state(), table, KeyColumns.of(old))
                .ifPresent(user -> draft.gate(
                        Phase.MIGRATE_READS,
                        "The foreign key \"" + user.name() + "\" needs \"" + old.name()
                                + "\": before the contract, add one that references " + columns(columns)
                                + ", and drop it."));
    }

    private static String columns(List<Identifier> names) {
        return names.stream().map(Identifier::value).collect(Collectors.joining(", ", "(", ")"));
    }
}
