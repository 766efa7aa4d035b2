package dev.belay.dsl;

/** A change of a database's schema, written by a developer; see {@link Migration}. */
@FunctionalInterface
public interface SchemaChange {

    /**
     * Says what changes. It runs while the project compiles: it must be the same at every run, and reads nothing but
     * its own constants.
     *
     * @param change the front door of the builders
     */
    void define(Changes change);
}
