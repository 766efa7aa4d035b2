package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.Optional;

/**
 * A check of each row.
 *
 * @param name its name, {@code <table>_<column>_check} when empty
 * @param condition what must not be false
 */
public record Check(Optional<Identifier> name, SqlExpression condition) implements TableConstraint {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }
}
