package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import dev.belay.postgres.sync.Row.Key;
import dev.belay.postgres.sync.ScheduleSession.Waiting;
import dev.belay.postgres.sync.TableModel.Outcome;
import dev.belay.postgres.sync.TableModel.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One schedule of two transactions on a table, each statement held against the model. */
final class ScheduleTrial {

    /** A row that has moved to another partition meanwhile. */
    private static final String MOVED = "40001";

    private final Surroundings surroundings;
    private final SyncTable table;
    private final Stage stage;
    private final List<String> done = new ArrayList<>();
    private Map<Key, Row> committed;

    ScheduleTrial(Surroundings surroundings, SyncTable table, Stage stage) throws SQLException {
        this.surroundings = surroundings;
        this.table = table;
        this.stage = stage;
        this.committed = table.rows(stage);
    }

    /** What goes wrong; empty where everything is as the model says. */
    Optional<String> failure(Schedule schedule) throws SQLException {
        for (Write seed : schedule.seeds()) {
            Optional<String> failure = seed(seed);
            if (failure.isPresent()) {
                return failure;
            }
        }
        ScheduleSession first =
                new ScheduleSession("1", surroundings.client(), schedule.first(), schedule.firstCommits());
        ScheduleSession second =
                new ScheduleSession("2", surroundings.other(), schedule.second(), schedule.secondCommits());
        Dice dice = new Dice(schedule.turns());
        Optional<String> failure = Optional.empty();
        while (failure.isEmpty() && !(first.ended() && second.ended())) {
            List<ScheduleSession> able =
                    Stream.of(first, second).filter(ScheduleSession::mayGoOn).toList();
            ScheduleSession next = dice.one(able);
            failure = turn(next, next == first ? second : first);
        }
        return failure.or(this::rowsDiffer);
    }

    private Optional<String> seed(Write seed) throws SQLException {
        String answer = surroundings.client().answer(seed.sql(table.qualified()));
        Map<Key, Row> seen = table.rows(stage);
        Outcome outcome = surroundings.outcome(stage, committed, seed, seen);
        Optional<String> failure = compare("-", seed, outcome, Set.of(), answer, seen);
        committed = seen;
        return failure;
    }

    private Optional<String> turn(ScheduleSession session, ScheduleSession other) throws SQLException {
        Optional<Write> next = session.next();
        if (next.isEmpty()) {
            return end(session, other, session.commits());
        }
        Write write = next.get();
        Map<Key, Row> view = session.transaction().view(committed);
        boolean waits = other.transaction().blocks(write, view);
        boolean crosses = other.waiting()
                .filter(waiting -> waits || waiting.write().ids().stream().anyMatch(write.ids()::contains))
                .isPresent();
        if (crosses) {
            // Two that wait for each other are a deadlock of the application's own.
            return Optional.empty();
        }
        if (!waits) {
            String answer = session.client().plain(write.sql(table.qualified()));
            return settled(session, other, write, answer, Set.of(), Set.of());
        }
        return begin(session, other, write, view);
    }

    private Optional<String> begin(ScheduleSession session, ScheduleSession other, Write write, Map<Key, Row> view)
            throws SQLException {
        var answer = session.client().start(write.sql(table.qualified()));
        if (surroundings.waits(session.client(), answer)) {
            done.add("-- " + session.name() + " waits: " + write.sql("t"));
            session.waitFor(new Waiting(write, Set.copyOf(view.keySet()), answer));
            return Optional.empty();
        }
        // What is refused before it comes to the row does not wait for it.
        return settled(session, other, write, answer.join(), Set.of(), Set.of());
    }

    private Optional<String> settled(
            ScheduleSession session,
            ScheduleSession other,
            Write write,
            String answer,
            Set<Key> unseen,
            Set<String> besides)
            throws SQLException {
        boolean refused = answer.length() == 5;
        Map<Key, Row> before = session.transaction().view(committed);
        Map<Key, Row> seen = refused ? before : table.rows(session.client().connection(), stage);
        Outcome outcome = surroundings.outcome(stage, before, write, seen, unseen);
        Optional<String> failure = compare(session.name(), write, outcome, besides, answer, seen);
        if (failure.isPresent()) {
            return failure;
        }
        if (refused) {
            return end(session, other, false);
        }
        session.transaction().took(write, before, seen, unseen);
        return Optional.empty();
    }

    private Optional<String> end(ScheduleSession session, ScheduleSession other, boolean commit) throws SQLException {
        done.add("-- " + session.name() + (commit ? " commits" : " rolls back"));
        session.end(commit);
        if (commit) {
            committed = session.transaction().view(committed);
        }
        return other.waiting().isPresent() ? released(other, session, commit) : Optional.empty();
    }

    /** The other one has waited, and sees what has become of the rows that were there when it began. */
    private Optional<String> released(ScheduleSession session, ScheduleSession other, boolean committedByOther)
            throws SQLException {
        Waiting waited = session.waiting().orElseThrow();
        session.goOn();
        String answer = waited.answer().join();
        if (!committedByOther || waited.write().verb().inserts()) {
            return settled(session, other, waited.write(), answer, Set.of(), Set.of());
        }
        Set<Key> unseen = new HashSet<>(committed.keySet());
        unseen.removeAll(waited.visible());
        unseen.addAll(other.transaction().deleted());
        boolean moved = other.transaction().moved().stream()
                .anyMatch(key ->
                        waited.visible().contains(key) && waited.write().ids().contains(key.id()));
        return settled(session, other, waited.write(), answer, unseen, moved ? Set.of(MOVED) : Set.of());
    }

    private Optional<String> compare(
            String session, Write write, Outcome outcome, Set<String> besides, String answer, Map<Key, Row> seen) {
        done.add(session + ": " + write.sql("t"));
        Set<String> possible = new TreeSet<>(outcome.answer());
        if (!besides.isEmpty()) {
            possible.removeIf(each -> each.length() < 5);
            possible.addAll(besides);
        }
        boolean refused = answer.length() == 5;
        boolean same = refused || outcome.rows().equals(seen);
        return possible.contains(answer) && same
                ? Optional.empty()
                : Optional.of(report(possible + " " + of(write, outcome.rows()), answer + " " + of(write, seen)));
    }

    private static Map<Key, Row> of(Write write, Map<Key, Row> rows) {
        return rows.entrySet().stream()
                .filter(row -> write.ids().contains(row.getKey().id()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new TreeMap<>(TableModel::inOrder)));
    }

    private Optional<String> rowsDiffer() {
        try {
            Map<Key, Row> seen = table.rows(stage);
            return seen.equals(committed)
                    ? Optional.empty()
                    : Optional.of(report(committed.toString(), seen.toString()));
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private String report(String expected, String seen) {
        return "\n    " + String.join("\n    ", done) + "\n  expected " + expected + "\n  but was  " + seen;
    }
}
