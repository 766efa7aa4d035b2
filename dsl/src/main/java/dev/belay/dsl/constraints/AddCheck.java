package dev.belay.dsl.constraints;

import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * Add a check to a table with rows.
 *
 * @param table the table
 * @param constraint the check
 * @param repair how rows that violate it are mended, or empty where the application promises that there are none
 */
public record AddCheck(TableName table, Check constraint, Optional<Repair> repair) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.addCheck(this);
    }
}
