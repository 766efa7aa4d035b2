package dev.belay.core.plan;

/**
 * The classifier's word on one operation.
 *
 * @param kind additive, breaking, or neither
 * @param sentence one sentence: what it is and why
 */
public record Verdict(Kind kind, String sentence) {

    /** What an operation is for a running system. */
    public enum Kind {
        /** Writes nothing. */
        NONE,
        /** Safe in one step. */
        ADDITIVE,
        /** Would break clients, rows or ways back in one step, and is split. */
        BREAKING,
        /** Would break, and the author took responsibility. */
        DIRECT,
        /** Brings rows along for an earlier change whose columns the application writes itself. */
        CATCH_UP,
        /** Exchanges the names of a column and of what replaces it since an earlier change. */
        SWAP,
        /** The later half of an earlier change. */
        CONTRACT
    }

    /** The word on two parts of one operation: what weighs more, for both reasons. */
    public Verdict and(Verdict other) {
        Kind heavier = kind.compareTo(other.kind) >= 0 ? kind : other.kind;
        return new Verdict(heavier, sentence.contains(other.sentence) ? sentence : sentence + " " + other.sentence);
    }
}
