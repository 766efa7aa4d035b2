package dev.belay.core.ddl;

import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.sql.ColumnOperands;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What up makes of the old column, as an operand of the new column's own type.
 *
 * <p>A cast cuts a text to the length of its type where an assignment refuses it. So it names no length: a value that
 * is too long then differs from every value of the column, and whoever looks at it further refuses it.
 */
record ConvertedValue(ReplaceRule rule) {

    private static final Set<String> CUT = Set.of("character varying", "bit varying");
    private static final Set<String> PADDED = Set.of("character", "bit");

    /** The operand over a row variable; empty where it can only be found out by a query. */
    Optional<String> text(String row) {
        SqlType type = rule.replacement().type();
        if (PADDED.contains(type.name())) {
            return Optional.empty();
        }
        String old = row + "." + SqlText.identifier(rule.old().name());
        return rule.up()
                .map(up -> ColumnOperands.over(up, rule.old().name(), row).map(SqlText::text))
                .orElse(Optional.of(old))
                .map(up -> "CAST(" + up + " AS " + SqlText.type(withoutLength(type)) + ")");
    }

    private static SqlType withoutLength(SqlType type) {
        return CUT.contains(type.name())
                ? new SqlType(type.schema(), type.name(), List.of(), type.dimensions(), type.builtIn())
                : type;
    }
}
