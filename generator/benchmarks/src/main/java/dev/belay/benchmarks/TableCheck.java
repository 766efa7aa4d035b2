package dev.belay.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds the whole table against what the owners of its rows believe. No client may be in a transaction meanwhile. */
final class TableCheck {

    private final Connections connections;
    private final Scenario scenario;
    private final Recorder recorder;

    TableCheck(Connections connections, Scenario scenario, Recorder recorder) {
        this.connections = connections;
        this.scenario = scenario;
        this.recorder = recorder;
    }

    /** Every row of every owner is there with every value, and no other row is. */
    void rows(List<Owner> owners) throws SQLException {
        Map<Release, Map<List<String>, @Nullable String[]>> tables = new HashMap<>();
        long expected = 0;
        for (Owner owner : owners) {
            if (!tables.containsKey(owner.release())) {
                tables.put(owner.release(), read(owner.release()));
            }
            check(owner, tables.get(owner.release()));
            expected += owner.rows().size();
        }
        for (var table : tables.entrySet()) {
            if (table.getValue().size() != expected) {
                recorder.wrong(
                        "all",
                        table.getKey().table(),
                        "*",
                        expected + " rows",
                        table.getValue().size() + " rows");
            }
        }
    }

    private void check(Owner owner, Map<List<String>, @Nullable String[]> table) {
        for (long row : owner.rows().rows()) {
            List<String> key = owner.release().keyOf(row);
            @Nullable String[] seen = table.get(key);
            if (seen == null) {
                recorder.wrong(owner.name(), key.toString(), "*", "the row", "no row");
            } else {
                owner.compare(key.toString(), owner.rows().get(row), seen, recorder);
            }
        }
    }

    /** In every row the two shapes tell the same. */
    void agreement() throws SQLException {
        if (scenario.agree().isEmpty()) {
            return;
        }
        String key = scenario.after().key().stream()
                .map(part -> Release.quoted(part.name()) + "::text")
                .reduce((one, other) -> one + " || ' ' || " + other)
                .orElseThrow();
        String sql = "SELECT " + key + ", to_jsonb(t)::text FROM "
                + Release.quoted(scenario.after().table()) + " AS t WHERE ("
                + scenario.agree().get() + ") IS NOT TRUE";
        try (Connection connection = connections.watcher();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                recorder.wrong("all", rows.getString(1), "*", scenario.agree().get(), rows.getString(2));
            }
        }
    }

    /** From now on the rows of some owners are those of another release, as that release finds them. */
    void handOver(List<Owner> owners, String name, Release release) throws SQLException {
        Map<List<String>, @Nullable String[]> table = read(release);
        for (Owner owner : owners) {
            owner.become(name, release);
            for (long row : owner.rows().rows()) {
                @Nullable String[] seen = table.get(release.keyOf(row));
                owner.rows().put(row, seen);
            }
        }
    }

    /** The rows of the table, as they were loaded, for those who own their slots. */
    void adopt(Map<Integer, Owner> owners, int loaded) throws SQLException {
        Map<List<String>, @Nullable String[]> table = read(scenario.before());
        for (long row = 1; row <= loaded; row++) {
            Owner owner = owners.get(Owners.slotOf(row));
            @Nullable String[] seen = table.get(scenario.before().keyOf(row));
            if (seen == null) {
                throw new IllegalStateException("The seed of " + scenario.name() + " loads no row "
                        + scenario.before().keyOf(row) + "; it has to load the rows 1 to :rows.");
            }
            owner.rows().put(row, seen);
        }
    }

    private Map<List<String>, @Nullable String[]> read(Release release) throws SQLException {
        int keys = release.key().size();
        int columns = release.columns().size();
        Map<List<String>, @Nullable String[]> table = new HashMap<>();
        try (Connection connection = connections.watcher(release)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                try (ResultSet rows = statement.executeQuery(release.selectEverything())) {
                    while (rows.next()) {
                        table.put(texts(rows, 1, keys), values(rows, keys + 1, columns));
                    }
                }
            }
            connection.rollback();
        }
        return table;
    }

    private static List<String> texts(ResultSet rows, int from, int count) throws SQLException {
        return List.of(values(rows, from, count));
    }

    private static @Nullable String[] values(ResultSet rows, int from, int count) throws SQLException {
        @Nullable String[] values = new String[count];
        for (int column : IntStream.range(0, count).toArray()) {
            values[column] = rows.getString(from + column);
        }
        return values;
    }
}
