package dev.belay.postgres.sync;

import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What becomes of one column: another name, another type, or two columns.
 *
 * @param name what it is called in a report
 * @param change which operation it is
 * @param old the old column's type
 * @param news the new columns' types
 * @param up what each new column is, from {@code total}; empty for another name
 * @param down what the old column is, from {@code amount}, or {@code part_one} and {@code part_two}
 * @param oldSamples what the previous release writes, as literals of the old type; the first is the constant default
 * @param newSamples what the next release writes into each new column
 * @param unconvertible literals of the old type that up refuses
 * @param fresh the expression of a volatile default
 * @param freshImage what the values of that look like
 */
record Kind(
        String name,
        Change change,
        SqlType old,
        List<SqlType> news,
        List<String> up,
        String down,
        List<String> oldSamples,
        List<List<String>> newSamples,
        List<String> unconvertible,
        String fresh,
        Pattern freshImage) {

    /** The operation of a kind. */
    enum Change {
        RENAME,
        CONVERT,
        CONVERT_OR_NULL,
        SPLIT
    }

    Kind {
        news = List.copyOf(news);
        up = List.copyOf(up);
        oldSamples = List.copyOf(oldSamples);
        newSamples = List.copyOf(newSamples);
        unconvertible = List.copyOf(unconvertible);
    }

    boolean renames() {
        return change == Change.RENAME;
    }

    boolean splits() {
        return change == Change.SPLIT;
    }

    /** A column of what PostgreSQL can number. */
    boolean numbers() {
        return List.of("integer", "bigint").contains(old.name())
                && List.of("integer", "bigint").contains(news.get(0).name());
    }

    /** The names of the new columns. */
    List<String> newNames() {
        return splits() ? List.of("part_one", "part_two") : List.of("amount");
    }

    @Override
    public String toString() {
        return name;
    }
}
