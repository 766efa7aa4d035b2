package dev.belay.core.frameworks.drizzle;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Unit;

/**
 * A unit under the name that Drizzle knows it by.
 *
 * @param text the words of the plan
 * @param unit the unit
 * @param name its tag in the journal, or its folder
 * @param key the condition that finds its row in the ledger
 */
record Migration(UnitText text, Unit unit, String name, String key) {

    /** Its row in the ledger of 0.x, which knows no name. */
    static Migration at(UnitText text, Unit unit, String name, long when) {
        return new Migration(text, unit, name, "created_at = " + when);
    }

    /** Its row in the ledger of 1.0. */
    static Migration named(UnitText text, Unit unit, String name) {
        return new Migration(text, unit, name, "name = " + PostgresWriter.literal(name));
    }
}
