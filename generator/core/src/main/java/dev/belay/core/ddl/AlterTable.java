package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** The head that most statements share. */
final class AlterTable {

    private static final int LONG_LINE = 100;

    private AlterTable() {}

    /** ALTER TABLE with one action, on a line of its own where one line would be long. */
    static String of(TableName table, String action) {
        String head = "ALTER TABLE " + SqlText.table(table);
        boolean fits = head.length() + action.length() < LONG_LINE && action.indexOf('\n') < 0;
        return fits ? head + " " + action : head + "\n  " + action;
    }

    /** ALTER TABLE ALTER COLUMN with one action. */
    static String column(TableName table, Identifier column, String action) {
        return of(table, "ALTER COLUMN " + SqlText.identifier(column) + " " + action);
    }
}
