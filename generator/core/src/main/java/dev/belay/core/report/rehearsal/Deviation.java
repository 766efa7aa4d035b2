package dev.belay.core.report.rehearsal;

/**
 * Something that was not as predicted. One is enough for a rehearsal to fail.
 *
 * @param id the stable name of this kind of deviation, in lower case with hyphens
 * @param where the unit, and the step or object where there is one
 * @param expected what was predicted
 * @param seen what was found
 */
public record Deviation(String id, String where, String expected, String seen) {
    /** Shortens nothing: both sides may have several lines. */
    @Override
    public String toString() {
        return "[" + id + "] " + where + ": expected " + expected + ", found " + seen;
    }
}
