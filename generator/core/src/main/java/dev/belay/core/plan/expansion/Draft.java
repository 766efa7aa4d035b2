package dev.belay.core.plan.expansion;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.Retained;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.TypeOperation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one change becomes while its operations are expanded: units, gates, verdicts, what stays pending, problems. */
public final class Draft {

    private final SchemaState before;
    private final Change change;
    private final ServerVersion server;
    private final Policy policy;
    private final Refused refused;
    private final List<UnitDraft> units = new ArrayList<>();
    private final SortedMap<Integer, Verdict> verdicts = new TreeMap<>();
    private final List<PendingItem> pending = new ArrayList<>();
    private final List<String> contracts = new ArrayList<>();
    private final List<Swapping> swaps = new ArrayList<>();
    private final List<CatchingUp> catchUps = new ArrayList<>();
    private final List<String> unretained = new ArrayList<>();
    private final List<Retained> retained = new ArrayList<>();
    private final List<Table> learned = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Phase, Set<String>> gates = new EnumMap<>(Phase.class);
    private SchemaState state;
    private Optional<Intent> intent = Optional.empty();
    private boolean followsRefused;
    private int intentIndex = -1;

    /** The beginning: nothing is planned yet. */
    public Draft(SchemaState before, Change change, ServerVersion server, Policy policy, Refused refused) {
        this.before = before;
        this.change = change;
        this.server = server;
        this.policy = policy;
        this.refused = refused;
        this.state = before;
    }

    /** Turns to the next operation. */
    public void begin(Intent next) {
        intent = Optional.of(next);
        intentIndex++;
    }

    /** What the database holds before the change. */
    public SchemaState before() {
        return before;
    }

    /** What it holds when every unit planned so far has run. */
    public SchemaState state() {
        return state;
    }

    /** The change that is planned. */
    public Change change() {
        return change;
    }

    /** The server the plan is for. */
    public ServerVersion server() {
        return server;
    }

    /** How careful the rollout is. */
    public Policy policy() {
        return policy;
    }

    /** The author's reason for the plain statement, where there is one. */
    public Optional<String> direct() {
        return intent.flatMap(Intent::direct);
    }

    /**
     * Refuses the author's {@code direct(...)} where there is no plain statement that would do.
     *
     * @param because one sentence on what cannot be left out
     */
    public void refuseDirect(String because) {
        if (direct().isPresent()) {
            problem(
                    "direct-not-possible",
                    because,
                    "leave out direct(...), and contract the change in the migration after it");
        }
    }

    int intentIndex() {
        return intentIndex;
    }

    void apply(Ddl statement) {
        state = Transitions.apply(state, statement);
    }

    /** Takes what an {@code existing} table holds into the states before and after, without a statement. */
    public void learn(Table table) {
        state = state.withTable(table);
        learned.add(table);
    }

    /** What {@code existing} tables hold. */
    public List<Table> learned() {
        return List.copyOf(learned);
    }

    /** A unit of catalog statements in one transaction; another one of the same phase and table may join it. */
    public UnitDraft unit(Phase phase, TableName table, String title) {
        return unit(phase, Stage.CATALOG, table.name().value(), title);
    }

    /** A unit in one transaction; another one of the same phase, stage and subject may join it. */
    public UnitDraft unit(Phase phase, Stage stage, String subject, String title) {
        return add(new UnitDraft(this, phase, stage, words(subject), title, true, true));
    }

    /** A unit of catalog statements in one transaction that nothing else may join. */
    public UnitDraft unitOfItsOwn(Phase phase, String subject, String title) {
        return unitOfItsOwn(phase, Stage.CATALOG, subject, title);
    }

    /** A unit in one transaction that nothing else may join. */
    UnitDraft unitOfItsOwn(Phase phase, Stage stage, String subject, String title) {
        return add(new UnitDraft(this, phase, stage, words(subject), title, true, false));
    }

    /** One statement outside of any transaction. */
    public UnitDraft alone(Phase phase, Stage stage, String subject, String title) {
        return add(new UnitDraft(this, phase, stage, words(subject), title, false, false));
    }

