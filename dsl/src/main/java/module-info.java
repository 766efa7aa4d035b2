/** The language in which a Java developer writes a PostgreSQL schema change. */
module dev.belay.dsl {
    requires static transitive org.jspecify;

    exports dev.belay.dsl;
    exports dev.belay.dsl.columns;
    exports dev.belay.dsl.constraints;
    exports dev.belay.dsl.data;
    exports dev.belay.dsl.indexes;
    exports dev.belay.dsl.lifecycle;
    exports dev.belay.dsl.names;
    exports dev.belay.dsl.tables;
    exports dev.belay.dsl.types;
    exports dev.belay.dsl.values;
}
