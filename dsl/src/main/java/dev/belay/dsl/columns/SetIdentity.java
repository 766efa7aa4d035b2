package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * Make a serial column an identity column, whose sequence keeps its name and goes on where it is; or one of plain numbers,
 * whose sequence begins above them; or say of an identity column who numbers its rows.
 *
 * @param table the table
 * @param column the column
 * @param identity who numbers the rows; PostgreSQL alone from the contract on
 * @param startWith for a column of plain numbers the least number that PostgreSQL gives, which no release reaches by itself
 */
public record SetIdentity(TableName table, Identifier column, Identity identity, Optional<Long> startWith)
        implements ColumnOperation {

    /** Refuses a start that no sequence of PostgreSQL's own begins with. */
    public SetIdentity {
        if (startWith.filter(start -> start < 1).isPresent()) {
            throw new RefusedException(
                    "start-below-one",
                    "An identity does not start with " + startWith.get() + ".",
                    "Start with 1 or a greater number.");
        }
    }

    /** The same for a serial or an identity column, which has a sequence. */
    public SetIdentity(TableName table, Identifier column, Identity identity) {
        this(table, column, identity, Optional.empty());
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.setIdentity(this);
    }
}
