package dev.belay.postgres.clients;

import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each release knows of the tables while a plan is rolled out. A client respects what the gates of a plan demand
 * of the application: it writes no NULL into a column, and no value into a row, that the change forbids without filling
 * or mending it, and it names no unique key in ON CONFLICT that the change drops.
 */
final class Shapes {
    private final Plan plan;
    private final Swaps swaps;
    private final Application before;
    private final Application after;
    private final Map<Identifier, SyncTrigger> triggers = new LinkedHashMap<>();
    private final Set<Identifier> earlier = new HashSet<>();
    private final MendedValues mended;
    private final DefaultChanges defaults;

    Shapes(Plan plan) {
        this.plan = plan;
        swaps = new Swaps(plan);
        before = new Application(plan.before(), swaps);
        after = new Application(plan.after(), swaps);
        Stream.concat(plan.before().triggers().stream(), plan.after().triggers().stream())
                .forEach(trigger -> triggers.put(trigger.function(), trigger));
        plan.before().triggers().forEach(trigger -> earlier.add(trigger.function()));
        mended = new MendedValues(plan, triggers.values(), earlier);
        defaults = new DefaultChanges(plan, this::afterName);
    }

    /** Whether the plan finishes an earlier change, so that the release that runs is already the new one. */
    static boolean finishesEarlierChange(Plan plan) {
        return !plan.units().isEmpty() && plan.units().stream().allMatch(unit -> unit.phase() == Phase.CONTRACT);
    }

    List<ShapeTable> of(ClientKind kind) {
        boolean old = kind == ClientKind.OLD || (kind == ClientKind.NEW && finishesEarlierChange(plan));
        Application release = old ? before : after;
        List<ShapeTable> shapes = new ArrayList<>();
        for (Table table : release.tables()) {
            shape(kind, old, release, table).ifPresent(shapes::add);
        }
        return shapes;
    }

    private Optional<ShapeTable> shape(ClientKind kind, boolean old, Application release, Table table) {
        TableName physical = afterName(table.name());
        List<ShapeColumn> columns = release.columns(table);
        boolean viewed = !physical.schema().equals(table.name().schema());
        List<Link> pairs = new ArrayList<>(
                kind == ClientKind.DUAL && !viewed ? pairs(physical, table, release, columns) : List.of());
        if (kind == ClientKind.DUAL && pairs.isEmpty()) {
            return Optional.empty();
        }
        pairs.addAll(release.written(table.name()));
        // The release before the change also has to obey what the table demands after it.
        Optional<Table> later = old ? Optional.ofNullable(plan.after().tables().get(physical)) : Optional.empty();
        // The next release starts when every backfill is over, and writes nothing that is to be mended.
        List<Mend> mends = old ? mended.of(physical, columns) : List.of();
        List<ShapeColumn> writable = old ? defaults.obeying(physical, mended.obeying(columns, later, mends)) : columns;
        List<Link> links = viewed ? release.behindView(table.name()) : links(physical, names(writable), old);
        UniqueKeys now = new UniqueKeys(table);
        Optional<UniqueKeys> then = later.map(UniqueKeys::new);
        List<ForeignKey> foreignKeys = foreignKeys(now, then, names(writable), old);
        DistinctColumns distinct = new DistinctColumns(writable, foreignKeys, links, pairs);
        Set<Identifier> chosen = distinct.chosen(both(now.unique, then.map(keys -> keys.unique)));
        Set<Identifier> oneNull = new HashSet<>(now.oneNull);
        then.ifPresent(keys -> oneNull.addAll(keys.oneNull));
        oneNull.retainAll(chosen);
        return Optional.of(new ShapeTable(
                table.name(),
                physical,
                withoutNull(writable, oneNull),
                now.key(writable),
                then.map(keys -> stays(now.key(writable), keys, links)).orElse(true),
                arbiters(now, then, writable),
                chosen,
                checks(now, then, table, later, writable, links),
                foreignKeys,
                links,
                pairs,
                mends,
                old ? defaults.of(physical) : List.of(),
                retyped(columns, later),
                old ? broken(physical, columns) : Set.of(),
                distinct.unfit()));
    }

    private static List<ShapeColumn> withoutNull(List<ShapeColumn> columns, Set<Identifier> names) {
        return columns.stream()
                .map(column -> names.contains(column.name()) ? column.notNull() : column)
                .toList();
    }

    private static List<Identifier> names(List<ShapeColumn> columns) {
        return columns.stream().map(ShapeColumn::name).toList();
    }

