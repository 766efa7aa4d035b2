package dev.belay.core.state;

import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.objects.View;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a contract has to finish. */
public sealed interface PendingItem {

    /** Whether it concerns the table, under the name that it has now. */
    boolean isAbout(TableName table);

    /** The columns of that table in flight, which no other change may touch. */
    List<Identifier> columnsInFlight();

    /** Hands the item to the branch of its kind. */
    <R> R accept(Visitor<R> visitor);

    /** An item that stands in one table. */
    sealed interface OfTable extends PendingItem {

        /** The table, under the name it has now. */
        TableName table();

        @Override
        default boolean isAbout(TableName other) {
            return table().equals(other);
        }
    }

    /**
     * One branch for each kind of item.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {
        /** {@link ReplacedColumn}. */
        R replacedColumn(ReplacedColumn item);

        /** {@link SwappedColumn}. */
        R swappedColumn(SwappedColumn item);

        /** {@link DualWrittenColumn}. */
        R dualWrittenColumn(DualWrittenColumn item);

        /** {@link DualWrittenColumns}. */
        R dualWrittenColumns(DualWrittenColumns item);

        /** {@link ReshapedColumns}. */
        R reshapedColumns(ReshapedColumns item);

        /** {@link TriggerInPlace}. */
        R triggerInPlace(TriggerInPlace item);

        /** {@link TemporaryDefault}. */
        R temporaryDefault(TemporaryDefault item);

        /** {@link RenamedTable}. */
        R renamedTable(RenamedTable item);

        /** {@link VersionedColumn}. */
        R versionedColumn(VersionedColumn item);

        /** {@link VersionedReplacement}. */
        R versionedReplacement(VersionedReplacement item);

        /** {@link VersionedReshape}. */
        R versionedReshape(VersionedReshape item);

        /** {@link UnusedColumn}. */
        R unusedColumn(UnusedColumn item);

        /** {@link UnusedTable}. */
        R unusedTable(UnusedTable item);

        /** {@link ReplacedType}. */
        R replacedType(ReplacedType item);

        /** {@link ReplacedKey}. */
        R replacedKey(ReplacedKey item);

