package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the columns that together hold what another column holds alone.
 *
 * @param column the part
 * @param value how it is computed from the whole, naming that column
 */
public record ColumnPart(ColumnDefinition column, SqlExpression value) {

    /** The parts of a whole, unless they cannot be that. */
    static List<ColumnPart> of(Identifier whole, List<ColumnPart> parts) {
        if (parts.size() < 2) {
            throw new RefusedException(
                    "one-part",
                    "The column \"" + whole + "\" has fewer than two parts.",
                    "Give each part with part(column, \"expression\"), or say replaceColumn(...) for a single one.");
        }
        Set<Identifier> names = new HashSet<>(Set.of(whole));
        for (ColumnPart part : parts) {
            if (!names.add(part.column().name())) {
                throw new RefusedException(
                        "name-unchanged",
                        "The column \"" + part.column().name() + "\" stands twice among \"" + whole
                                + "\" and its parts; all of them live until the contract.",
                        "Choose another name for one of the two.");
            }
        }
        return List.copyOf(parts);
    }
}
