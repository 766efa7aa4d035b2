package dev.belay.postgres.sync;

import dev.belay.postgres.sync.Row.Key;
import dev.belay.postgres.sync.TableModel.Outcome;
import dev.belay.postgres.sync.TableModel.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One schedule of a transaction and the backfill, which begins while the transaction holds rows. */
final class BackfillTrial {

    private static final Stage STAGE = Stage.EXPANDED;

    private final Surroundings surroundings;
    private final SyncTable table;
    private final List<String> done = new ArrayList<>();
    private Map<Key, Row> committed;

    BackfillTrial(Surroundings surroundings, SyncTable table) {
        this.surroundings = surroundings;
        this.table = table;
    }

    /** What goes wrong; empty where everything is as the model says. */
    Optional<String> failure(Schedule schedule) throws SQLException {
        seed(schedule.seeds());
        ScheduleSession session =
                new ScheduleSession("1", surroundings.client(), schedule.first(), schedule.firstCommits());
        Optional<String> failure = Optional.empty();
        for (Optional<Write> write = session.next(); write.isPresent(); write = session.next()) {
            if (failure.isEmpty() && !session.ended()) {
                failure = said(session, write.get());
            }
        }
        CompletableFuture<String> backfill = surroundings.backfill(table);
        boolean waits = surroundings.backfillWaits(backfill);
        done.add(waits ? "-- the backfill waits" : "-- the backfill has run");
        committed = filled(session.ended() ? Set.of() : session.transaction().locked());
        for (Write write : schedule.second()) {
            if (failure.isEmpty() && !session.ended()) {
                failure = said(session, write);
            }
        }
        if (!session.ended()) {
            end(session, schedule.firstCommits());
        }
        String answer = backfill.join();
        committed = filled(Set.of());
        return failure.or(() -> differs(answer));
    }

    /** Rows as they were before the unit that makes the trigger. */
    private void seed(List<Write> seeds) throws SQLException {
        table.triggers("DISABLE");
        for (Write seed : seeds) {
            surroundings.client().answer(seed.sql(table.qualified()));
            done.add("-: " + seed.sql("t"));
        }
        table.triggers("ENABLE");
        committed = table.rows(STAGE);
    }

    private Map<Key, Row> filled(Set<Key> held) {
        return TableModel.filled(surroundings.rule(), surroundings.samples(), committed, held);
    }

    private Optional<String> said(ScheduleSession session, Write write) throws SQLException {
        String answer = session.client().plain(write.sql(table.qualified()));
        done.add("1: " + write.sql("t"));
        boolean refused = answer.length() == 5;
        Map<Key, Row> before = session.transaction().view(committed);
        Map<Key, Row> seen = refused ? before : table.rows(session.client().connection(), STAGE);
        Outcome outcome = surroundings.outcome(STAGE, before, write, seen);
        if (!outcome.answer().contains(answer) || !outcome.rows().equals(seen)) {
            return Optional.of(report(outcome.answer() + " " + outcome.rows(), answer + " " + seen));
        }
        if (refused) {
            end(session, false);
        } else {
            session.transaction().took(write, before, seen, Set.of());
        }
        return Optional.empty();
    }

    private void end(ScheduleSession session, boolean commit) throws SQLException {
        done.add(commit ? "-- 1 commits" : "-- 1 rolls back");
        session.end(commit);
        if (commit) {
            committed = session.transaction().view(committed);
        }
    }

    private Optional<String> differs(String answer) {
        try {
            Map<Key, Row> seen = table.rows(STAGE);
            return seen.equals(committed) && answer.isEmpty()
                    ? Optional.empty()
                    : Optional.of(report(committed.toString(), answer + " " + seen));
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private String report(String expected, String seen) {
        return "\n    " + String.join("\n    ", done) + "\n  expected " + expected + "\n  but was  " + seen;
    }
}