        /** {@link PromisedIdentity}. */
        R promisedIdentity(PromisedIdentity item);
    }

    /**
     * An old column beside its replacement: the contract drops trigger, function and old column, and sets the
     * author's default on the new one.
     *
     * @param trigger keeps them equal; its rule knows both
     * @param original the old column as it was before the change
     * @param replacementDefault the author's default of the new column
     * @param conversions the functions that convert where a plain expression could raise
     * @param roundTrips whether the old value can be computed back from the new one without loss
     */
    record ReplacedColumn(
            SyncTrigger trigger,
            ColumnDefinition original,
            Optional<Value> replacementDefault,
            List<ConversionFunction> conversions,
            boolean roundTrips)
            implements OfTable {

        /** Copies the list. */
        public ReplacedColumn {
            conversions = List.copyOf(conversions);
        }

        @Override
        public TableName table() {
            return trigger.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return trigger.columnsInFlight();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replacedColumn(this);
        }
    }

    /**
     * A replacement that has taken the name of the column it replaces, beside that one under the replacement's former
     * name: the contract drops trigger, function and the old column.
     *
     * @param swap the id of the change that exchanged the names
     * @param trigger keeps them equal; its rule knows the replacement as the old column, whose values count, and the old
     *     column as the new one, which is a copy
     * @param original the old column as it was before the change that replaced it
     * @param conversions the functions that convert where a plain expression could raise
     * @param roundTrips whether the old value can be computed back from the new one without loss
     */
    record SwappedColumn(
            String swap,
            SyncTrigger trigger,
            ColumnDefinition original,
            List<ConversionFunction> conversions,
            boolean roundTrips)
            implements OfTable {

        /** Copies the list. */
        public SwappedColumn {
            conversions = List.copyOf(conversions);
        }

        @Override
        public TableName table() {
            return trigger.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return trigger.columnsInFlight();
        }

        /** The name under which the old column lives on until the contract. */
        public Identifier retiredName() {
            return columnsInFlight().stream()
                    .filter(column -> !column.equals(original.name()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.swappedColumn(this);
        }
    }

    /**
     * Old columns beside new ones, all of which the application writes: a catch-up brings the rows along that the release
     * before wrote, and refuses writes of the old ones alone; then the contract drops those.
     */
    sealed interface DualWritten extends OfTable {

        /** What refuses such writes; its rule knows the columns of both sides. */
        SyncTrigger tripwire();

        /** What has brought the rows along; empty before. */
        Optional<CaughtUp> caughtUp();

        /** The same item, caught up. */
        DualWritten caughtUp(CaughtUp by);

        /** The columns of both sides, and both ways between them. */
        default PairRule columns() {
            return ((TripwireRule) tripwire().rule()).columns();
        }

        /** What would keep both sides equal instead. */
        default SyncTrigger trigger() {
            SyncTrigger tripwire = tripwire();
            return new SyncTrigger(
                    tripwire.change(),
                    tripwire.table(),
                    columns(),
                    tripwire.function(),
                    tripwire.insertTrigger(),
                    tripwire.updateTrigger());
        }

        @Override
        default TableName table() {
            return tripwire().table();
        }

        @Override
        default List<Identifier> columnsInFlight() {
            return tripwire().columnsInFlight();
        }
    }

    /**
     * A catch-up.
     *
     * @param change the id of the change that says so
     * @param backfillUnits the names of its backfill units, which must have finished
     * @param laterUnits the names of the units beside them, which must have left their stamps
     */
    record CaughtUp(String change, List<String> backfillUnits, List<String> laterUnits) {

        /** Copies the lists. */
        public CaughtUp {
            backfillUnits = List.copyOf(backfillUnits);
            laterUnits = List.copyOf(laterUnits);
        }
    }

    /**
     * An old column beside its replacement, both of which the application writes.
     *
     * @param tripwire what refuses writes of the old one alone; its rule knows both columns
     * @param original the old column as it was before the change
     * @param replacementDefault the author's default of the new column
     * @param caughtUp what has brought the rows along; empty before
     */
    record DualWrittenColumn(
            SyncTrigger tripwire,
            ColumnDefinition original,
            Optional<Value> replacementDefault,
            Optional<CaughtUp> caughtUp)
            implements DualWritten {

        @Override
        public DualWrittenColumn caughtUp(CaughtUp by) {
            return new DualWrittenColumn(tripwire, original, replacementDefault, Optional.of(by));
        }

        /** The same columns as a trigger would keep them equal. */
        public ReplacedColumn replaced() {
            return new ReplacedColumn(trigger(), original, replacementDefault, List.of(), true);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dualWrittenColumn(this);
        }
    }

    /**
     * Old columns beside the new ones that one of them was split into, or that they were merged into, all of which the
     * application writes.
     *
     * @param tripwire what refuses writes of the old ones alone; its rule knows all of them
     * @param originals the old columns as they were before the change
     * @param replacements the new columns as they are to be
     * @param caughtUp what has brought the rows along; empty before
     */
    record DualWrittenColumns(
            SyncTrigger tripwire,
            List<ColumnDefinition> originals,
            List<ColumnDefinition> replacements,
            Optional<CaughtUp> caughtUp)
            implements DualWritten {

        /** Copies the lists. */
        public DualWrittenColumns {
            originals = List.copyOf(originals);
            replacements = List.copyOf(replacements);
        }

        @Override
        public DualWrittenColumns caughtUp(CaughtUp by) {
            return new DualWrittenColumns(tripwire, originals, replacements, Optional.of(by));
        }

        /** The same columns as a trigger would keep them equal. */
        public ReshapedColumns reshaped() {
            return new ReshapedColumns(trigger(), originals, true);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dualWrittenColumns(this);
        }
    }

    /**
     * Old columns beside the new ones that one of them was split into, or that they were merged into: the contract
     * drops trigger, function and old columns.
     *
     * @param trigger keeps them equal; its rule knows all of them
     * @param originals the old columns as they were before the change
     * @param roundTrips whether the old values can be computed back from the new ones without loss
     */
    record ReshapedColumns(SyncTrigger trigger, List<ColumnDefinition> originals, boolean roundTrips)
            implements OfTable {

        /** Copies the list. */
        public ReshapedColumns {
            originals = List.copyOf(originals);
        }

        /** What the trigger keeps true, which knows all of the columns. */
        public ReshapeRule rule() {
            return (ReshapeRule) trigger.rule();
        }

        @Override
        public TableName table() {
            return trigger.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return trigger.columnsInFlight();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reshapedColumns(this);
        }
    }

    /**
     * A trigger that fills or repairs for the previous release: the contract drops it.
     *
     * @param trigger the trigger
     */
    record TriggerInPlace(SyncTrigger trigger) implements OfTable {

        @Override
        public TableName table() {
            return trigger.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return trigger.columnsInFlight();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.triggerInPlace(this);
        }
    }

    /**
     * A default that serves the previous release alone: the contract drops it.
     *
     * @param table the table
     * @param column the column
     * @param value the default
     */
    record TemporaryDefault(TableName table, Identifier column, Value value) implements OfTable {

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of(column);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.temporaryDefault(this);
        }
    }

    /**
     * A view under the old name of a table: the contract drops it.
     *
     * @param view the view
     */
    record RenamedTable(View view) implements OfTable {

        @Override
        public TableName table() {
            return view.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renamedTable(this);
        }
    }

    /**
     * A column that two schemas of views show under its old and its new name: the contract drops the views and renames
     * the column.
     *
     * @param previous the table as the previous release knows it
     * @param next the table as the next release knows it
     * @param column the column, under its old name
     * @param newName its new name
     */
    record VersionedColumn(View previous, View next, Identifier column, Identifier newName) implements OfTable {

        @Override
        public TableName table() {
            return next.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of(column);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.versionedColumn(this);
        }
    }

    /**
     * An old column beside its replacement, which the next release sees under the old name: the contract drops views,
     * trigger, function and old column, and gives the name to the replacement.
     *
     * @param replaced the columns
     * @param previous the table as the previous release knows it
     * @param next the table as the next release knows it
     */
    record VersionedReplacement(ReplacedColumn replaced, View previous, View next) implements OfTable {

        /** The name of both: of the old column in the table, and of the replacement for the next release. */
        public Identifier name() {
            return replaced.original().name();
        }

        /** The name of the replacement in the table, until the contract. */
        public Identifier added() {
            return columnsInFlight().stream()
                    .filter(column -> !column.equals(name()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public TableName table() {
            return replaced.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return replaced.columnsInFlight();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.versionedReplacement(this);
        }
    }

    /**
     * Old columns beside new ones, of which each release sees its own through a view: the contract drops views, trigger,
     * function and old columns.
     *
     * @param reshaped the columns
     * @param previous the table as the previous release knows it
     * @param next the table as the next release knows it
     */
    record VersionedReshape(ReshapedColumns reshaped, View previous, View next) implements OfTable {

        @Override
        public TableName table() {
            return reshaped.table();
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return reshaped.columnsInFlight();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.versionedReshape(this);
        }
    }

    /**
     * A column that has become optional: the contract drops it, or renames it where it is retained.
     *
     * @param table the table
     * @param original the column as it was before the change
     * @param retainedName the name under which its values stay; empty where they are dropped
     */
    record UnusedColumn(TableName table, ColumnDefinition original, Optional<Identifier> retainedName)
            implements OfTable {

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of(original.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unusedColumn(this);
        }
    }

    /**
     * A table that nothing uses: the contract drops it, or moves it to the retention schema.
     *
     * @param table the table
     * @param retain whether it is moved
     */
    record UnusedTable(TableName table, boolean retain) implements OfTable {

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unusedTable(this);
        }
    }

    /**
     * An enum type whose columns are replaced by columns of another type: the contract drops it, behind those columns.
     *
     * @param original the old type
     * @param replacement the new one
     */
    record ReplacedType(EnumType original, EnumType replacement) implements PendingItem {

        /** Whether the type is one of the two. */
        public boolean holds(Identifier schema, Identifier name) {
            return original.schema().equals(schema)
                    && (original.name().equals(name) || replacement.name().equals(name));
        }

        @Override
        public boolean isAbout(TableName table) {
            return false;
        }

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replacedType(this);
        }
    }

    /**
     * A key beside the one over other columns that replaces it: the contract drops it, and makes the index that waits the
     * primary key where it was one.
     *
     * @param table the table
     * @param original the key that goes
     * @param replacement the key that takes its place: a constraint already, or what the index becomes
     * @param index the name of the unique index under the replacement, as it is until the contract
     */
    record ReplacedKey(TableName table, NamedConstraint original, NamedConstraint replacement, Identifier index)
            implements OfTable {

        /** Whether the constraint or index of that name is one of the two. */
        public boolean holds(Identifier name) {
            return original.name().equals(name) || replacement.name().equals(name) || index.equals(name);
        }

        /** A column of either key that changed its name or went would take the key along. */
        @Override
        public List<Identifier> columnsInFlight() {
            return Stream.of(original, replacement)
                    .flatMap(key -> columns(key.definition()).stream())
                    .distinct()
                    .toList();
        }

        private static List<Identifier> columns(TableConstraint key) {
            return key instanceof PrimaryKey primary ? primary.columns() : ((Unique) key).columns();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replacedKey(this);
        }
    }

    /**
     * An identity column that PostgreSQL numbers unless a statement does: from the contract on it ALWAYS does.
     *
     * @param table the table
     * @param column the column
     */
    record PromisedIdentity(TableName table, Identifier column) implements OfTable {

        @Override
        public List<Identifier> columnsInFlight() {
            return List.of(column);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.promisedIdentity(this);
        }
    }
}
