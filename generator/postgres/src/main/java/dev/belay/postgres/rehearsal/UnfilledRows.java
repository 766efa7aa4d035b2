package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.Backfill;
import java.sql.SQLException;

/** The rows that a backfill has still to write. */
final class UnfilledRows {

    private UnfilledRows() {}

    /** How many there are. */
    static long count(Target target, Backfill backfill) throws SQLException {
        try (var connection = target.open("belay count")) {
            return Target.number(
                    connection,
                    "SELECT count(*) FROM " + Target.quoted(connection, backfill.table()) + " WHERE "
                            + backfill.needed().text());
        }
    }
}
