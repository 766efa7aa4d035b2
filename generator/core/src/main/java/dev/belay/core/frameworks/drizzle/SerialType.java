package dev.belay.core.frameworks.drizzle;

import dev.belay.core.sql.DrawnNumber;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.Map;
import java.util.Optional;

/** What Drizzle takes for the type of a column that draws its numbers from a sequence; its default is none then. */
public final class SerialType {

    private static final Map<String, String> NAMES =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private SerialType() {}

    /** Its name, which is also that of its function; empty where the column is no serial. */
    public static Optional<String> of(ColumnDefinition column) {
        return Optional.ofNullable(NAMES.get(column.type().toString()))
                .filter(any ->
                        column.defaultValue().filter(DrawnNumber::isAlone).isPresent());
    }
}
