/** The JSON Schemas of every file that Belay reads or writes. */
module dev.belay.schemas {
    requires static transitive org.jspecify;

    exports dev.belay.schemas;
}
