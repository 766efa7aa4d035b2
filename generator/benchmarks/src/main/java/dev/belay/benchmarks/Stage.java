package dev.belay.benchmarks;

/** A stretch of a run, told apart in everything that is reported. */
enum Stage {
    /** The previous release alone, before the first file of the change. */
    BEFORE,
    /** EXPAND is applied, and perhaps taken back and applied again. */
    EXPAND,
    /** BACKFILL runs, is killed, goes on. */
    BACKFILL,
    /** Both releases run. */
    BOTH,
    /** The change is taken back with rows of both releases in the table, and applied again. */
    BACK,
    /** The next release runs alone, and CONTRACT is applied. */
    CONTRACT,
    /** The next release alone, after the last file. */
    AFTER
}