    private static <E> List<E> both(List<E> first, Optional<List<E>> second) {
        return Stream.concat(first.stream(), second.stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    private static List<List<Identifier>> arbiters(
            UniqueKeys now, Optional<UniqueKeys> then, List<ShapeColumn> columns) {
        List<Identifier> key = now.key(columns);
        return now.arbiters.stream()
                .filter(names(columns)::containsAll)
                .filter(list -> !list.equals(key))
                .filter(list -> then.map(keys -> keys.arbiters.contains(list)).orElse(true))
                .distinct()
                .toList();
    }

    private static Set<Identifier> retyped(List<ShapeColumn> columns, Optional<Table> later) {
        return columns.stream()
                .filter(column -> later.flatMap(table -> table.column(column.name()))
                        .filter(after -> !after.type().equals(column.type()))
                        .isPresent())
                .map(ShapeColumn::name)
                .collect(Collectors.toSet());
    }

    private Set<Identifier> broken(TableName physical, List<ShapeColumn> columns) {
        return columns.stream()
                .filter(column -> swaps.breaks(physical, column.name(), column.type()))
                .map(ShapeColumn::name)
                .collect(Collectors.toSet());
    }

    /** Whether the key is one after the change, too, be it of the columns that replace its own. */
    private static boolean stays(List<Identifier> key, UniqueKeys later, List<Link> links) {
        List<Identifier> replaced = key.stream()
                .map(column -> links.stream()
                        .filter(link -> link.own().equals(List.of(column)))
                        .map(Link::other)
                        .findFirst()
                        .orElse(column))
                .toList();
        return later.arbiters.contains(key) || later.arbiters.contains(replaced);
    }

    /** The checks whose columns the client knows, or can compute from those it knows. */
    private List<SqlExpression> checks(
            UniqueKeys now,
            Optional<UniqueKeys> then,
            Table table,
            Optional<Table> later,
            List<ShapeColumn> columns,
            List<Link> links) {
        List<Identifier> reachable = Stream.concat(
                        names(columns).stream(), links.stream().map(Link::other))
                .toList();
        List<Identifier> all = both(table.columns(), later.map(Table::columns)).stream()
                .map(column -> column.name())
                .distinct()
                .toList();
        return both(now.checks, then.map(keys -> mended.withoutRepaired(keys.checks))).stream()
                .filter(check -> reachable.containsAll(SqlWords.columnsNamed(check, all)))
                .toList();
    }

    private List<ForeignKey> foreignKeys(
            UniqueKeys now, Optional<UniqueKeys> then, List<Identifier> names, boolean old) {
        return oncePerColumns(both(now.foreignKeys, then.map(keys -> keys.foreignKeys)).stream()
                .filter(key -> names.containsAll(key.columns()))
                .filter(key -> resolvable(key, old))
                .toList());
    }

    /**
     * Where names are exchanged, the copy that stands beside afterwards is held against what the next release writes.
     */
    private List<Link> links(TableName physical, List<Identifier> names, boolean old) {
        Stream<Link> kept = triggers.values().stream()
                .filter(trigger -> afterName(trigger.table()).equals(physical))
                .filter(trigger ->
                        trigger.columnsInFlight().stream().noneMatch(column -> swaps.givesName(trigger.table(), column))
                                || !old && !earlier.contains(trigger.function()))
                .flatMap(trigger -> trigger.rule().accept(new Sides(plan.after(), physical)).stream())
                .flatMap(sides -> sides.links(names).stream());
        return Stream.concat(kept, virtual(physical, names)).toList();
    }

    /** What rows must not be written for, since it could not be read: as the table is after the change, or else before. */
    private Stream<Link> virtual(TableName physical, List<Identifier> names) {
        Map<Identifier, Link> links = new LinkedHashMap<>();
        Stream.concat(plan.after().tables().values().stream(), plan.before().tables().values().stream())
                .filter(table -> afterName(table.name()).equals(physical))
                .forEach(table -> table.columns().stream()
                        .filter(ColumnDefinition::virtual)
                        .forEach(column -> links.putIfAbsent(column.name(), Link.virtual(column, table))));
        return links.values().stream().filter(link -> names.containsAll(link.own()));
    }

    /** Adds the old columns of this plan's own replacements to what the release writes. */
    private List<Link> pairs(TableName physical, Table table, Application release, List<ShapeColumn> columns) {
        List<Link> pairs = new ArrayList<>();
        for (SyncTrigger trigger : triggers.values()) {
            if (earlier.contains(trigger.function())
                    || !afterName(trigger.table()).equals(physical)
                    || trigger.columnsInFlight().stream()
                            .anyMatch(column -> swaps.givesName(trigger.table(), column))) {
                continue;
            }
            trigger.rule()
                    .accept(new Sides(plan.after(), physical))
                    .filter(Sides.Pair::bothWays)
                    .ifPresent(sides -> {
                        List<ShapeColumn> olds = sides.olds().stream()
                                .map(old -> release.shape(table.name(), old))
                                .toList();
                        // Whoever leaves the number to PostgreSQL leaves it out under both names.
                        if (olds.stream().noneMatch(ShapeColumn::numbered)) {
                            columns.addAll(olds);
                            pairs.addAll(sides.forward());
                        }
                    });
        }
        return pairs;
    }

    private boolean resolvable(ForeignKey key, boolean old) {
        Map<TableName, Table> tables = (old ? plan.before() : plan.after()).tables();
        return Optional.ofNullable(tables.get(key.target()))
                .map(target -> key.targetColumns().stream()
                        .allMatch(name -> target.column(name).isPresent()))
                .orElse(false);
    }

    private static List<ForeignKey> oncePerColumns(List<ForeignKey> keys) {
        Map<Set<Identifier>, ForeignKey> once = new LinkedHashMap<>();
        keys.forEach(key -> once.putIfAbsent(new LinkedHashSet<>(key.columns()), key));
        return List.copyOf(once.values());
    }

    /** The tables that are new, and not old ones under another name. */
    List<TableName> created() {
        List<TableName> known =
                plan.before().tables().keySet().stream().map(this::afterName).toList();
        return plan.after().tables().keySet().stream()
                .filter(table -> !known.contains(table))
                .toList();
    }

    /** The name a table has after the change. */
    TableName afterName(TableName name) {
        return Stream.concat(plan.after().views().stream(), plan.before().views().stream())
                .filter(view -> view.name().equals(name))
                .map(View::table)
                .findFirst()
                .orElse(name);
    }
}
