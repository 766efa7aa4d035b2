package dev.belay.core.plan.expansion;

import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queries that count the rows a way back concerns. */
final class Counting {

    private Counting() {}

    static RowCount rows(TableName table) {
        return new RowCount(table, Optional.empty());
    }

    static RowCount rows(TableName table, SqlExpression condition) {
        return new RowCount(table, Optional.of(condition));
    }

    static SqlExpression isNull(Identifier column) {
        return new SqlExpression(SqlWords.asWritten(column) + " IS NULL");
    }

    static SqlExpression isNotNull(Identifier column) {
        return new SqlExpression(SqlWords.asWritten(column) + " IS NOT NULL");
    }

    static SqlExpression isFalse(SqlExpression condition) {
        return new SqlExpression("(" + condition.text() + ") IS FALSE");
    }

    /** Rows that are not alone with their values; a NULL makes a row unlike any other unless NULLs count as equal. */
    static SqlExpression isDuplicate(TableName table, List<Identifier> columns, boolean nullsNotDistinct) {
        String twice = "SELECT " + list(columns) + " FROM " + name(table) + " GROUP BY " + list(columns)
                + " HAVING count(*) > 1";
        if (!nullsNotDistinct) {
            return new SqlExpression("(" + list(columns) + ") IN (" + twice + ")");
        }
        String same = columns.stream()
                .map(SqlWords::asWritten)
                .map(column -> "belay_twice." + column + " IS NOT DISTINCT FROM " + name(table) + "." + column)
                .collect(Collectors.joining(" AND "));
        return new SqlExpression("EXISTS (SELECT FROM (" + twice + ") AS belay_twice WHERE " + same + ")");
    }

    static SqlExpression needsFilling(Identifier column, SqlExpression up) {
        return new SqlExpression(SqlWords.asWritten(column) + " IS NULL AND (" + up.text() + ") IS NOT NULL");
    }

    static SqlExpression column(Identifier column) {
        return new SqlExpression(SqlWords.asWritten(column));
    }

    static String name(TableName table) {
        String name = SqlWords.asWritten(table.name());
        return table.schema().equals(TableName.PUBLIC) ? name : SqlWords.asWritten(table.schema()) + "." + name;
    }

    static String list(List<Identifier> columns) {
        return columns.stream().map(SqlWords::asWritten).collect(Collectors.joining(", "));
    }
}
