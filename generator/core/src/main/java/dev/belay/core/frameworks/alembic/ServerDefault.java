package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.Optional;
import java.util.Set;

/**
 * What a model says of the default of a column, such that Alembic's {@code compare_server_default} agrees: of an integer
 * that draws from a sequence of its own it leaves the default out when it reads the database ("assuming SERIAL and
 * omitting"), and any text that a model said would differ from that.
 *
 * @param column the column
 * @param loneKey whether it is the primary key by itself
 */
record ServerDefault(ColumnDefinition column, boolean loneKey) {

    private static final Set<String> OMITTED = Set.of("integer", "bigint");

    /** The argument; empty where there is no default, and for a key that SQLAlchemy takes for a serial by itself. */
    Optional<Layout> argument() {
        if (isSerial() && loneKey) {
            return Optional.empty();
        }
        return column.defaultValue()
                .map(value -> isSerial() ? Layout.call("sa.FetchedValue") : Call.text(PostgresWriter.value(value)))
                .map(layout -> layout.as("server_default"));
    }

    /** What the database has where the argument does not say it. */
    Optional<String> unsaid() {
        return column.defaultValue().filter(value -> isSerial() && !loneKey).map(PostgresWriter::value);
    }

    private boolean isSerial() {
        return column.type().builtIn()
                && OMITTED.contains(column.type().name())
                && column.defaultValue().filter(DrawnNumber::isAlone).isPresent();
    }
}
