package dev.belay.core.json;

import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes a constant or an expression. */
final class ValueWriter implements Value.Visitor<Fields> {

    private final Optional<SqlType> columnType;

    private ValueWriter(Optional<SqlType> columnType) {
        this.columnType = columnType;
    }

    /** A value of a column whose type the operation names; the constant's own type is written only if it differs. */
    static JsonNode of(Value value, SqlType columnType) {
        return value.accept(new ValueWriter(Optional.of(columnType))).node();
    }

    /** A value that names its type itself. */
    static JsonNode typed(Value value) {
        return value.accept(new ValueWriter(Optional.empty())).node();
    }

    @Override
    public Fields literal(Literal literal) {
        Fields fields = new Fields().put("value", literal.text());
        return columnType.filter(literal.type()::equals).isPresent() ? fields : fields.put("type", literal.type());
    }

    @Override
    public Fields expression(SqlExpression expression) {
        return new Fields().put("expression", expression);
    }
}
