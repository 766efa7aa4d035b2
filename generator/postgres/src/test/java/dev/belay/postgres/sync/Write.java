package dev.belay.postgres.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A statement of a client.
 *
 * @param verb what it does
 * @param ids the rows
 * @param region the partition of rows that are inserted
 * @param cells what it says of each column that it names; {@code region} moves rows
 */
record Write(Verb verb, List<Integer> ids, int region, Map<String, Cell> cells) {

    /** What a statement does. */
    enum Verb {
        INSERT,
        UPSERT,
        INSERT_OR_NOTHING,
        UPDATE,
        DELETE;

        boolean inserts() {
            return this == INSERT || this == UPSERT || this == INSERT_OR_NOTHING;
        }
    }

    /**
     * What a statement says of a column.
     *
     * @param isDefault whether it says DEFAULT
     * @param value the value, empty for NULL
     */
    record Cell(boolean isDefault, Optional<String> value) {

        static Cell of(String value) {
            return new Cell(false, Optional.of(value));
        }

        static final Cell NULL = new Cell(false, Optional.empty());

        static final Cell DEFAULT = new Cell(true, Optional.empty());

        @Override
        public String toString() {
            return isDefault ? "DEFAULT" : value.map(Conversions::quoted).orElse("NULL");
        }
    }

    Write {
        ids = List.copyOf(ids);
        cells = new TreeMap<>(cells);
    }

    /** What it says of a column, unless it does not name it. */
    Optional<Cell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    String sql(String table) {
        return switch (verb) {
            case INSERT -> insert(table);
            case INSERT_OR_NOTHING -> insert(table) + " ON CONFLICT DO NOTHING";
            case UPSERT -> insert(table) + " ON CONFLICT (id, region) DO " + excluded();
            case UPDATE ->
                "UPDATE " + table + " SET "
                        + cells.entrySet().stream()
                                .map(cell -> cell.getKey() + " = " + cell.getValue())
                                .collect(Collectors.joining(", "))
                        + where();
            case DELETE -> "DELETE FROM " + table + where();
        };
    }

    private String excluded() {
        return cells.isEmpty()
                ? "UPDATE SET id = EXCLUDED.id"
                : cells.keySet().stream()
                        .map(column -> column + " = EXCLUDED." + column)
                        .collect(Collectors.joining(", ", "UPDATE SET ", ""));
    }

    private String insert(String table) {
        List<String> columns = new ArrayList<>(List.of("id", "region"));
        columns.addAll(cells.keySet());
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                + ids.stream().map(this::values).collect(Collectors.joining(", "));
    }

    private String values(int id) {
        List<String> values = new ArrayList<>(List.of(String.valueOf(id), String.valueOf(region)));
        cells.values().forEach(cell -> values.add(cell.toString()));
        return "(" + String.join(", ", values) + ")";
    }

    private String where() {
        return " WHERE id IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }
}
