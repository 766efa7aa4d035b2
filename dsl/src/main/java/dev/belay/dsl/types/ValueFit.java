package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a literal is stored as it is written. PostgreSQL refuses a letter in an integer, but it rounds numerics and
 * fractions of seconds and cuts texts on their way into a type with a modifier, without a word.
 */
final class ValueFit {

    private static final Map<String, Range> INTEGERS = Map.of(
            "smallint", new Range(Short.MIN_VALUE, Short.MAX_VALUE),
            "integer", new Range(Integer.MIN_VALUE, Integer.MAX_VALUE),
            "bigint", new Range(Long.MIN_VALUE, Long.MAX_VALUE),
            "oid", new Range(0, 4_294_967_295L),
            "xid", new Range(0, 4_294_967_295L),
            "cid", new Range(0, 4_294_967_295L),
            "xid8", new Range(BigInteger.ZERO, BigInteger.TWO.pow(64).subtract(BigInteger.ONE)));
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern COUNTER = Pattern.compile("0|[1-9]\\d*");
    private static final Pattern NOT_A_FINITE_NUMBER = Pattern.compile("(?i)nan|[+-]?inf(inity)?");
    private static final Pattern FRACTION = Pattern.compile(":\\d\\d\\.(\\d*?)0*(?:\\D|$)");
    private static final int MICROSECONDS = 6;
    private static final int NAME_BYTES = 63;

    private ValueFit() {}

    /** What is wrong with the text as a literal of the type, if anything. */
    static void check(String text, SqlType type) {
        if (type.builtIn() && type.dimensions() == 0) {
            fault(text, type).ifPresent(fault -> {
                throw new RefusedException(
                        "value-does-not-fit",
                        "The value \"" + text + "\" does not fit the type \"" + type + "\": " + fault + ".",
                        "Write a value that the type holds unchanged, or another type.");
            });
        }
    }

    private static Optional<String> fault(String text, SqlType type) {
        return switch (type.name()) {
            case "smallint", "integer", "bigint", "oid" -> integer(text, type.name());
            case "xid", "xid8", "cid" -> counter(text, type.name());
            case "numeric" -> numeric(text, type);
            case "character varying", "character", "bit varying" -> length(text, type);
            case "bit" -> bits(text, type);
            case "name" -> bytes(text, NAME_BYTES);
            case "\"char\"" -> bytes(text, 1);
            case "time without time zone",
                    "time with time zone",
                    "timestamp without time zone",
                    "timestamp with time zone" -> fraction(text, type);
            default -> type.name().startsWith("interval") ? IntervalFit.fault(text, type) : Optional.empty();
        };
    }

    private static Optional<String> integer(String text, String type) {
        if (!INTEGER.matcher(text).matches()) {
            return Optional.of("it is not a whole number");
        }
        return INTEGERS.get(type).holds(new BigInteger(text)) ? Optional.empty() : Optional.of("it is out of range");
    }

    /** PostgreSQL reads 010 as eight, and before 16 a word as zero. */
    private static Optional<String> counter(String text, String type) {
        return COUNTER.matcher(text).matches() ? integer(text, type) : Optional.of("it is not a plain whole number");
    }

    private static Optional<String> numeric(String text, SqlType type) {
        if (NOT_A_FINITE_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return type.modifiers().isEmpty() ? Optional.empty() : digits(number, type);
        } catch (NumberFormatException notANumber) {
            return Optional.of("it is not a number");
        }
    }

    private static Optional<String> digits(BigDecimal number, SqlType type) {
        int precision = type.modifiers().get(0);
        int scale = type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.signum() == 0) {
            return Optional.empty();
        }
        if (shortest.scale() > scale) {
            return Optional.of("it would be rounded");
        }
        int digitsBeforeScale = shortest.precision() - shortest.scale() + scale;
        return digitsBeforeScale > precision ? Optional.of("it has too many digits") : Optional.empty();
    }

    private static Optional<String> length(String text, SqlType type) {
        int length = text.codePointCount(0, text.length());
        return type.modifiers().stream()
                .filter(most -> length > most)
                .map(most -> "it is " + length + " long")
                .findFirst();
    }

    private static Optional<String> bits(String text, SqlType type) {
        return type.modifiers().stream()
                .filter(exactly -> text.length() != exactly)
                .map(exactly -> "it is " + text.length() + " long")
                .findFirst();
    }

    private static Optional<String> bytes(String text, int most) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return length > most ? Optional.of("it is " + length + " bytes long") : Optional.empty();
    }

    private static Optional<String> fraction(String text, SqlType type) {
        int most = type.modifiers().isEmpty() ? MICROSECONDS : type.modifiers().get(0);
        Matcher fraction = FRACTION.matcher(text);
        return fraction.find() && fraction.group(1).length() > most
                ? Optional.of("its fraction of a second would be rounded")
                : Optional.empty();
    }

    private record Range(BigInteger least, BigInteger most) {

        Range(long least, long most) {
            this(BigInteger.valueOf(least), BigInteger.valueOf(most));
        }

        boolean holds(BigInteger number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }
}
