package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold when an INSERT leaves them out, as far as it can be told beforehand, from which
 * boundary on.
 */
final class OmittedValues {
    private final Map<Integer, NavigableMap<Integer, Default>> byColumn = new HashMap<>();

    /**
     * What a column holds that an INSERT left out.
     *
     * @param known whether it can be told beforehand: no expression decides it
     * @param text the value, if so
     */
    record Default(boolean known, @Nullable String text) {
        static final Default UNKNOWN = new Default(false, null);
    }

    private OmittedValues() {}

    static OmittedValues of(Survey survey, ShapeTable shape) throws SQLException {
        OmittedValues omitted = new OmittedValues();
        for (ShapeColumn column : shape.columns()) {
            omitted.add(shape, column.name(), 0, defaultOf(survey, shape, column));
        }
        for (DefaultChange change : shape.defaultChanges()) {
            ShapeColumn column = shape.column(change.column()).withDefault(change.value());
            omitted.add(shape, change.column(), change.boundary(), defaultOf(survey, shape, column));
        }
        return omitted;
    }

    private void add(ShapeTable shape, Identifier column, int boundary, Default value) {
        byColumn.computeIfAbsent(shape.indexOf(column), each -> new TreeMap<>()).put(boundary, value);
    }

    /**
     * The value at a boundary.
     *
     * @param column the column's position
     * @param boundary how many units have run
     * @param running whether the next unit runs at the same time, so that either default may be the one
     */
    Default at(int column, int boundary, boolean running) {
        NavigableMap<Integer, Default> known = byColumn.getOrDefault(column, new TreeMap<>());
        return running && known.containsKey(boundary + 1)
                ? Default.UNKNOWN
                : known.floorEntry(boundary).getValue();
    }

    private static Default defaultOf(Survey survey, ShapeTable shape, ShapeColumn column) {
        if (column.numbered()) {
            return Default.UNKNOWN;
        }
        if (column.defaultValue().isEmpty()) {
            return new Default(true, null);
        }
        return column.defaultValue()
                .get()
                .accept(LITERAL)
                .flatMap(text -> printed(survey, shape, column, text))
                .orElse(Default.UNKNOWN);
    }

    private static Optional<Default> printed(Survey survey, ShapeTable shape, ShapeColumn column, String text) {
        try {
            return survey
                    .evaluate(
                            List.of(column),
                            List.<String[]>of(new String[] {text}),
                            List.of(SqlText.printed(SqlText.name(column.name()), column.type())),
                            shape.relation().name())
                    .stream()
                    .filter(row -> !row.isEmpty())
                    .map(row -> new Default(true, row.get(0)))
                    .findFirst();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static final Value.Visitor<Optional<String>> LITERAL = new Value.Visitor<>() {
        @Override
        public Optional<String> literal(Literal literal) {
            return Optional.of(literal.text());
        }

        @Override
        public Optional<String> expression(SqlExpression expression) {
            return Optional.empty();
        }
    };
}
