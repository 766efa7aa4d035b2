package dev.belay.dsl.constraints;

/** What a change of a referenced row does to the rows that reference it. */
public enum ReferentialAction {
    /** Refused at the end of the statement, or of the transaction where the key is deferred. */
    NO_ACTION,
    /** Refused at once. */
    RESTRICT,
    /** They change or go with it. */
    CASCADE,
    /** Their referencing columns become NULL. */
    SET_NULL,
    /** Their referencing columns get their default. */
    SET_DEFAULT
}
