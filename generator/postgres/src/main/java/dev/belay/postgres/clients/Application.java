package dev.belay.postgres.clients;

import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema state as the newest release that runs on it knows it: without what is only kept for the release before,
 * and with the defaults and the numbering that the contract is going to set. While a column and its replacement
 * exchange their names, it is the one that knows the column.
 */
final class Application implements PendingItem.Visitor<Boolean> {
    private final SchemaState state;
    private final Swaps swaps;
    private final Map<TableName, ViewedTable> viewed = new HashMap<>();
    private final Map<TableName, List<Link>> behindViews = new HashMap<>();
    private final Set<TableName> hiddenTables = new HashSet<>();
    private final Map<TableName, Set<Identifier>> hiddenColumns = new HashMap<>();
    private final Map<TableName, Map<Identifier, Optional<Value>>> defaults = new HashMap<>();
    private final Map<TableName, Map<Identifier, Identity>> identities = new HashMap<>();
    private final Map<TableName, List<Link>> written = new HashMap<>();

    Application(SchemaState state, Swaps swaps) {
        this.state = state;
        this.swaps = swaps;
        state.pending().stream().flatMap(pending -> pending.items().stream()).forEach(item -> item.accept(this));
        state.retainedTables().forEach(hiddenTables::add);
    }

    List<Table> tables() {
        return state.tables().values().stream()
                .filter(table -> !hiddenTables.contains(table.name()))
                .map(this::shown)
                .toList();
    }

    /** The table as the view of this release shows it. */
    private Table shown(Table table) {
        return Optional.ofNullable(viewed.get(table.name()))
                .map(view -> view.of(table))
                .orElse(table);
    }

    List<ShapeColumn> columns(Table table) {
        return table.columns().stream()
                .filter(column -> column.generated().isEmpty()
                        && state.computing(table.name(), column.name()).isEmpty())
                .filter(column ->
                        !hiddenColumns.getOrDefault(table.name(), Set.of()).contains(column.name()))
                .map(column -> shape(table.name(), column))
                .collect(Collectors.toList());
    }

    /** A column of the state, hidden or not. */
    ShapeColumn shape(TableName table, ColumnDefinition column) {
        Optional<Value> value =
                defaults.getOrDefault(table, Map.of()).getOrDefault(column.name(), column.defaultValue());
        boolean sequence = value.map(DrawnNumber::is).orElse(false);
        Optional<Identity> identity = Optional.ofNullable(
                        identities.getOrDefault(table, Map.of()).get(column.name()))
                .or(column::identity);
        return new ShapeColumn(
                column.name(),
                column.type(),
                !column.notNull(),
                value,
                sequence || identity.isPresent(),
                identity.equals(Optional.of(Identity.ALWAYS)),
                labels(column));
    }

    private List<String> labels(ColumnDefinition column) {
        return state.enums().stream()
                .filter(type -> !column.type().builtIn()
                        && type.name().value().equals(column.type().name())
                        && (column.type().schema().isEmpty()
                                || column.type().schema().equals(type.schema().value())))
                .map(EnumType::labels)
                .findFirst()
                .orElse(List.of());
    }

    private Boolean hide(TableName table, Identifier column) {
        return hiddenColumns.computeIfAbsent(table, name -> new HashSet<>()).add(column);
    }

    @Override
    public Boolean replacedColumn(PendingItem.ReplacedColumn item) {
        if (swaps.givesName(item.table(), item.original().name())) {
            return item.columnsInFlight().stream()
                    .filter(column -> swaps.takesName(item.table(), column))
                    .map(column -> hide(item.table(), column))
                    .reduce(false, Boolean::logicalOr);
        }
        for (Identifier column : item.columnsInFlight()) {
            if (!column.equals(item.original().name())) {
                item.replacementDefault()
                        .ifPresent(value -> defaults.computeIfAbsent(item.table(), name -> new HashMap<>())
                                .put(column, Optional.of(value)));
                item.original()
                        .identity()
                        .ifPresent(identity -> identities
                                .computeIfAbsent(item.table(), name -> new HashMap<>())
                                .put(column, identity));
            }
        }
        return hide(item.table(), item.original().name());
    }

