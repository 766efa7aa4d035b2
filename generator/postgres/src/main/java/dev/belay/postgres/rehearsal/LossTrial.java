package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes into the new shape, counts what the way back would lose, runs it, looks, and takes everything back: within one
 * transaction, so that nothing of it stays.
 */
final class LossTrial {
    private final Target target;
    private final RowReader rows;
    private final Unit unit;
    private final Findings findings;

    LossTrial(Target target, RowReader rows, Unit unit, Findings findings) {
        this.target = target;
        this.rows = rows;
        this.unit = unit;
        this.findings = findings;
    }

    /** Tries a unit that has just been applied; {@code before} is the old shape. */
    void run(SchemaState before) throws SQLException {
        var query = unit.wayBack().countingQuery();
        if (query.isEmpty() || !unit.wayBack().transactional()) {
            return;
        }
        try (var connection = target.open("belay loss")) {
            connection.setAutoCommit(false);
            new WrittenSince(connection, before).write(rows.tables(connection));
            long counted = Target.number(connection, query.get());
            var written = rows.images(connection);
            if (written.keyed() && undone(connection)) {
                int lost = written.withoutPlaceIn(rows.images(connection)).size();
                if (lost != counted) {
                    findings.add(
                            "way-back-miscounts",
                            "its counting query, after writes into the new shape",
                            lost + " rows without a place",
                            counted + " rows counted");
                }
            }
            connection.rollback();
        }
    }

    /** A way back may refuse what was written, and has then lost nothing. */
    private boolean undone(Connection connection) {
        try {
            for (var sql : target.sql(unit.wayBack().statements())) {
                Target.execute(connection, sql);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
