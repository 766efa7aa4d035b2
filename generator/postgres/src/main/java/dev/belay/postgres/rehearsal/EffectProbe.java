package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.expansion.SwappedTypes;
import dev.belay.core.plan.prediction.Exchange;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds prepared statements over the tables and views of one unit, in the way of running clients, and sees after each
 * step what has become of them: one names the columns, one says {@code SELECT *}.
 *
 * <p>When a contract comes, the previous release is gone: clients name only what stays. Nobody names a table that is
 * retained.
 */
final class EffectProbe implements AutoCloseable {
    /** feature_not_supported: cached plan must not change result type. */
    private static final String STALE = "0A000";

    private final Connection session;
    private final Unit unit;
    private final List<Exchange> exchanges;
    private final List<Probe> probes = new ArrayList<>();
    private boolean prepared;
    private boolean exchanged;

    EffectProbe(Target target, Unit unit, SchemaState before, SchemaState after) throws SQLException {
        this.session = target.open("belay prepared");
        this.unit = unit;
        this.exchanges = Exchange.of(UnitCycle.statements(unit));
        var touched = unit.steps().stream()
                .flatMap(step -> step.facts().locks().stream())
                .map(RelationLock::relation)
                .filter(relation -> !before.retainedTables().contains(relation))
                .distinct()
                .toList();
        for (var relation : touched) {
            var columns = unit.phase() == Phase.CONTRACT
                    ? columns(after, relation)
                            .map(kept -> stay(
                                    relation, both(columns(before, relation).orElse(List.of()), kept)))
                    : columns(before, relation);
            if (columns.isPresent() && !columns.get().isEmpty()) {
                probes.add(probe(relation, columns.get()));
            }
        }
    }

    private static Optional<List<Identifier>> columns(SchemaState state, TableName relation) {
        return state.table(relation)
                .map(EffectProbe::names)
                .or(() -> state.view(relation).map(view -> view.shown()));
    }

    private static List<Identifier> names(Table table) {
        return table.columns().stream().map(column -> column.name()).toList();
    }

    private static List<Identifier> both(List<Identifier> before, List<Identifier> after) {
        return before.stream().filter(after::contains).toList();
    }

    /** Without those that are dropped, whatever takes their names. */
    private List<Identifier> stay(TableName relation, List<Identifier> columns) {
        return columns.stream()
                .filter(column -> unit.steps().stream()
                        .map(Step::statement)
                        .noneMatch(statement -> statement.equals(new ColumnDdl.Drop(relation, column))))
                .toList();
    }

    private Probe probe(TableName relation, List<Identifier> columns) throws SQLException {
        var from = from(relation, Optional.empty());
        var names = new ArrayList<String>();
        for (var column : columns) {
            names.add(Target.quoted(session, column));
        }
        var select = "SELECT " + String.join(", ", names);
        return new Probe(select + from(relation, compared(relation)), select + from, "SELECT *" + from);
    }

    private String from(TableName relation, Optional<String> condition) throws SQLException {
        return " FROM " + Target.quoted(session, relation)
                + condition.map(text -> " WHERE " + text).orElse("") + " LIMIT 0";
    }

    /** A release compares a column with values of the type that it knows, which another kind of type may not let it. */
    private Optional<String> compared(TableName relation) throws SQLException {
        for (var exchange : exchanges) {
            var known = exchange.rule().replacement().type();
            if (exchange.table().equals(relation)
                    && !SwappedTypes.ofOneKind(known, exchange.rule().old().type())) {
                return Optional.of(
                        Target.quoted(session, exchange.rule().old().name()) + " = CAST(NULL AS " + known + ")");
            }
        }
        return Optional.empty();
    }

    /** Prepares every statement anew, as a client does that has just connected. */
    void prepare() throws SQLException {
        if (!prepared) {
            Target.execute(session, "DEALLOCATE ALL");
            for (int i = 0; i < probes.size(); i++) {
                Target.execute(
                        session,
                        "PREPARE named_" + i + " AS "
                                + (exchanged
                                        ? probes.get(i).named()
                                        : probes.get(i).compared()));
                Target.execute(
                        session, "PREPARE star_" + i + " AS " + probes.get(i).star());
            }
            prepared = true;
        }
    }

    /**
     * What clients notice of a step that has just been committed; empty for the first half of a renaming, whose other
     * half is the view under the old name, and while two columns exchange their names: clients see all of it at once.
     * Of a renamed label they notice that they cannot say it any more.
     */
    Optional<ClientEffects> seen(Ddl statement) throws SQLException {
        if (statement instanceof TableDdl.Rename rename && shownUnder(rename.table())) {
            return Optional.empty();
        }
        if (statement instanceof ColumnDdl.Rename rename && isBetween(rename)) {
            return Optional.empty();
        }
        if (statement instanceof TypeDdl.RenameEnumValue rename) {
            var saying = effect("SELECT CAST(" + PostgresWriter.literal(rename.label()) + " AS "
                    + Target.quoted(
                            session,
                            new TableName(rename.type().schema(), rename.type().name())) + ")");
            return Optional.of(new ClientEffects(saying, saying));
        }
        exchanged |= statement instanceof ColumnDdl.Rename;
        var named = ClientEffect.NONE;
        var star = ClientEffect.NONE;
        for (int i = 0; i < probes.size(); i++) {
            named = named.worse(effect("EXECUTE named_" + i));
            star = star.worse(effect("EXECUTE star_" + i));
        }
        prepared = false;
        return Optional.of(new ClientEffects(named, star));
    }

    private boolean isBetween(ColumnDdl.Rename rename) {
        return exchanges.stream().anyMatch(exchange -> exchange.holds(rename) && !exchange.endsWith(rename));
    }

    private boolean shownUnder(TableName old) {
        return unit.steps().stream()
                .anyMatch(step -> step.statement() instanceof TableDdl.CreateView view
                        && view.view().equals(old));
    }

    private ClientEffect effect(String execute) {
        try {
            Target.execute(session, execute);
            return ClientEffect.NONE;
        } catch (SQLException e) {
            return STALE.equals(e.getSQLState()) ? ClientEffect.RECONNECT : ClientEffect.BREAKS_PREVIOUS;
        }
    }

    /** A deviation where the prediction is another. */
    static void hold(Findings findings, String step, ClientEffects predicted, ClientEffects seen) {
        if (!predicted.equals(seen)) {
            findings.add("effect-differs", step, text(predicted), text(seen));
        }
    }

    private static String text(ClientEffects effects) {
        return effects.named() + " for clients that name their columns, " + effects.star() + " for SELECT *";
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }

    /** The statements over one relation; the one that compares has to be valid before the unit only. */
    private record Probe(String compared, String named, String star) {}
}
