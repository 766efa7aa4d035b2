package dev.belay.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Where a client takes the values of a column from, each as PostgreSQL prints it. */
interface ValueSource {

    /** Texts that have to survive every layer. */
    List<String> WORDS = List.of(
            "",
            "plain",
            "O'Hara; -- \"quoted\"",
            "Łukasz 🧗 \\ $1",
            "%s {{ x }} ${y} :z",
            "null",
            " Leading and trailing ",
            "00042");

    /** One more value, never NULL. */
    String next(Random random);

    /** The source that a scenario calls by that word. */
    static ValueSource named(String word) {
        return switch (word) {
            case "word" -> random -> WORDS.get(random.nextInt(WORDS.size()));
            case "fresh" -> fresh();
            case "integer" -> random -> Integer.toString(random.nextInt(1_000_000));
            case "amount" -> random -> "%d.%02d".formatted(random.nextInt(10_000), random.nextInt(100));
            case "uuid" -> random -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default ->
                throw new IllegalArgumentException("There is no source of values called " + word
                        + ". Write word, fresh, integer, amount, uuid, or a list of values.");
        };
    }

    /** One of a few values. */
    static ValueSource of(List<String> choices) {
        return random -> choices.get(random.nextInt(choices.size()));
    }

    /** Values that no two rows share, be they compared with or without case. */
    private static ValueSource fresh() {
        var counter = new AtomicLong();
        String mark = Integer.toString(NEXT_SOURCE.getAndIncrement(), Character.MAX_RADIX);
        return random -> "Ada" + mark + "-" + counter.incrementAndGet() + "@X";
    }

    /** Two releases that write the same column must not hit upon the same value. */
    AtomicInteger NEXT_SOURCE = new AtomicInteger();
}
