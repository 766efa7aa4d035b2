package dev.belay.core.state;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a database holds, as far as Belay's history tells. Objects that nobody told us of are found at run time.
 *
 * @param tables the tables by name
 * @param enums the enum types in the order of their creation
 * @param views the views under old names of tables
 * @param triggers the sync triggers of changes that are not contracted yet
 * @param conversions the conversion functions of such changes
 * @param pending what is not contracted yet, oldest first
 * @param applied the ids of all changes, oldest first
 * @param contracted what the changes had left that have been contracted since, oldest contract first
 * @param retained what contracts have kept back instead of dropping it, oldest first
 * @param rawSql the raw SQL of the author that has run, oldest first
 */
public record SchemaState(
        Map<TableName, Table> tables,
        List<EnumType> enums,
        List<View> views,
        List<SyncTrigger> triggers,
        List<ConversionFunction> conversions,
        List<Pending> pending,
        List<String> applied,
        List<Pending> contracted,
        List<Retained> retained,
        List<String> rawSql) {

    /** A database without anything. */
    public static final SchemaState EMPTY = new SchemaState(
            Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    /** Copies the collections; tables are kept sorted by name. */
    public SchemaState {
        tables = SortedTables.of(tables);
        enums = List.copyOf(enums);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        conversions = List.copyOf(conversions);
        pending = List.copyOf(pending);
        applied = List.copyOf(applied);
        contracted = List.copyOf(contracted);
        retained = List.copyOf(retained);
        rawSql = List.copyOf(rawSql);
    }

    /** The table of that name. */
    public Optional<Table> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The view of that name. */
    public Optional<View> view(TableName name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** The enum type of that name. */
    public Optional<EnumType> enumType(Identifier schema, Identifier name) {
        return enums.stream()
                .filter(type -> type.schema().equals(schema) && type.name().equals(name))
                .findFirst();
    }

    /** What the change of that id has left to its contract. */
    public Optional<Pending> pending(String change) {
        return pending.stream().filter(each -> each.change().equals(change)).findFirst();
    }

    /** The sync triggers of one table. */
    public List<SyncTrigger> triggersOf(TableName table) {
        return triggers.stream()
                .filter(trigger -> trigger.table().equals(table))
                .toList();
    }

    /** What a trigger computes the column from for good; empty where none does. */
    public Optional<ComputeRule> computing(TableName table, Identifier column) {
        return computing(table)
                .filter(rule -> rule.column().name().equals(column))
                .findFirst();
    }

    /** What triggers compute columns of the table from for good. */
    public Stream<ComputeRule> computing(TableName table) {
        return triggersOf(table).stream()
                .map(SyncTrigger::rule)
                .filter(ComputeRule.class::isInstance)
                .map(ComputeRule.class::cast);
    }

    /** The state with one more table, or with that table changed. */
    public SchemaState withTable(Table table) {
        return withTables(SortedTables.of(tables).with(table));
    }

    /**
     * The state with that table changed.
     *
     * @throws IllegalStateException if the table is not there
     */
    public SchemaState changing(TableName name, UnaryOperator<Table> change) {
        return withTable(change.apply(table(name)
                .orElseThrow(
                        () -> new IllegalStateException("The schema state does not hold the table " + name + "."))));
    }

    /** The state without that table. */
    public SchemaState withoutTable(TableName name) {
        return withTables(SortedTables.of(tables).without(name));
    }

    /** The state with other tables. */
    public SchemaState withTables(Map<TableName, Table> newTables) {
        return new SchemaState(
                newTables, enums, views, triggers, conversions, pending, applied, contracted, retained, rawSql);
    }

    /** The state with other enum types. */
    public SchemaState withEnums(List<EnumType> newEnums) {
        return new SchemaState(
                tables, newEnums, views, triggers, conversions, pending, applied, contracted, retained, rawSql);
    }

    /** The state with other views. */
    public SchemaState withViews(List<View> newViews) {
        return new SchemaState(
                tables, enums, newViews, triggers, conversions, pending, applied, contracted, retained, rawSql);
    }

    /** The state with other sync triggers. */
    public SchemaState withTriggers(List<SyncTrigger> newTriggers) {
        return new SchemaState(
                tables, enums, views, newTriggers, conversions, pending, applied, contracted, retained, rawSql);
    }

    /** The state with other conversion functions. */
    public SchemaState withConversions(List<ConversionFunction> newConversions) {
        return new SchemaState(
                tables, enums, views, triggers, newConversions, pending, applied, contracted, retained, rawSql);
    }

    /** The state with other pending changes. */
    public SchemaState withPending(List<Pending> newPending) {
        return new SchemaState(
                tables, enums, views, triggers, conversions, newPending, applied, contracted, retained, rawSql);
    }

    /** The state after one more change. */
    public SchemaState withApplied(String change) {
        return new SchemaState(
                tables,
                enums,
                views,
                triggers,
                conversions,
                pending,
                with(applied, change),
                contracted,
                retained,
                rawSql);
    }

    /** What the change of that id had left to its contract, which has run. */
    public Optional<Pending> contracted(String change) {
        return contracted.stream().filter(each -> each.change().equals(change)).findFirst();
    }

    /**
     * The state after a change has been contracted.
     *
     * @throws java.util.NoSuchElementException if it is not pending
     */
    public SchemaState withContracted(String change) {
        Pending done = pending(change).orElseThrow();
        List<Pending> left = pending.stream().filter(each -> !each.equals(done)).toList();
        return new SchemaState(
                tables, enums, views, triggers, conversions, left, applied, with(contracted, done), retained, rawSql);
    }

    /**
     * The state after a swap has given one thing that a change has left to its contract another form.
     *
     * @throws java.util.NoSuchElementException if the change is not pending
     */
    public SchemaState withSwapped(String change, PendingItem from, PendingItem to) {
        Pending before = pending(change).orElseThrow();
        List<PendingItem> items = before.items().stream()
                .map(item -> item.equals(from) ? to : item)
                .toList();
        Pending after = new Pending(change, items, before.backfillUnits(), before.laterUnits());
        return withPending(
                pending.stream().map(each -> each.equals(before) ? after : each).toList());
    }

    /** What the contract of the change of that id has kept back. */
    public List<Retained> retained(String change) {
        return retained.stream().filter(each -> each.change().equals(change)).toList();
    }

    /** The tables that contracts have kept back, which no release uses. */
    public List<TableName> retainedTables() {
        return retained.stream()
                .filter(each -> each.column().isEmpty())
                .map(Retained::table)
                .toList();
    }

    /** The state with other things kept back. */
    public SchemaState withRetained(List<Retained> newRetained) {
        return new SchemaState(
                tables, enums, views, triggers, conversions, pending, applied, contracted, newRetained, rawSql);
    }

    /** The state with other raw SQL that has run. */
    public SchemaState withRawSql(List<String> newRawSql) {
        return new SchemaState(
                tables, enums, views, triggers, conversions, pending, applied, contracted, retained, newRawSql);
    }

    /** A list with one more element. */
    public static <E> List<E> with(Collection<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
