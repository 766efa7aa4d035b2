package dev.belay.core.plan;

/** What a way back costs. */
public enum DownClass {
    /** Everything is as it was. */
    LOSSLESS,
    /** What was written into the new shape since is lost. */
    LOSES_WRITES_SINCE,
    /** What the unit itself has overwritten or dropped is not brought back. */
    LOSES_VALUES,
    /** Refused while rows are there that the old shape cannot hold. */
    REFUSES_WHILE,
    /** There is no way back. */
    IRREVERSIBLE;

    /** The worse of two. */
    public DownClass worse(DownClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
