package dev.belay.postgres.rehearsal;

import dev.belay.core.objects.ReplaceRule;
import java.sql.Connection;
import java.sql.SQLException;

/** Holds the values of a replacement against those of the column it replaces, while nobody writes. */
final class ReplacedValues {
    private final Connection connection;
    private final String table;
    private final ReplaceRule rule;

    ReplacedValues(Connection connection, String table, ReplaceRule rule) {
        this.connection = connection;
        this.table = table;
        this.rule = rule;
    }

    /** Every row in which the new column is not what the old one converts to is a deviation. */
    void hold(Findings findings) throws SQLException {
        var replacement = Target.quoted(connection, rule.replacement().name());
        var converted = rule.up().isPresent()
                ? "(" + rule.up().get().text() + ")"
                : Target.quoted(connection, rule.old().name());
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
            statement.setString(2, rule.replacement().name().value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
