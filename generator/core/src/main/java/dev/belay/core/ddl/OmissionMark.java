package dev.belay.core.ddl;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Locale;

/**
 * A default that tells an omitted column from an explicit NULL: it leaves a mark in a setting of the transaction, and
 * the trigger of the same row reads and clears it.
 */
public final class OmissionMark {

    private OmissionMark() {}

    /**
     * The default as a catalog shows it.
     *
     * @param table the table of the column
     * @param mark the name of the mark
     */
    public static SqlExpression value(TableName table, Identifier mark) {
        return new SqlExpression(SyncWriter.function(table, mark) + "()");
    }

    static List<String> create(TableName table, ColumnDefinition column, Identifier mark) {
        String function = SyncWriter.function(table, mark) + "()";
        String body = """
                BEGIN
                  -- Evaluated only where an INSERT omits the column; an explicit NULL leaves no mark.
                  PERFORM set_config(%s, '1', true);
                  RETURN NULL;
                END
                """.formatted(SqlText.literal(setting(mark)));
        return List.of(
                "CREATE FUNCTION " + function + " RETURNS " + SqlText.type(column.type())
                        + "\nLANGUAGE plpgsql\nVOLATILE\nSET search_path = " + SyncWriter.searchPath(table) + "\nAS "
                        + PlpgsqlBlock.dollarQuoted(body),
                "GRANT EXECUTE ON FUNCTION " + function + " TO PUBLIC",
                AlterTable.column(table, column.name(), "SET DEFAULT " + function));
    }

    static List<String> drop(TableName table, ColumnDefinition column, Identifier mark) {
        return List.of(
                AlterTable.column(table, column.name(), "DROP DEFAULT"),
                "DROP FUNCTION " + SyncWriter.function(table, mark) + "()");
    }

    /** The setting of a name. PostgreSQL takes letters, digits and underscores there and nothing else. */
    static String setting(Identifier name) {
        String plain = name.value().replaceAll("[^A-Za-z0-9_]", "_");
        String suffix = plain.equals(name.value())
                ? ""
                : "_" + String.format(Locale.ROOT, "%08x", name.value().hashCode());
        return "belay." + (Character.isDigit(plain.charAt(0)) ? "_" : "") + plain + suffix;
    }
}
