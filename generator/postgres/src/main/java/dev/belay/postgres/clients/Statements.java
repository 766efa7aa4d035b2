package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of an application on one table. The same question always gives the same text. */
final class Statements {
    private final ShapeTable shape;
    private final String relation;
    private final Map<List<Object>, String> cache = new HashMap<>();

    Statements(ShapeTable shape) {
        this.shape = shape;
        this.relation = shape.spelled();
    }

    /** INSERT of these columns, {@code rows} rows, RETURNING others where there are any. */
    String insert(int[] columns, int rows, int[] returning) {
        return cached(
                List.of("insert", box(columns), rows, box(returning)),
                () -> insertHead(columns, false) + values(columns, rows) + returning(returning));
    }

    String update(int[] columns) {
        return cached(
                List.of("update", box(columns)),
                () -> "UPDATE " + relation + " SET "
                        + Arrays.stream(columns)
                                .mapToObj(column -> name(column) + " = " + parameter(column))
                                .collect(Collectors.joining(", "))
                        + whereKey());
    }

    /** INSERT ON CONFLICT of these columns, which updates those given and gives back others. */
    String upsert(int[] columns, List<Identifier> arbiter, int[] updated, int[] returning) {
        return cached(List.of("upsert", box(columns), arbiter, box(updated), box(returning)), () -> {
            String set = Arrays.stream(updated)
                    .mapToObj(column -> name(column) + " = EXCLUDED." + name(column))
                    .collect(Collectors.joining(", "));
            return insertHead(columns, writesAlwaysNumbered(columns)) + values(columns, 1) + " ON CONFLICT ("
                    + SqlText.names(arbiter) + ") DO "
                    + (set.isEmpty() ? "NOTHING" : "UPDATE SET " + set) + returning(returning);
        });
    }

    String delete() {
        return "DELETE FROM " + relation + whereKey();
    }

    String selectNamed() {
        return "SELECT " + SqlText.names(allColumns()) + " FROM " + relation + whereKey();
    }

    String selectStar() {
        return "SELECT * FROM " + relation + whereKey();
    }

    String updateReturningStar(int column) {
        return "UPDATE " + relation + " SET " + name(column) + " = " + name(column) + whereKey() + " RETURNING *";
    }

    /** Reads a row of the table, whosoever it is, and compares what may become of another kind. */
    String anyNamed() {
        String compared = shape.broken().stream()
                .map(column -> SqlText.name(column) + " = CAST(NULL AS "
                        + SqlText.type(shape.column(column).type()) + ")")
                .collect(Collectors.joining(" OR "));
        return "SELECT " + SqlText.names(allColumns()) + " FROM " + relation
                + (compared.isEmpty() ? "" : " WHERE " + compared) + " LIMIT 1";
    }

    /** Reads a whole row of the table, whosoever it is. */
    String anyStar() {
        return "SELECT * FROM " + relation + " LIMIT 1";
    }

    private List<Identifier> allColumns() {
        return shape.columns().stream().map(ShapeColumn::name).toList();
    }

    private String insertHead(int[] columns, boolean overriding) {
        String system = overriding ? " OVERRIDING SYSTEM VALUE" : "";
        return columns.length == 0
                ? "INSERT INTO " + relation
                : "INSERT INTO " + relation + " (" + names(columns) + ")" + system;
    }

    private String values(int[] columns, int rows) {
        if (columns.length == 0) {
            return " DEFAULT VALUES";
        }
        String row = Arrays.stream(columns).mapToObj(this::parameter).collect(Collectors.joining(", ", "(", ")"));
        return " VALUES " + IntStream.range(0, rows).mapToObj(index -> row).collect(Collectors.joining(", "));
    }

    private String returning(int[] returning) {
        return returning.length == 0
                ? ""
                : Arrays.stream(returning)
                        .mapToObj(column -> shape.asOwn(shape.columns().get(column), name(column)))
                        .collect(Collectors.joining(", ", " RETURNING ", ""));
    }

    private boolean writesAlwaysNumbered(int[] columns) {
        return Arrays.stream(columns)
                .anyMatch(column -> shape.columns().get(column).alwaysNumbered());
    }

    private String whereKey() {
        return shape.key().stream()
                .map(column -> SqlText.name(column) + " = " + parameter(shape.indexOf(column)))
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private String parameter(int column) {
        return "CAST(? AS " + SqlText.parameterType(shape.columns().get(column).type()) + ")";
    }

    private String names(int[] columns) {
        return Arrays.stream(columns).mapToObj(this::name).collect(Collectors.joining(", "));
    }

    private String name(int column) {
        return SqlText.name(shape.columns().get(column).name());
    }

    private String cached(List<Object> question, Supplier<String> answer) {
        String known = cache.get(question);
        if (known == null) {
            known = answer.get();
            cache.put(question, known);
        }
        return known;
    }

    private static List<Integer> box(int[] columns) {
        return Arrays.stream(columns).boxed().toList();
    }
}
