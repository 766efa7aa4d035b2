package dev.belay.core.json;

import dev.belay.schemas.SchemaName;

/** Holds a file against its schema: which keys there are, which must be there, and what kind of value each has. */
final class SchemaCheck {

    private SchemaCheck() {}

    /** Adds everything that the schema refuses. */
    static void check(SchemaName name, Document document, ProblemCollector problems) {
        if (!SchemaFit.fits(name, document.root())) {
            SchemaValidator.check(name, document, problems);
        }
    }
}
