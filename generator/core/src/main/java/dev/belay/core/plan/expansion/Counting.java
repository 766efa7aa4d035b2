package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ComputabilityCount;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries that count the rows a way back concerns. */
final class Counting {

    private Counting() {}

    static RowCount rows(TableName table) {
        return new RowCount(table, Optional.empty());
    }

    static RowCount rows(TableName table, SqlExpression condition) {
        return new RowCount(table, Optional.of(condition));
    }

    /** Rows for which a computed column cannot come back. */
    static RowCount uncomputable(Table table, GuardDdl.RefuseUncomputable guard) {
        return uncomputable(guard, types(table, guard.reads()));
    }

    /** The same where the types of the columns that it reads are known otherwise. */
    static RowCount uncomputable(GuardDdl.RefuseUncomputable guard, List<SqlType> types) {
        ComputabilityCount count = new ComputabilityCount(
                guard, types, counting(guard.table(), guard.column().name()));
        return new RowCount(guard.table(), Optional.of(count.condition()), Optional.of(count.function()));
    }

    static List<SqlType> types(Table table, List<Identifier> columns) {
        return columns.stream()
                .map(name -> table.column(name).orElseThrow().type())
                .toList();
    }

    /** Readable, and of this column alone: tables of several schemas may be counted in one session. */
    private static Identifier counting(TableName table, Identifier column) {
        String whole = name(table) + "." + SqlWords.asWritten(column);
        return DerivedNames.joined("belay_uncomputable", table.name(), column, DerivedNames.hash(whole));
    }

    static SqlExpression isNull(Identifier column) {
        return new SqlExpression(SqlWords.asWritten(column) + " IS NULL");
    }

    static SqlExpression isNotNull(Identifier column) {
        return new SqlExpression(SqlWords.asWritten(column) + " IS NOT NULL");
    }

    /** Rows without a value in any of the columns. */
    static SqlExpression without(List<Identifier> columns) {
        return columns.size() == 1
                ? isNull(columns.get(0))
                : new SqlExpression("num_nonnulls(" + list(columns) + ") = 0");
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

    /** Rows that are not alone in a unique index: with their expressions, as far as its predicate lets them in. */
    static SqlExpression isDuplicate(TableName table, IndexDefinition index) {
        boolean plain = index.predicate().isEmpty()
                && index.parts().stream().allMatch(part -> part.column().isPresent());
        if (plain) {
            List<Identifier> columns = index.parts().stream()
                    .map(part -> part.column().orElseThrow())
                    .toList();
            return isDuplicate(table, columns, index.nullsNotDistinct());
        }
        List<String> keys = index.parts().stream().map(Counting::key).toList();
        String list = String.join(", ", keys);
        Optional<String> held = index.predicate().map(rows -> "(" + rows.text() + ")");
        String twice = "SELECT " + list + " FROM " + name(table)
                + held.map(rows -> " WHERE " + rows).orElse("") + " GROUP BY " + list + " HAVING count(*) > 1";
        String among = index.nullsNotDistinct() ? amongEqualNulls(keys, twice) : "(" + list + ") IN (" + twice + ")";
        return new SqlExpression(held.map(rows -> rows + " AND ").orElse("") + among);
    }

    private static String amongEqualNulls(List<String> keys, String twice) {
        String names = IntStream.rangeClosed(1, keys.size())
                .mapToObj(number -> "belay_" + number)
                .collect(Collectors.joining(", "));
        String same = IntStream.rangeClosed(1, keys.size())
                .mapToObj(number -> "belay_twice.belay_" + number + " IS NOT DISTINCT FROM " + keys.get(number - 1))
                .collect(Collectors.joining(" AND "));
        return "EXISTS (SELECT FROM (" + twice + ") AS belay_twice (" + names + ") WHERE " + same + ")";
    }

    private static String key(IndexPart part) {
        return part.column()
                .map(SqlWords::asWritten)
                .orElseGet(() -> "(" + part.expression().orElseThrow().text() + ")");
    }

    static SqlExpression needsFilling(Identifier column, SqlExpression up) {
        return new SqlExpression(SqlWords.asWritten(column) + " IS NULL AND (" + up.text() + ") IS NOT NULL");
    }

    /** Rows whose new columns are not what up makes of the old ones, nor these what down makes of the new ones. */
    static SqlExpression outOfStep(PairRule rule) {
        String ahead = differ(rule.news(), rule.toNew());
        return new SqlExpression(rule.converts() ? ahead + " AND " + differ(rule.olds(), rule.toOld()) : ahead);
    }

    /**
     * Rows out of step before a release reads the new columns: one without a value there was never written, whatever down
     * says.
     *
     * @param unwritten whether nobody has written the new columns
     */
    static SqlExpression leftBehind(PairRule rule, SqlExpression unwritten) {
        return rule.converts()
                ? new SqlExpression(differ(rule.news(), rule.toNew()) + " AND (" + unwritten.text() + " OR "
                        + differ(rule.olds(), rule.toOld()) + ")")
                : outOfStep(rule);
    }

    /** As images, and of one type: IS DISTINCT FROM has no answer for some types, and takes different texts for one. */
    private static String differ(List<ColumnDefinition> columns, List<Assignment> values) {
        List<String> held = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            ColumnDefinition column = columns.get(index);
            SqlExpression value = (SqlExpression) values.get(index).value();
            held.add(PostgresWriter.compared(column.type(), SqlWords.asWritten(column.name())));
            others.add(PostgresWriter.comparedTo(column.type(), value.text()));
        }
        return "pg_catalog.record_image_ne(ROW(" + String.join(", ", held) + "), ROW(" + String.join(", ", others)
                + "))";
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
