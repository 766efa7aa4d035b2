package dev.belay.postgres.clients;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ever new values of a type, different for every client: what unique columns get. */
final class FreshValues {
    /** The built-in types whose values do not run out. */
    static final Set<String> SUPPORTED = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "text",
            "character varying",
            "character",
            "uuid",
            "bytea",
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "inet",
            "macaddr");

    /** How a text looks, so that one of them satisfies the checks of its column. */
    static final List<String> TEXT_STYLES = List.of(
            "00%2$d",
            "User%2$d@Example.test",
            "user%2$d@example.test",
            "%2$d",
            "%1$s",
            "%3$s",
            "%4$s",
            "%3$s-00",
            "https://a.test/%1$s");

    private static final long STRIDE = 32;

    private final String type;
    private final String style;
    private final BigInteger base;
    private final int tag;
    private long next = 1;

    /**
     * @param type the type's name
     * @param style one of the {@link #TEXT_STYLES}, for texts
     * @param base the number from which on they are not taken, for numbers
     * @param tag a number of the client's own, below 32
     */
    FreshValues(String type, String style, BigInteger base, int tag) {
        this.type = type;
        this.style = style;
        this.base = base.divide(BigInteger.valueOf(STRIDE)).multiply(BigInteger.valueOf(STRIDE));
        this.tag = tag;
    }

    String next() {
        return at(next++);
    }

    /** The value of that rank, from 1. */
    String at(long rank) {
        long number = (rank + 1) * STRIDE + tag;
        return switch (type) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
                base.add(BigInteger.valueOf(number)).toString();
            case "uuid" -> String.format("%08x-be1a-4000-8000-%012x", base.intValue(), number);
            case "bytea" -> String.format("\\x%016x", number);
            case "date" -> LocalDate.of(2100, 1, 1).plusDays(number).toString();
            case "timestamp without time zone", "timestamp with time zone" ->
                String.format(
                        "2100-01-01 00:%02d:%02d.%06d+00",
                        number / 60_000_000 % 60, number / 1_000_000 % 60, number % 1_000_000);
            case "inet" -> String.format("11.%d.%d.%d", number >> 16 & 255, number >> 8 & 255, number & 255);
            case "macaddr" ->
                String.format("02:be:1a:%02x:%02x:%02x", number >> 16 & 255, number >> 8 & 255, number & 255);
            default -> text(number);
        };
    }

    private String text(long number) {
        String digits = Long.toString(base.longValue() + number, 36);
        String letters = letters(base.longValue() + number);
        return String.format(style, digits, base.longValue() + number, letters.toUpperCase(Locale.ROOT), letters);
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long rest = number; letters.length() < 3 || rest > 0; rest /= 26) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
