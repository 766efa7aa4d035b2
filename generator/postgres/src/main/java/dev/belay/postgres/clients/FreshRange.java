package dev.belay.postgres.clients;

import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a unique column holds already.
 *
 * @param base a number from which on there is room for numbers that are not taken
 * @param taken the values that are taken, for types that are not numbers
 */
record FreshRange(BigInteger base, Set<String> taken) {
    private static final int MOST_TAKEN = 200_000;
    /** Enough for the values of all clients, which take turns in steps of 32. */
    private static final BigInteger ROOM = BigInteger.valueOf(1_000_000);

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    static FreshRange of(ShapeColumn column, TableName relation, Survey survey) throws SQLException {
        Set<String> taken = new HashSet<>();
        if (NUMBERS.contains(column.type().name())) {
            return new FreshRange(free(column, relation, survey), taken);
        }
        survey.sample(relation, List.of(column.name()), MOST_TAKEN)
                .forEach(value -> taken.add(String.valueOf(value[0])));
        return new FreshRange(BigInteger.ONE, taken);
    }

    /** Above the greatest number, where the type has room there; else in the widest gap. */
    private static BigInteger free(ShapeColumn column, TableName relation, Survey survey) throws SQLException {
        BigInteger limit = limit(column.type());
        BigInteger room = ROOM.min(limit.divide(BigInteger.valueOf(3)));
        BigInteger above = number(
                        survey,
                        "SELECT max(" + SqlText.name(column.name()) + ")::numeric FROM " + SqlText.name(relation))
                .orElse(BigInteger.ZERO)
                .max(BigInteger.ZERO);
        if (above.add(room).compareTo(limit) <= 0) {
            return above.add(BigInteger.TWO);
        }
        String taken = "SELECT " + SqlText.name(column.name()) + "::numeric AS v FROM " + SqlText.name(relation)
                + " WHERE " + SqlText.name(column.name()) + " > 0 UNION SELECT 0 UNION SELECT " + limit;
        return number(
                        survey,
                        "SELECT v FROM (SELECT v, lead(v) OVER (ORDER BY v) - v AS gap FROM (" + taken
                                + ") AS taken) AS gaps ORDER BY gap DESC NULLS LAST, v LIMIT 1")
                .orElse(BigInteger.ZERO)
                .add(BigInteger.TWO);
    }

    private static Optional<BigInteger> number(Survey survey, String sql) throws SQLException {
        return survey.rows(sql).stream()
                .filter(row -> row[0] != null && Character.isDigit(row[0].charAt(row[0].length() - 1)))
                .map(row ->
                        new BigDecimal(row[0]).setScale(0, RoundingMode.CEILING).toBigInteger())
                .findFirst();
    }

    /** The greatest number up to which a type tells every whole number from the next. */
    private static BigInteger limit(SqlType type) {
        return switch (type.name()) {
            case "smallint" -> BigInteger.valueOf(Short.MAX_VALUE);
            case "integer" -> BigInteger.valueOf(Integer.MAX_VALUE);
            case "bigint" -> BigInteger.valueOf(Long.MAX_VALUE);
            case "real" -> BigInteger.ONE.shiftLeft(24);
            case "double precision" -> BigInteger.ONE.shiftLeft(53);
            default -> BigInteger.TEN.pow(digits(type.modifiers()));
        };
    }

    /** How many digits a numeric has before the point; as many as may be needed where it does not say. */
    private static int digits(List<Integer> modifiers) {
        if (modifiers.isEmpty()) {
            return 1000;
        }
        return Math.max(0, modifiers.get(0) - (modifiers.size() > 1 ? modifiers.get(1) : 0));
    }
}
