package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * Where units leave their stamps and backfills their progress. A row carries the schema of the table that a backfill
 * fills, and {@code public} where the statement knows no table; since a unit has one place, it is looked up by service,
 * change and unit.
 */
final class StateTable {

    private static final Identifier NAME = Identifier.of("state");

    private final Policy policy;

    StateTable(Policy policy) {
        this.policy = policy;
    }

    /** The table's name, as SQL and as {@code to_regclass} reads it. */
    String name() {
        return SqlText.table(new TableName(policy.stateSchema(), NAME));
    }

    /** The condition of the rows of one change. */
    String change(String change) {
        return "service = " + SqlText.literal(policy.service()) + " AND change = " + SqlText.literal(change);
    }

    /** The condition of the rows of several changes, or of one. */
    String changes(List<String> changes) {
        return changes.size() == 1
                ? change(changes.get(0))
                : "service = " + SqlText.literal(policy.service()) + " AND change IN (" + SqlText.literals(changes)
                        + ")";
    }

    /** The condition of the row of one unit. */
    String unit(String change, String unit) {
        return change(change) + " AND unit = " + SqlText.literal(unit);
    }

    /** The condition of the rows of some units of a change. */
    String units(String change, List<String> units) {
        return change(change) + " AND unit IN (" + SqlText.literals(units) + ")";
    }

    /** An expression of the advisory lock that two runs of one change meet on. */
    String lock(String change) {
        return "hashtextextended(" + SqlText.literal(policy.service() + "/" + change) + ", 0)";
    }
}
