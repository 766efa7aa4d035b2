package dev.belay.postgres.rehearsal;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Holds the values of a replacement against those of the column it replaces, while nobody writes. */
final class ReplacedValues {
    private final Connection connection;
    private final String table;
    private final Identifier column;
    private final SqlExpression expected;

    ReplacedValues(Connection connection, String table, Identifier column, SqlExpression expected) {
        this.connection = connection;
        this.table = table;
        this.column = column;
        this.expected = expected;
    }

    /** Every row in which the new column is not what the old one converts to is a deviation. */
    void hold(Findings findings) throws SQLException {
        var replacement = Target.quoted(connection, column);
        var converted = "(" + expected.text() + ")";
        long different = Target.number(
                connection,
                "SELECT count(*) FROM (SELECT " + replacement + " AS seen, CAST(" + converted + " AS " + type()
                        + ") AS expected FROM " + table
                        + ") v WHERE CAST(ROW(seen) AS record) OPERATOR(pg_catalog.*<>) CAST(ROW(expected) AS record)");
        if (different > 0) {
            findings.add(
                    "replacement-differs",
                    table + "." + replacement,
                    "the old column converted in every row",
                    different + " rows that differ");
        }
    }

    /** The replacement's own type and modifier, as the catalog prints it. */
    private String type() throws SQLException {
        var query = "SELECT pg_catalog.format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute"
                + " WHERE attrelid = CAST(? AS regclass) AND attname = ?";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            statement.setString(2, column.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** What a rule makes of the old side, for one of the columns that take its place. */
    record Expected(Identifier column) implements SyncRule.Visitor<Optional<SqlExpression>> {
        @Override
        public Optional<SqlExpression> replace(ReplaceRule rule) {
            return rule.replacement().name().equals(column)
                    ? rule.up()
                            .or(() -> Optional.of(new SqlExpression(
                                    SqlWords.asWritten(rule.old().name()))))
                    : Optional.empty();
        }

        @Override
        public Optional<SqlExpression> reshape(ReshapeRule rule) {
            return rule.toNew().stream()
                    .filter(value -> value.column().equals(column))
                    .map(Assignment::value)
                    .map(SqlExpression.class::cast)
                    .findFirst();
        }

        @Override
        public Optional<SqlExpression> tripwire(TripwireRule rule) {
            return rule.columns().accept(this);
        }

        @Override
        public Optional<SqlExpression> fill(FillRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<SqlExpression> repair(RepairRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<SqlExpression> compute(ComputeRule rule) {
            return rule.column().name().equals(column) ? Optional.of(rule.expression()) : Optional.empty();
        }
    }
}
