package dev.belay.dsl.values;

/** Who writes a column and its replacement alike while releases of both live. */
public enum DualWrite {
    /** A trigger writes the one that a release leaves out; nothing is asked of the application. */
    TRIGGER,
    /**
     * A release of the application writes both, in between; {@code change.catchUp(X.class)} then brings the rows along
     * that the release before wrote, and from there on refuses a write of the old column alone.
     */
    APPLICATION,
    /**
     * Nobody, where a column is renamed: a schema of views shows the table as the previous release knows it, another as the
     * next one does, and each release puts its own in front of its {@code search_path}. A trigger, where it is replaced: the
     * next release sees the replacement under the name of the old column, which it takes over with the contract. A trigger,
     * too, where a column is split or several are merged: each release sees its own side alone.
     */
    VERSIONED_VIEWS
}
