package dev.belay.postgres.sync;

import dev.belay.postgres.sync.Row.Key;
import dev.belay.postgres.sync.TableModel.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lives on one table, a statement of each in every round, each held against the model. */
final class SequenceTrial {

    private final Surroundings surroundings;
    private final Timeline timeline;
    private final List<Life> lives;
    private final SyncTable table;
    private final Step afterExpand;
    private final List<String> done = new ArrayList<>();
    private Map<Key, Row> rows = new TreeMap<>(TableModel::inOrder);
    private Stage stage = Stage.BEFORE;

    /** What else happens to a table once it has its trigger. */
    interface Step {
        void to(SyncTable table) throws SQLException;
    }

    SequenceTrial(Surroundings surroundings, Timeline timeline, List<Life> lives, Step afterExpand)
            throws SQLException {
        this.surroundings = surroundings;
        this.timeline = timeline;
        this.lives = lives;
        this.afterExpand = afterExpand;
        this.table = surroundings.table();
    }

    /** What the table holds and should not; empty where it is as the model says, all the time. */
    Optional<String> failure() throws SQLException {
        try {
            return seeded().or(this::expanded).or(this::lived);
        } finally {
            table.drop();
        }
    }

    private Optional<String> seeded() {
        int most = lives.stream().mapToInt(life -> life.seeds().size()).max().orElse(0);
        return rounds(0, most, Life::seeds);
    }

    private Optional<String> expanded() {
        return unit("the new side is added", () -> {
            table.expand();
            afterExpand.to(table);
            stage = Stage.EXPANDED;
        });
    }

    private Optional<String> lived() {
        return rounds(0, timeline.filled(), Life::writes)
                .or(() -> filled("the backfill has run", () -> table.backfill(surroundings.migrator())))
                .or(() -> rounds(timeline.filled(), timeline.finished(), Life::writes))
                .or(this::finished);
    }

    private Optional<String> finished() {
        rows = TableModel.filled(surroundings.rule(), surroundings.samples(), rows, Set.of());
        if (rows.values().stream().anyMatch(this::inTheWay)) {
            // The next release has left out one part of a value: what is to be NOT NULL is refused, and people mend it.
            return unit("the backfill has ended, and NOT NULL is refused", () -> refused(table::finish));
        }
        return unit("the backfill has ended", () -> {
                    table.finish();
                    stage = Stage.FILLED;
                })
                .or(() -> rounds(timeline.finished(), timeline.rounds(), Life::writes));
    }

    private boolean inTheWay(Row row) {
        return surroundings.setting().notNull()
                && row.replacement().parts().get(0).isEmpty();
    }

    private static void refused(Units units) throws SQLException {
        try {
            units.run();
        } catch (SQLException refused) {
            if (refused.getMessage().contains("[rows-in-the-way]")) {
                return;
            }
            throw refused;
        }
        throw new SQLException("nothing refuses the rows whose new column is NULL");
    }

    private interface Units {
        void run() throws SQLException;
    }

    private Optional<String> filled(String what, Units units) {
        rows = TableModel.filled(surroundings.rule(), surroundings.samples(), rows, Set.of());
        return unit(what, units);
    }

    private Optional<String> unit(String what, Units units) {
        done.add("-- " + what);
        try {
            units.run();
            Map<Key, Row> seen = table.rows(stage);
            return seen.equals(rows) ? Optional.empty() : Optional.of(report("the unit", "", rows, "", seen));
        } catch (SQLException refused) {
            return Optional.of(String.join("\n    ", done) + "\n  refused: " + refused.getMessage());
        }
    }

    private interface Part {
        List<Write> of(Life life);
    }

    private Optional<String> rounds(int from, int to, Part part) {
        for (int round = from; round < to; round++) {
            Map<Life, Write> writes = new LinkedHashMap<>();
            for (Life life : lives) {
                if (round < part.of(life).size()) {
                    writes.put(life, part.of(life).get(round));
                }
            }
            Optional<String> failure = round(writes);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<String> round(Map<Life, Write> writes) {
        try {
            Map<Life, String> answers =
                    surroundings.client().answers(writes, table.qualified(), timeline.transactions());
            Map<Key, Row> seen = table.rows(stage);
            Map<Key, Row> expected = new TreeMap<>(TableModel::inOrder);
            for (var each : writes.entrySet()) {
                Write write = each.getValue();
                done.add(write.sql("t"));
                Map<Key, Row> before = of(each.getKey(), rows);
                Map<Key, Row> after = of(each.getKey(), seen);
                var outcome = surroundings.outcome(stage, before, write, after);
                String answer = answers.get(each.getKey());
                if (!outcome.rows().equals(after) || !outcome.answer().contains(answer)) {
                    return Optional.of(
                            report(before.toString(), outcome.answer().toString(), outcome.rows(), answer, after));
                }
            }
            rows = seen;
            return Optional.empty();
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static Map<Key, Row> of(Life life, Map<Key, Row> rows) {
        return rows.entrySet().stream()
                .filter(row -> life.ids().contains(row.getKey().id()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new TreeMap<>(TableModel::inOrder)));
    }

    private String report(String before, String says, Map<Key, Row> expected, String answer, Map<Key, Row> seen) {
        return String.join("\n    ", done) + "\n  of " + before + "\n  expected " + says + " " + expected
                + "\n  but was  " + answer + " " + seen;
    }
}
