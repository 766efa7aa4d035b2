package dev.belay.core.plan.expansion;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.types.SqlType;

/** Which statements write every row of a table anew, on PostgreSQL 14 to 18. */
public final class Rewrites {

    private Rewrites() {}

    /** Whether ADD COLUMN does: with a volatile default, an identity or a stored generated expression. */
    public static boolean onAdding(ColumnDefinition column) {
        return column.identity().isPresent()
                || column.generated().isPresent() && !column.virtual()
                || column.defaultValue().filter(Expressions::isVolatile).isPresent();
    }

    /** Whether ALTER COLUMN TYPE does. */
    public static boolean onChanging(SqlType from, SqlType to, boolean inUtc) {
        return !TypeWidening.isFree(from, to, inUtc);
    }
}
