package dev.belay.postgres.clients;

import dev.belay.core.objects.ReplaceRule;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.Optional;

/**
 * A column that a client knows, and the one that stands beside it for the other release.
 *
 * @param own the column the client knows
 * @param ownType its type
 * @param other the column it does not know
 * @param otherType its type
 * @param toOther from own to other, naming own; empty for a plain rename
 * @param toOwn from other to own, naming other; empty for a plain rename
 * @param forward whether own is the old column and other its replacement
 * @param otherNotNull whether the other column is, or is to become, NOT NULL
 */
record Link(
        Identifier own,
        SqlType ownType,
        Identifier other,
        SqlType otherType,
        Optional<SqlExpression> toOther,
        Optional<SqlExpression> toOwn,
        boolean forward,
        boolean otherNotNull) {

    static Link forward(ReplaceRule rule) {
        return new Link(
                rule.old().name(),
                rule.old().type(),
                rule.replacement().name(),
                rule.replacement().type(),
                rule.up(),
                rule.down(),
                true,
                rule.becomesNotNull() || rule.replacement().notNull());
    }

    static Link backward(ReplaceRule rule) {
        return new Link(
                rule.replacement().name(),
                rule.replacement().type(),
                rule.old().name(),
                rule.old().type(),
                rule.down(),
                rule.up(),
                false,
                rule.old().notNull());
    }

    /** The replacement, which a backfill fills. */
    Identifier replacement() {
        return forward ? other : own;
    }

    /** The other column's value computed from an SQL expression for own; {@code table} may qualify it. */
    String otherFrom(String ownValue, Identifier table) {
        return converted(ownValue, own, toOther, otherType, table);
    }

    /** The own column's value computed from an SQL expression for other. */
    String ownFrom(String otherValue, Identifier table) {
        return converted(otherValue, other, toOwn, ownType, table);
    }

    private static String converted(
            String value, Identifier named, Optional<SqlExpression> conversion, SqlType to, Identifier table) {
        String expression = conversion.map(SqlExpression::text).orElse(SqlText.name(named));
        return "(SELECT CAST((" + expression + ") AS " + SqlText.type(to) + ") FROM (SELECT " + value + " AS "
                + SqlText.name(named) + ") AS " + SqlText.name(table) + ")";
    }
}
