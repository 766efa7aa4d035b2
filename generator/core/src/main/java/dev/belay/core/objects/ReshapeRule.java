package dev.belay.core.objects;

import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several columns on one side or on both are kept equal, as one value of a row: INSERT without any of the new ones
 * takes them from the old ones; whoever changes one side alone changes the other; nobody's newer value is overwritten.
 *
 * @param olds the old columns as they are while all live
 * @param news the new columns as they are while all live: nullable, without a default
 * @param up for each new column, from the old ones, naming them
 * @param down for each old column, from the new ones, naming them
 * @param required whether each side has a column that is, or is to become, NOT NULL; else a side without any value is
 *     what the other side without any value becomes, whatever the expressions say
 */
public record ReshapeRule(
        List<ColumnDefinition> olds,
        List<ColumnDefinition> news,
        List<SqlExpression> up,
        List<SqlExpression> down,
        boolean required)
        implements PairRule {

    /** Copies the lists. */
    public ReshapeRule {
        olds = List.copyOf(olds);
        news = List.copyOf(news);
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    @Override
    public List<Assignment> toNew() {
        return values(newNames(), up, oldNames());
    }

    @Override
    public List<Assignment> toOld() {
        return values(oldNames(), down, newNames());
    }

    /** Rows whose new columns hold nothing, although the old ones give them something. */
    public SqlExpression unfilled() {
        String given = toNew().stream()
                .map(Assignment::value)
                .map(value -> "(" + ((SqlExpression) value).text() + ")")
                .collect(Collectors.joining(", "));
        return new SqlExpression(without(newNames()) + " AND num_nonnulls(" + given + ") > 0");
    }

    /** Rows whose new columns hold something. */
    public SqlExpression filled() {
        return new SqlExpression(with(newNames()));
    }

    private List<Assignment> values(List<Identifier> columns, List<SqlExpression> expressions, List<Identifier> reads) {
        List<Assignment> values = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            values.add(new Assignment(columns.get(index), value(expressions.get(index), reads)));
        }
        return values;
    }

    private SqlExpression value(SqlExpression expression, List<Identifier> reads) {
        return required
                ? expression
                : new SqlExpression("CASE WHEN " + with(reads) + " THEN " + expression.text() + " END");
    }

    private static String with(List<Identifier> columns) {
        return columns.size() == 1
                ? SqlWords.asWritten(columns.get(0)) + " IS NOT NULL"
                : "num_nonnulls(" + list(columns) + ") > 0";
    }

    private static String without(List<Identifier> columns) {
        return columns.size() == 1
                ? SqlWords.asWritten(columns.get(0)) + " IS NULL"
                : "num_nonnulls(" + list(columns) + ") = 0";
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(SqlWords::asWritten).collect(Collectors.joining(", "));
    }

    @Override
    public boolean converts() {
        return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.reshape(this);
    }
}
