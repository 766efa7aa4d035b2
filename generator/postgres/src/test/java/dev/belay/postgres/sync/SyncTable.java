package dev.belay.postgres.sync;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.sync.Row.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table under a change: made by hand, changed by the units that the planner makes, read by nobody's client. */
final class SyncTable {

    private static final Policy POLICY = Policy.defaults("sync triggers");

    private final Connection connection;
    private final Setting setting;
    private final Samples samples;
    private final String name;
    private final Plan plan;
    private final PostgresWriter writer;

    SyncTable(Connection connection, int major, Setting setting, Samples samples, Conversions conversions, int number)
            throws SQLException {
        this.connection = connection;
        this.setting = setting;
        this.samples = samples;
        this.name = "orders_" + number;
        ServerVersion version = new ServerVersion(major);
        this.plan = new PlannedChange(setting, samples, conversions, name).plan(version, POLICY);
        this.writer = new PostgresWriter(version, POLICY);
        for (String statement : new TableScript(setting, samples, name).statements()) {
            execute(statement);
        }
    }

    /** The table, so that every search path finds it. */
    String qualified() {
        return "\"" + setting.schema() + "\"." + name;
    }

    /** Adds the new side and the trigger. */
    void expand() throws SQLException {
        for (Unit unit : units(Phase.EXPAND)) {
            apply(unit);
        }
    }

    /** Fills the new side on the session given, as a run of its own. */
    void backfill(Connection session) throws SQLException {
        run(session, units(Phase.BACKFILL).get(0));
    }

    /** Fills the new side, and gives it what the old side carries. */
    void finish() throws SQLException {
        for (Unit unit : units(Phase.BACKFILL)) {
            apply(unit);
        }
    }

    /** Makes something wrong with what the unit has made; {@code {table}} and {@code {new}} stand for names. */
    void plant(String fault) {
        try {
            execute(fault.replace("{table}", qualified())
                    .replace("{new}", setting.kind().newNames().get(0)));
        } catch (SQLException refused) {
            throw new IllegalStateException("The fault cannot be planted: " + fault, refused);
        }
    }

    /** Switches the triggers off, so that rows are as they were before, and on again. */
    void triggers(String action) throws SQLException {
        execute("ALTER TABLE " + qualified() + " " + action + " TRIGGER USER");
    }

    void drop() throws SQLException {
        execute("DROP TABLE " + qualified());
    }

    private List<Unit> units(Phase phase) {
        return plan.units().stream().filter(unit -> unit.phase() == phase).toList();
    }

    private void apply(Unit unit) throws SQLException {
        run(connection, unit);
    }

    private void run(Connection session, Unit unit) throws SQLException {
        session.setAutoCommit(!unit.transactional());
        try (var statement = session.createStatement()) {
            for (var step : unit.steps()) {
                for (String sql : writer.statements(step.statement())) {
                    statement.execute(sql);
                }
            }
            if (unit.transactional()) {
                session.commit();
            }
        } catch (SQLException refused) {
            if (unit.transactional()) {
                session.rollback();
            }
            throw refused;
        } finally {
            session.setAutoCommit(true);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the table holds, by a session that sees what is committed. */
    Map<Key, Row> rows(TableModel.Stage stage) throws SQLException {
        return rows(connection, stage);
    }

    /** What the table holds for a session. */
    Map<Key, Row> rows(Connection session, TableModel.Stage stage) throws SQLException {
        List<String> names = setting.kind().newNames();
        String news = stage == TableModel.Stage.BEFORE
                ? "NULL, ".repeat(names.size())
                : String.join(
                        "",
                        names.stream()
                                .map(column -> "public.printed(" + column + "), ")
                                .toList());
        Map<Key, Row> rows = new TreeMap<>(TableModel::inOrder);
        try (var statement = session.createStatement();
                var row = statement.executeQuery(
                        "SELECT id, region, public.printed(total), " + news + "note FROM " + qualified())) {
            while (row.next()) {
                List<Optional<String>> parts = new ArrayList<>();
                for (int part = 0; part < names.size(); part++) {
                    parts.add(Optional.ofNullable(row.getString(4 + part)));
                }
                rows.put(
                        new Key(row.getInt(1), row.getInt(2)),
                        new Row(
                                new Image(List.of(Optional.ofNullable(row.getString(3)))),
                                new Image(parts),
                                Optional.ofNullable(row.getString(4 + names.size()))));
            }
        }
        return rows;
    }
}
