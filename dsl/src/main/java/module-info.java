/** The language in which a Java developer writes a PostgreSQL schema change. */
module dev.belay.dsl {
    requires static transitive org.jspecify;

    exports dev.belay.dsl;
}
