package dev.belay.core.plan.expansion;

import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows that a way back concerns.
 *
 * @param table the table they are in
 * @param condition which rows; empty for all of them
 * @param function creates what the condition calls, for the session alone
 */
public record RowCount(TableName table, Optional<SqlExpression> condition, Optional<String> function) {

    /** Rows that a SELECT alone can tell. */
    RowCount(TableName table, Optional<SqlExpression> condition) {
        this(table, condition, Optional.empty());
    }

    /**
     * A SELECT of one number, behind the functions that it calls: every row that is concerned by one of them at least,
     * or empty for none.
     */
    public static Optional<String> query(Collection<RowCount> counts) {
        String functions = counts.stream()
                .flatMap(count -> count.function().stream())
                .distinct()
                .map(function -> function + ";\n")
                .collect(Collectors.joining());
        return select(counts).map(functions::concat);
    }

    private static Optional<String> select(Collection<RowCount> counts) {
        Map<TableName, List<RowCount>> byTable = new TreeMap<>();
        counts.forEach(count ->
                byTable.computeIfAbsent(count.table(), any -> new ArrayList<>()).add(count));
        List<String> queries = byTable.entrySet().stream()
                .map(entry -> query(entry.getKey(), entry.getValue()))
                .toList();
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        return Optional.of("SELECT " + queries.stream().collect(Collectors.joining(") + (", "(", ")")));
    }

    private static String query(TableName table, List<RowCount> counts) {
        String all = "SELECT count(*) FROM " + Counting.name(table);
        if (counts.stream().anyMatch(count -> count.condition().isEmpty())) {
            return all;
        }
        List<String> conditions = counts.stream()
                .map(count -> count.condition().orElseThrow().text())
                .distinct()
                .toList();
        return all + " WHERE "
                + (conditions.size() == 1
                        ? conditions.get(0)
                        : conditions.stream().collect(Collectors.joining(") OR (", "(", ")")));
    }
}
