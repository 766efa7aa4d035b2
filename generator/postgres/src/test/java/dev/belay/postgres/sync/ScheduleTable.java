package dev.belay.postgres.sync;

import dev.belay.postgres.sync.TableModel.Stage;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The table that the schedules of a setting share.
 *
 * @param surroundings the setting
 * @param finished whether NOT NULL is on the new side when transactions meet
 */
record ScheduleTable(Surroundings surroundings, boolean finished) {

    private interface Trial {
        Optional<String> failure(SyncTable table, Schedule schedule) throws SQLException;
    }

    /** What goes wrong where the backfill runs beside a transaction. */
    Optional<String> withBackfill(List<Schedule> schedules) {
        return first(schedules, false, (table, schedule) -> new BackfillTrial(surroundings, table).failure(schedule));
    }

    /** What goes wrong where two transactions meet. */
    Optional<String> withEachOther(List<Schedule> schedules) {
        Stage stage = finished ? Stage.FILLED : Stage.EXPANDED;
        return first(
                schedules,
                finished,
                (table, schedule) -> new ScheduleTrial(surroundings, table, stage).failure(schedule));
    }

    private Optional<String> first(List<Schedule> schedules, boolean filled, Trial trial) {
        try {
            SyncTable table = table(filled);
            for (Schedule schedule : schedules) {
                Optional<String> failure = trial.failure(table, schedule);
                if (failure.isPresent()) {
                    return Optional.of(smallest(schedule, failure.get(), filled, trial));
                }
            }
            table.drop();
            return Optional.empty();
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private SyncTable table(boolean filled) throws SQLException {
        SyncTable table = surroundings.table();
        table.expand();
        if (filled) {
            table.finish();
        }
        return table;
    }

    private String smallest(Schedule failing, String failure, boolean filled, Trial trial) throws SQLException {
        for (Schedule candidate : failing.smaller()) {
            surroundings.endTransactions();
            Optional<String> still = trial.failure(table(filled), candidate);
            if (still.isPresent()) {
                return smallest(candidate, still.get(), filled, trial);
            }
        }
        surroundings.endTransactions();
        return failure;
    }
}
