package dev.belay.core.plan.expansion;

import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlStrings;
import dev.belay.core.sql.SqlWords;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of an enum type, or of arrays of it, and what says its labels. An expression says a label where a string
 * constant of it is the label, or an array that may hold it; that may be another text that reads alike.
 *
 * @param table its table
 * @param column the column
 */
record EnumColumn(Table table, ColumnDefinition column) {

    /** The columns of the type that are known, table after table. */
    static List<EnumColumn> of(SchemaState state, EnumType type) {
        return state.tables().values().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> type.isTypeOf(column.type()))
                        .map(column -> new EnumColumn(table, column)))
                .toList();
    }

    boolean isArray() {
        return column.type().dimensions() > 0;
    }

    /** The column as SQL text. */
    String written() {
        return SqlWords.asWritten(column.name());
    }

    /** For messages. */
    String quoted() {
        return "\"" + table.name() + "." + column.name() + "\"";
    }

    /** How an author says that another column takes its place, whose name is left open. */
    String replaced() {
        String schema = table.name().schema().equals(TableName.PUBLIC)
                ? ""
                : "\"" + table.name().schema() + "\", ";
        return ".column(" + schema + "\"" + table.name().name() + "\", \"" + column.name() + "\", \"...\")";
    }

    boolean hasDefault(String label) {
        return column.defaultValue().filter(value -> says(value, label)).isPresent();
    }

    /** The checks, indexes and generated columns that name the column and say the label, for messages. */
    List<String> sayers(String label) {
        return users(expression -> SqlStrings.say(expression, label));
    }

    /** Those that name the column and cast something to the type. */
    List<String> casters(EnumType type) {
        String name = "\"?" + Pattern.quote(type.name().value()) + "(?![\\w$])";
        Pattern cast = Pattern.compile("(::|\\bAS\\b)\\s*([\\w\"]+\\s*\\.\\s*)?" + name, Pattern.CASE_INSENSITIVE);
        return users(expression -> cast.matcher(expression.text()).find());
    }

    private List<String> users(Predicate<SqlExpression> wanted) {
        ColumnUse use = new ColumnUse(table, column.name());
        Stream<String> checks = table.constraints().stream()
                .filter(constraint ->
                        use.expressionOf(constraint).filter(wanted).isPresent())
                .map(constraint -> "the check \"" + constraint.name() + "\" of \"" + table.name() + "\"");
        Stream<String> indexes = table.indexes().stream()
                .filter(index -> use.expressionsOf(index).stream().anyMatch(wanted))
                .map(index -> "the index \"" + index.name() + "\"");
        Stream<String> generated = table.columns().stream()
                .filter(other ->
                        other.generated().filter(use::named).filter(wanted).isPresent())
                .map(other -> "the generated column \"" + table.name() + "." + other.name() + "\"");
        return Stream.of(checks, indexes, generated).flatMap(each -> each).toList();
    }

    private static boolean says(Value value, String label) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Boolean literal(Literal literal) {
                return literal.text().equals(label)
                        || literal.type().dimensions() > 0 && SqlStrings.mayHold(literal.text(), label);
            }

            @Override
            public Boolean expression(SqlExpression expression) {
                return SqlStrings.say(expression, label);
            }
        });
    }
}
