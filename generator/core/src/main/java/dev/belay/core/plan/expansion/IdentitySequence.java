package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.nio.charset.StandardCharsets;

/**
 * The sequence that PostgreSQL makes for an identity or serial column whose table has kept its name.
 *
 * @param name its name; what is too long is cut from the longer of the two names that it is made of
 */
public record IdentitySequence(TableName name) {

    private static final String SUFFIX = "_seq";
    private static final int ROOM = Identifier.MAXIMUM_BYTES - "_".length() - SUFFIX.length();

    /** That of a column. */
    public static IdentitySequence of(TableName table, Identifier column) {
        int ofTable = bytes(table.name().value());
        int ofColumn = bytes(column.value());
        while (ofTable + ofColumn > ROOM) {
            if (ofTable > ofColumn) {
                ofTable--;
            } else {
                ofColumn--;
            }
        }
        String name = cut(table.name().value(), ofTable) + "_" + cut(column.value(), ofColumn) + SUFFIX;
        return new IdentitySequence(new TableName(table.schema(), Identifier.of(name)));
    }

    /** The default that draws from it. */
    public SqlExpression drawn() {
        return new SqlExpression("nextval(" + PostgresWriter.literal(PostgresWriter.table(name)) + ")");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whole characters alone. */
    private static String cut(String text, int room) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
