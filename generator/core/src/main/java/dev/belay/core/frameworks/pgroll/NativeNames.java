package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Which names pgroll 0.16 brings through its own operations. It puts prefixes in front of them without a look at the
 * length, writes some of them without quotes, and knows one schema only (read in its sources).
 */
final class NativeNames {

    /** What pgroll writes without quotes, in the check of a NOT NULL column and in a default. */
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final String COLUMN_PREFIX = "_pgroll_new_";
    private static final String NOT_NULL_PREFIX = "_pgroll_check_not_null_";
    private static final String TABLE_PREFIX = "_pgroll_del_";
    private static final String TRIGGER_PREFIX = "_pgroll_trigger_";

    private NativeNames() {}

    /** Why {@link #isReachable} says no. */
    static String unreachable(TableName table) {
        return table + " is not in the schema that pgroll migrates";
    }

    /** Why pgroll's prefixes do not go with a name. */
    static String tooLong(Object name) {
        return "with pgroll's prefixes the name of " + name + " is longer than 63 bytes";
    }

    /** Why {@link #canBeChecked} says no. */
    static String notPlain(Identifier column) {
        return "pgroll writes the name of " + column + " without quotes, or too long, where it checks NOT NULL";
    }

    /** Whether the table is in the schema that pgroll migrates. */
    static boolean isReachable(TableName table) {
        return table.schema().equals(TableName.PUBLIC);
    }

    /** Whether pgroll can drop the table, which it renames first. */
    static boolean canBeRenamedAway(TableName table) {
        return isReachable(table) && fits(TABLE_PREFIX + table.name());
    }

    /** Whether pgroll can add the column, which has another name until the migration is complete. */
    static boolean canBeAdded(Identifier column) {
        return fits(COLUMN_PREFIX + column);
    }

    /** Whether pgroll can add the column as NOT NULL where rows are there. */
    static boolean canBeChecked(Identifier column) {
        return isPlain(column) && fits(NOT_NULL_PREFIX + column);
    }

    /** Whether pgroll writes the name as it is. */
    static boolean isPlain(Identifier name) {
        return PLAIN.matcher(name.value()).matches()
                && PostgresWriter.identifier(name).equals(name.value());
    }

    /** Whether the triggers of the column have names of their own. */
    static boolean canHaveTriggers(TableName table, Identifier column) {
        return isReachable(table) && fits(TRIGGER_PREFIX + table.name() + "_" + COLUMN_PREFIX + column);
    }

    private static boolean fits(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= Identifier.MAXIMUM_BYTES;
    }
}