    @Override
    public Boolean swappedColumn(PendingItem.SwappedColumn item) {
        return hide(item.table(), item.retiredName());
    }

    /** Before the catch-up the newest release writes both; afterwards one may run that knows the new one alone. */
    @Override
    public Boolean dualWrittenColumn(PendingItem.DualWrittenColumn item) {
        if (item.caughtUp().isPresent()) {
            return hide(item.table(), item.original().name());
        }
        defaults.computeIfAbsent(item.table(), name -> new HashMap<>())
                .put(item.original().name(), Optional.empty());
        return written.computeIfAbsent(item.table(), name -> new ArrayList<>())
                .add(Link.forward((ReplaceRule) item.columns()));
    }

    @Override
    public Boolean dualWrittenColumns(PendingItem.DualWrittenColumns item) {
        if (item.caughtUp().isPresent()) {
            return reshapedColumns(item.reshaped());
        }
        return written.computeIfAbsent(item.table(), name -> new ArrayList<>())
                .addAll(Link.forward(item.reshaped().rule(), item.replacements()));
    }

    /** The columns that stand behind the view of this name, and that it does not show. */
    List<Link> behindView(TableName view) {
        return behindViews.getOrDefault(view, List.of());
    }

    /** What the release writes alike because nothing in the database does. */
    List<Link> written(TableName table) {
        return List.copyOf(written.getOrDefault(table, List.of()));
    }

    @Override
    public Boolean reshapedColumns(PendingItem.ReshapedColumns item) {
        item.rule().oldNames().forEach(column -> hide(item.table(), column));
        return true;
    }

    @Override
    public Boolean triggerInPlace(PendingItem.TriggerInPlace item) {
        return false;
    }

    @Override
    public Boolean temporaryDefault(PendingItem.TemporaryDefault item) {
        defaults.computeIfAbsent(item.table(), name -> new HashMap<>()).put(item.column(), Optional.empty());
        return true;
    }

    @Override
    public Boolean renamedTable(PendingItem.RenamedTable item) {
        return false;
    }

    @Override
    public Boolean versionedColumn(PendingItem.VersionedColumn item) {
        viewed.put(item.table(), new ViewedTable(item.next()));
        return true;
    }

    /** What the contract sets on the replacement is known to the release under the name that its view gives it. */
    @Override
    public Boolean versionedReplacement(PendingItem.VersionedReplacement item) {
        TableName view = item.next().name();
        viewed.put(item.table(), new ViewedTable(item.next()));
        behindViews.put(
                view,
                List.of(Link.backward((ReplaceRule) item.replaced().trigger().rule())
                        .labelled(item.added(), item.name())));
        item.replaced()
                .replacementDefault()
                .ifPresent(value ->
                        defaults.computeIfAbsent(view, name -> new HashMap<>()).put(item.name(), Optional.of(value)));
        item.replaced()
                .original()
                .identity()
                .ifPresent(identity -> identities
                        .computeIfAbsent(view, name -> new HashMap<>())
                        .put(item.name(), identity));
        return true;
    }

    @Override
    public Boolean versionedReshape(PendingItem.VersionedReshape item) {
        viewed.put(item.table(), new ViewedTable(item.next()));
        behindViews.put(item.next().name(), Link.backward(item.reshaped().rule()));
        return true;
    }

    @Override
    public Boolean unusedColumn(PendingItem.UnusedColumn item) {
        return hide(item.table(), item.original().name());
    }

    @Override
    public Boolean unusedTable(PendingItem.UnusedTable item) {
        return hiddenTables.add(item.table());
    }

    /** Its columns are hidden by items of their own. */
    @Override
    public Boolean replacedType(PendingItem.ReplacedType item) {
        return false;
    }

    /** Until the contract both keys hold, and a release may name either. */
    @Override
    public Boolean replacedKey(PendingItem.ReplacedKey item) {
        return false;
    }

    /** The newest release leaves the number to PostgreSQL already. */
    @Override
    public Boolean promisedIdentity(PendingItem.PromisedIdentity item) {
        identities.computeIfAbsent(item.table(), name -> new HashMap<>()).put(item.column(), Identity.ALWAYS);
        return true;
    }
}
