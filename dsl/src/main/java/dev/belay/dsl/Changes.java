package dev.belay.dsl;

/** The front door of the builders: what an author's {@link SchemaChange#define} is handed. */
public final class Changes {

    Changes() {}
}
