package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks the server while it makes up values: how a text prints as a value of a type, what the conversions
 * of a change make of it, and whether a row satisfies checks. It changes nothing.
 */
final class Survey {
    private static final String UNDEFINED_FUNCTION = "42883";

    private final Connection connection;

    /**
     * @param connection in autocommit mode, with the settings of the client's sessions
     */
    Survey(Connection connection) {
        this.connection = connection;
    }

    /**
     * Evaluates expressions over rows of texts.
     *
     * @param columns the columns of the rows
     * @param rows the rows
     * @param selected the expressions, naming the columns
     * @param from the name by which expressions may qualify them
     * @return for each row what the expressions give, or an empty list where one of them raises an error
     */
    List<List<@Nullable String>> evaluate(
            List<ShapeColumn> columns, List<@Nullable String[]> rows, List<String> selected, Identifier from)
            throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        String sql =
                "SELECT " + String.join(", ", selected) + " FROM " + typed(columns, from) + " ORDER BY \"belay$n\"";
        try {
            return query(sql, arrays(columns.size(), rows));
        } catch (SQLException e) {
            if (!isOfData(e)) {
                throw e;
            }
            if (rows.size() == 1) {
                return List.of(List.of());
            }
        }
        List<List<@Nullable String>> results = new ArrayList<>();
        for (String[] row : rows) {
            results.addAll(evaluate(columns, List.<String[]>of(row), selected, from));
        }
        return results;
    }

    /**
     * Whether every function that the expression calls is there: a contract drops those of its conversions while
     * clients run, and what they converted to has gone with them.
     */
    boolean isCallable(List<ShapeColumn> columns, String selected, Identifier from) throws SQLException {
        List<@Nullable String[]> nulls = List.<String[]>of(new String[columns.size()]);
        try {
            query("SELECT " + selected + " FROM " + typed(columns, from), arrays(columns.size(), nulls));
            return true;
        } catch (SQLException e) {
            return !UNDEFINED_FUNCTION.equals(e.getSQLState());
        }
    }

    /** Errors of data and of integrity, and those an expression raises by itself; everything else is a defect. */
    private static boolean isOfData(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("P0") || state.startsWith("42");
    }

    /** Which rows satisfy every check. */
    boolean[] satisfy(
            List<SqlExpression> checks,
            List<ShapeColumn> columns,
            List<Link> links,
            List<@Nullable String[]> rows,
            Identifier table)
            throws SQLException {
        boolean[] good = new boolean[rows.size()];
        Arrays.fill(good, true);
        if (checks.isEmpty()) {
            return good;
        }
        List<Identifier> names = columns.stream().map(ShapeColumn::name).toList();
        String others = links.stream()
                .filter(link -> names.containsAll(link.own()))
                .map(link -> ", " + link.otherFrom(name -> "o." + name, table) + " AS " + SqlText.name(link.other()))
                .collect(Collectors.joining());
        String condition = checks.stream()
                .map(check -> "(" + check.text() + ") IS NOT FALSE")
                .collect(Collectors.joining(" AND "));
        String selected = "(SELECT " + condition + " FROM (SELECT o.*" + others + ") AS " + SqlText.name(table) + ")";
        List<List<@Nullable String>> results = evaluate(columns, rows, List.of(selected), Identifier.of("o"));
        for (int index = 0; index < good.length; index++) {
            List<@Nullable String> result = results.get(index);
            good[index] = !result.isEmpty() && "t".equals(result.get(0));
        }
        return good;
    }

    /** Some rows of a table, those columns, without regard to order; empty where the table or a column is not there. */
    List<@Nullable String[]> sample(TableName table, List<Identifier> columns, int limit) throws SQLException {
        return rows("SELECT " + SqlText.names(columns) + " FROM " + SqlText.name(table) + " LIMIT " + limit);
    }

    List<@Nullable String[]> rows(String sql) throws SQLException {
        try {
            return query(sql, List.of()).stream()
                    .map(row -> row.toArray(String[]::new))
                    .collect(Collectors.toList());
        } catch (SQLException e) {
            if (isOfData(e)) {
                return List.of();
            }
            throw e;
        }
    }

    /** A FROM item with one typed row for each row of the text arrays bound to it. */
    static String typed(Collection<ShapeColumn> columns, Identifier alias) {
        List<String> names = IntStream.range(0, columns.size())
                .mapToObj(index -> "c" + index)
                .toList();
        List<String> casts = new ArrayList<>();
        int index = 0;
        for (ShapeColumn column : columns) {
            casts.add("CAST(u." + names.get(index++) + " AS " + SqlText.type(column.type()) + ") AS "
                    + SqlText.name(column.name()));
        }
        String arrays = names.stream().map(name -> "?::text[]").collect(Collectors.joining(", "));
        return "(SELECT u.\"belay$n\", " + String.join(", ", casts) + " FROM unnest(" + arrays
                + ") WITH ORDINALITY AS u(" + String.join(", ", names) + ", \"belay$n\")) AS " + SqlText.name(alias);
    }

    /** The keys of some rows as a FROM item under the alias {@code o}. */
    static String literally(ShapeTable shape, List<Row> rows) {
        List<String> names = shape.key().stream().map(SqlText::name).toList();
        int[] key = shape.keyIndexes();
        String values = rows.stream()
                .map(row -> IntStream.of(key)
                        .mapToObj(column -> "CAST(" + SqlText.quoted(String.valueOf(row.values()[column])) + " AS "
                                + SqlText.type(shape.columns().get(column).type()) + ")")
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        return "(VALUES " + values + ") AS o(" + String.join(", ", names) + ")";
    }

    static List<@Nullable String[]> arrays(int columns, List<@Nullable String[]> rows) {
        List<@Nullable String[]> arrays = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            @Nullable String[] array = new String[rows.size()];
            for (int row = 0; row < array.length; row++) {
                array[row] = rows.get(row)[column];
            }
            arrays.add(array);
        }
        return arrays;
    }

    List<List<@Nullable String>> query(String sql, List<@Nullable String[]> arrays) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < arrays.size(); index++) {
                statement.setArray(index + 1, connection.createArrayOf("text", arrays.get(index)));
            }
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                List<List<@Nullable String>> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable String> row = new ArrayList<>();
                    for (int column = 1; column <= width; column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
