package dev.belay.dsl.types;

/**
 * Where a new label of an enum stands.
 *
 * @param label a label that is there
 * @param before whether the new one stands before it; after it otherwise
 */
public record LabelPosition(String label, boolean before) {

    /** After that label. */
    public static LabelPosition after(String label) {
        return new LabelPosition(label, false);
    }

    /** Before that label. */
    public static LabelPosition before(String label) {
        return new LabelPosition(label, true);
    }
}
