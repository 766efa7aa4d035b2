package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import java.util.List;

/**
 * Old and new columns are kept equal by the application, and a write of the old ones alone is refused: it would be
 * lost, since releases read the new ones. Nothing is changed by it.
 *
 * @param columns the columns of both sides, and both ways between them
 */
public record TripwireRule(PairRule columns) implements SyncRule {

    @Override
    public List<Identifier> columnsInFlight() {
        return columns.columnsInFlight();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tripwire(this);
    }
}
