package dev.belay.postgres.clients;

import dev.belay.dsl.names.TableName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a unique column holds already.
 *
 * @param base a number above every one that is taken
 * @param taken the values that are taken, for types that are not numbers
 */
record FreshRange(BigInteger base, Set<String> taken) {
    private static final int MOST_TAKEN = 200_000;
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    static FreshRange above(ShapeColumn column, TableName relation, Survey survey) throws SQLException {
        Set<String> taken = new HashSet<>();
        if (NUMBERS.contains(column.type().name())) {
            return new FreshRange(greatest(column, relation, survey), taken);
        }
        survey.sample(relation, List.of(column.name()), MOST_TAKEN)
                .forEach(value -> taken.add(String.valueOf(value[0])));
        return new FreshRange(BigInteger.ONE, taken);
    }

    private static BigInteger greatest(ShapeColumn column, TableName relation, Survey survey) throws SQLException {
        String sql = "SELECT max(" + SqlText.name(column.name()) + ")::numeric FROM " + SqlText.name(relation);
        return survey.rows(sql).stream()
                .filter(row -> row[0] != null && Character.isDigit(row[0].charAt(row[0].length() - 1)))
                .map(row ->
                        new BigDecimal(row[0]).setScale(0, RoundingMode.CEILING).toBigInteger())
                .map(greatest -> greatest.max(BigInteger.ZERO).add(BigInteger.TWO))
                .findFirst()
                .orElse(BigInteger.TWO);
    }
}
