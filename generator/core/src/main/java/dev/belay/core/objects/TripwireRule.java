package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import java.util.List;

/**
 * An old and a new column are kept equal by the application, and a write of the old one alone is refused: it would be
 * lost, since releases read the new one. Nothing is changed by it.
 *
 * @param columns the two columns, and both ways between them
 */
public record TripwireRule(ReplaceRule columns) implements SyncRule {

    @Override
    public List<Identifier> columnsInFlight() {
        return columns.columnsInFlight();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tripwire(this);
    }
}
