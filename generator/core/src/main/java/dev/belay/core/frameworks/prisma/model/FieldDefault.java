package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field says of the values that the database puts into it. */
final class FieldDefault {

    private static final Set<String> NUMBERS = Set.of("Int", "BigInt", "Float", "Decimal");
    private static final Set<String> NOW = Set.of("now()", "current_timestamp");

    private static final Pattern AS_WRITTEN = Pattern.compile("@default\\(dbgenerated\\((?!\"[a-z0-9_]+\\(\\)\"\\)).*");

    private FieldDefault() {}

    /** Whether the attribute holds an expression that the catalog may spell otherwise; a bare call it does not. */
    static boolean isAsWritten(String attribute) {
        return AS_WRITTEN.matcher(attribute).matches();
    }

    /** The attribute of a column; empty where the database puts nothing into it. */
    static Optional<String> of(ColumnDefinition column, FieldType type, Optional<Block> enumBlock) {
        if (column.identity().isPresent() || isSerial(column, type)) {
            return Optional.of("@default(autoincrement())");
        }
        return column.generated()
                .map(FieldDefault::generated)
                .or(() -> column.defaultValue()
                        .map(value -> value.accept(new Value.Visitor<String>() {
                            @Override
                            public String literal(Literal literal) {
                                return FieldDefault.literal(literal, column, type, enumBlock);
                            }

                            @Override
                            public String expression(SqlExpression expression) {
                                return FieldDefault.expression(expression, type);
                            }
                        })))
                .map(value -> "@default(" + value + ")");
    }

    /** Prisma knows a serial by its default alone. */
    private static boolean isSerial(ColumnDefinition column, FieldType type) {
        return List.of("Int", "BigInt").contains(type.base())
                && column.defaultValue().filter(DrawnNumber::isAlone).isPresent();
    }

    private static String literal(Literal literal, ColumnDefinition column, FieldType type, Optional<Block> labels) {
        if (column.type().dimensions() > 0) {
            return literal.text().equals("{}") ? "[]" : cast(literal, column);
        }
        if (labels.isPresent()) {
            return labels.get().column(literal.text()).map(Field::name).orElse(Words.name(literal.text()));
        }
        if (NUMBERS.contains(type.base()) || type.base().equals("Boolean")) {
            return literal.text();
        }
        boolean text = type.base().equals("Json") || type.base().equals("String") && !isUuid(column);
        return text ? Words.quoted(literal.text()) : cast(literal, column);
    }

    private static boolean isUuid(ColumnDefinition column) {
        return List.of("uuid", "inet", "bit", "bit varying", "xml")
                .contains(column.type().name());
    }

    /** As the catalog prints a constant that Prisma has no words for. */
    private static String cast(Literal literal, ColumnDefinition column) {
        return generated(
                new SqlExpression(PostgresWriter.literal(literal.text()) + "::" + PostgresWriter.type(column.type())));
    }

    private static String expression(SqlExpression expression, FieldType type) {
        boolean now = type.base().equals("DateTime")
                && NOW.contains(expression.text().strip().toLowerCase(Locale.ROOT));
        return now ? "now()" : generated(expression);
    }

    private static String generated(SqlExpression expression) {
        return "dbgenerated(" + Words.quoted(expression.text().strip()) + ")";
    }
}