    private UnitDraft add(UnitDraft unit) {
        units.add(unit);
        return unit;
    }

    private static String words(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String cut = plain.length() > 30 ? plain.substring(0, 30).replaceAll("_+$", "") : plain;
        return cut.isEmpty() ? "unit" : cut;
    }

    /** The classifier's word on the operation at hand; what it says of several parts of one is one word. */
    public void verdict(Verdict.Kind kind, String sentence) {
        Verdict next = new Verdict(kind, sentence);
        verdicts.merge(intentIndex, next, Verdict::and);
    }

    /** The classifier's word on an operation whose result is there already. */
    public void nothingToDo(String because) {
        verdict(Verdict.Kind.NONE, "Nothing is to do: " + because + ".");
    }

    /** Leaves something to the contract. */
    public void keep(PendingItem item) {
        pending.add(item);
    }

    /** Notes that an earlier change is contracted by this one. */
    public void contracted(String earlier) {
        contracts.add(earlier);
    }

    /** Notes that a swap of this change has given something that an earlier one left to its contract another form. */
    public void swapped(String earlier, PendingItem from, PendingItem to) {
        swaps.add(new Swapping(earlier, from, to));
    }

    /**
     * What is left to a contract in another form.
     *
     * @param change the id of the earlier change
     * @param from what it had left
     * @param to what is left now
     */
    public record Swapping(String change, PendingItem from, PendingItem to) {}

    /** What the swaps of this change leave to contracts in another form. */
    public List<Swapping> swaps() {
        return List.copyOf(swaps);
    }

    /** Notes that this change brings rows along for an earlier one. */
    void caughtUp(String earlier, PendingItem.DualWritten item) {
        catchUps.add(new CatchingUp(earlier, item));
    }

    /**
     * What this change brings along for an earlier one.
     *
     * @param change the id of the earlier change
     * @param item what it had left
     */
    public record CatchingUp(String change, PendingItem.DualWritten item) {}

    /** What this change brings along for earlier ones. */
    public List<CatchingUp> catchUps() {
        return List.copyOf(catchUps);
    }

    /** Leaves something to a purge. */
    public void retain(Retained kept) {
        retained.add(kept);
    }

    /** Notes that this change ends the retention of what the contract of an earlier one has retained. */
    public void endRetention(String earlier) {
        unretained.add(earlier);
    }

    /** Something people have to see to before a phase begins. */
    public void gate(Phase phase, String text) {
        gates.computeIfAbsent(phase, any -> new LinkedHashSet<>()).add(text);
    }

    /** A mistake at the operation at hand. */
    public void problem(String id, String cause, String remedy) {
        problems.add(new Problem(id, place(), cause, remedy));
    }

    /** Whether it misses what an earlier change would have made that was refused, so that nothing can be planned. */
    public boolean followsRefused() {
        return followsRefused;
    }

    /** Something of the table is missing: a problem, unless an earlier change of it was refused. */
    public void missing(TableName table, String id, String cause, String remedy) {
        missing(refused.isAbout(table), id, cause, remedy);
    }

    /** Something of the type is missing, or the type itself: a problem, unless an earlier change of it was refused. */
    public void missing(TypeOperation operation, String id, String cause, String remedy) {
        missing(refused.isAboutType(operation.schema(), operation.name()), id, cause, remedy);
    }

    /** An earlier change is missing: a problem, unless it was refused. */
    public void missing(String earlier, String id, String cause, String remedy) {
        missing(refused.isChange(earlier), id, cause, remedy);
    }

    private void missing(boolean wasRefused, String id, String cause, String remedy) {
        if (wasRefused) {
            followsRefused = true;
        } else {
            problem(id, cause, remedy);
        }
    }

    private Place place() {
        return intent.map(Intent::place).orElse(Place.of(change.id()));
    }

