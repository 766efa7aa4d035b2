package dev.belay.postgres.clients;

import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the columns of a table hold when an INSERT leaves them out, as far as it can be told beforehand. */
final class OmittedValues {
    private final Survey survey;
    private final ShapeTable shape;

    OmittedValues(Survey survey, ShapeTable shape) {
        this.survey = survey;
        this.shape = shape;
    }

    List<Workload.Default> all() throws SQLException {
        List<Workload.Default> defaults = new ArrayList<>();
        for (ShapeColumn column : shape.columns()) {
            defaults.add(defaultOf(column));
        }
        return defaults;
    }

    private Workload.Default defaultOf(ShapeColumn column) throws SQLException {
        if (column.numbered()) {
            return new Workload.Default(false, null);
        }
        if (column.defaultValue().isEmpty()) {
            return new Workload.Default(true, null);
        }
        return column.defaultValue()
                .get()
                .accept(LITERAL)
                .flatMap(text -> printed(column, text))
                .orElse(new Workload.Default(false, null));
    }

    private Optional<Workload.Default> printed(ShapeColumn column, String text) {
        try {
            return survey
                    .evaluate(
                            List.of(column),
                            List.<String[]>of(new String[] {text}),
                            List.of(SqlText.printed(SqlText.name(column.name()), column.type())),
                            shape.relation().name())
                    .stream()
                    .filter(row -> !row.isEmpty())
                    .map(row -> new Workload.Default(true, row.get(0)))
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
