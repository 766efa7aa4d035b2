package dev.belay.benchmarks;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column beside the key, as a release knows it.
 *
 * @param name its name
 * @param type its type
 * @param values what is written into it
 * @param nullable whether the release writes NULL into it
 * @param omission what it holds where an INSERT leaves it out
 * @param defaultValue the default, where that is a constant
 * @param mends what the change may make of values that it forbids
 * @param alike the column whose value the release writes here, too; null where it writes one of its own
 */
record ClientColumn(
        String name,
        String type,
        ValueSource values,
        boolean nullable,
        Omission omission,
        @Nullable String defaultValue,
        List<Mend> mends,
        @Nullable String alike) {

    ClientColumn {
        mends = List.copyOf(mends);
    }

    /**
     * A value that the change may replace by another.
     *
     * @param from what the release writes
     * @param to what may be there then
     */
    record Mend(@Nullable String from, @Nullable String to) {}

    /** Whether what is there is what was written. */
    boolean holds(@Nullable String written, @Nullable String seen) {
        return Objects.equals(written, seen) || mends.contains(new Mend(written, seen));
    }

    /** What a column holds that an INSERT leaves out. */
    enum Omission {
        /** It is never left out. */
        NEVER,
        /** NULL. */
        NULL,
        /** The constant default. */
        DEFAULT,
        /** What the server makes up, and tells by RETURNING. */
        LEARN
    }
}