    /** The table of that name, or a problem. */
    public Optional<Table> table(TableName name) {
        Optional<Table> table = state.table(name);
        if (table.isEmpty()) {
            String known = state.tables().isEmpty()
                    ? "no table is known yet"
                    : "known are " + String.join(", ", names(state.tables().keySet().stream()));
            missing(
                    name,
                    "unknown-table",
                    "The table \"" + name + "\" is not known: " + known + ".",
                    state.view(name)
                            .map(view -> "it was renamed; write \"" + view.table() + "\"")
                            .orElse("create it before, or tell of it with existing(\"" + name + "\")"));
        }
        return table;
    }

    /** The column of that name, or a problem. */
    public Optional<ColumnDefinition> column(Table table, Identifier column) {
        Optional<ColumnDefinition> found = table.column(column);
        if (found.isEmpty()) {
            missing(
                    table.name(),
                    "unknown-column",
                    "The table \"" + table.name() + "\" has no column \"" + column + "\".",
                    "name one of "
                            + String.join(", ", names(table.columns().stream().map(ColumnDefinition::name))));
        }
        return found;
    }

    /** The column of that name and type, free to be changed, or problems. */
    public Optional<ColumnDefinition> freeColumn(Table table, Identifier name, SqlType type) {
        return ofType(table, freeColumn(table, name), type);
    }

    /** The column of that name and type, computed by a trigger or not, which no change moves, or problems. */
    Optional<ColumnDefinition> restingColumn(Table table, Identifier name, SqlType type) {
        return ofType(table, restingColumn(table, name), type);
    }

    private Optional<ColumnDefinition> ofType(Table table, Optional<ColumnDefinition> column, SqlType type) {
        column.filter(found -> !found.type().equals(type))
                .ifPresent(found -> problem(
                        "type-mismatch",
                        "The column \"" + table.name() + "." + found.name() + "\" is of type " + found.type() + ", not "
                                + type + ".",
                        "write the type it has"));
        return column.filter(found -> found.type().equals(type));
    }

    /** The column of that name, free to be changed, or problems. */
    public Optional<ColumnDefinition> freeColumn(Table table, Identifier name) {
        return restingColumn(table, name).filter(column -> !ComputedColumns.refuseWritten(this, table, column));
    }

    /** The column of that name, free to be changed and written by statements, or problems. */
    Optional<ColumnDefinition> writableColumn(Table table, Identifier name) {
        return freeColumn(table, name).filter(column -> !GeneratedColumns.refuseWritten(this, table, column));
    }

    /** The column of that name and type, free to be changed and written by statements, or problems. */
    Optional<ColumnDefinition> writableColumn(Table table, Identifier name, SqlType type) {
        return freeColumn(table, name, type).filter(column -> !GeneratedColumns.refuseWritten(this, table, column));
    }

    /** The column of that name, computed by a trigger or not, which no change moves, or problems. */
    Optional<ColumnDefinition> restingColumn(Table table, Identifier name) {
        Optional<ColumnDefinition> column = column(table, name);
        return column.isPresent() && inFlight().moves(table.name(), name) ? Optional.empty() : column;
    }

    /** What changes hold that are not contracted, this one among them. */
    InFlight inFlight() {
        return new InFlight(this);
    }

    private static List<String> names(Stream<?> names) {
        return names.map(name -> "\"" + name + "\"").toList();
    }

    /** The units in the order of the operations. */
    public List<UnitDraft> units() {
        return List.copyOf(units);
    }

    /** The verdicts in the order of the operations. */
    public List<Verdict> verdicts() {
        return List.copyOf(verdicts.values());
    }

    /** What is left to the contract. */
    public List<PendingItem> pending() {
        return List.copyOf(pending);
    }

    /** The earlier changes that this one contracts. */
    public List<String> contracts() {
        return List.copyOf(contracts);
    }

    /** What the contracts of this change retain. */
    public List<Retained> retained() {
        return List.copyOf(retained);
    }

    /** The earlier changes whose retained tables and columns are retained no longer. */
    public List<String> unretained() {
        return List.copyOf(unretained);
    }

    /** All mistakes. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What people have to see to before a phase begins. */
    public List<String> gates(Phase phase) {
        return List.copyOf(gates.getOrDefault(phase, Set.of()));
    }
}
