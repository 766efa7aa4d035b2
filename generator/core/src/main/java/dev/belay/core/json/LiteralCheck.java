package dev.belay.core.json;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Refuses a constant that its type cannot hold, for the types where javac would have refused the Java twin. What only
 * the type's input function knows, such as the form of an interval, is left to the rehearsal.
 */
final class LiteralCheck {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,6})?");
    private static final Pattern SPECIAL = Pattern.compile("NaN|[+-]?Infinity");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private LiteralCheck() {}

    static Literal checked(String text, SqlType type) {
        if (type.builtIn() && type.dimensions() == 0) {
            check(text, type);
        }
        return new Literal(text, type);
    }

    private static void check(String text, SqlType type) {
        switch (type.name()) {
            case "smallint" -> whole(text, type, 16);
            case "integer" -> whole(text, type, 32);
            case "bigint" -> whole(text, type, 64);
            case "numeric", "real", "double precision" ->
                require(
                        DECIMAL.matcher(text).matches() || SPECIAL.matcher(text).matches(),
                        text,
                        type,
                        "Write a number such as 12.50.");
            case "boolean" -> require(text.equals("true") || text.equals("false"), text, type, "Write true or false.");
            case "uuid" ->
                require(
                        UUID.matcher(text).matches(),
                        text,
                        type,
                        "Write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.");
            default -> {}
        }
    }

    private static void whole(String text, SqlType type, int bits) {
        BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
        boolean fits = INTEGER.matcher(text).matches()
                && new BigDecimal(text).toBigIntegerExact().compareTo(limit) < 0
                && new BigDecimal(text).toBigIntegerExact().compareTo(limit.negate()) >= 0;
        require(
                fits,
                text,
                type,
                "Write a whole number from " + limit.negate() + " to " + limit.subtract(BigInteger.ONE) + ".");
    }

    private static void require(boolean holds, String text, SqlType type, String remedy) {
        if (!holds) {
            throw new RefusedException(
                    "wrong-literal", "\"" + text + "\" is no value of the type " + type + ".", remedy);
        }
    }
}
