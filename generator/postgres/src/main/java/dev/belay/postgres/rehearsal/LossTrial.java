package dev.belay.postgres.rehearsal;

import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.plan.Unit;
import dev.belay.core.sql.SqlWords;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiPredicate;

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

    /** Tries a unit that has just been applied; {@code before} is the old shape, {@code after} the new one. */
    void run(SchemaState before, SchemaState after) throws SQLException {
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
                int lost = written.withoutPlaceIn(rows.images(connection), copied(after, query.get()))
                        .size();
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

    /** A new column that a trigger copies into the old ones loses nothing, unless the query says that it does. */
    static BiPredicate<TableName, Identifier> copied(SchemaState after, String query) {
        return (table, column) -> after.triggersOf(table).stream()
                .map(SyncTrigger::rule)
                .filter(PairRule.class::isInstance)
                .anyMatch(rule -> ((PairRule) rule).newNames().contains(column)
                        && SqlWords.columnsNamed(new SqlExpression(query), List.of(column))
                                .isEmpty());
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
