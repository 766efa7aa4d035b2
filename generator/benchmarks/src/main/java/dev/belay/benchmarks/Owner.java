package dev.belay.benchmarks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of one slot or of several, and the release as which they were last written or read. */
final class Owner {

    private final OwnRows rows = new OwnRows();
    private String name;
    private Release release;
    private long fresh;

    Owner(String name, Release release, long fresh) {
        this.name = name;
        this.release = release;
        this.fresh = fresh;
    }

    String name() {
        return name;
    }

    Release release() {
        return release;
    }

    OwnRows rows() {
        return rows;
    }

    /** The number after which its next rows come. */
    long fresh() {
        return fresh;
    }

    void fresh(long reached) {
        fresh = reached;
    }

    /** From now on its rows are those of another release, which takes them as it finds them. */
    void become(String newName, Release newRelease) {
        name = newName;
        release = newRelease;
    }

    /** Tells every value that is not what it has to be. */
    void compare(String row, @Nullable String[] expected, @Nullable String[] seen, Recorder recorder) {
        for (int column = 0; column < expected.length; column++) {
            if (!release.columns().get(column).holds(expected[column], seen[column])
                    && !isBroughtAlong(column, expected, seen)) {
                recorder.wrong(
                        name,
                        row,
                        release.columns().get(column).name(),
                        String.valueOf(expected[column]),
                        String.valueOf(seen[column]));
            }
        }
    }

    /** Whoever wrote a row wrote one value twice; where somebody else left one of both behind, it may be brought along. */
    private boolean isBroughtAlong(int column, @Nullable String[] expected, @Nullable String[] seen) {
        return Objects.equals(expected[release.written(column)], seen[column]);
    }
}
