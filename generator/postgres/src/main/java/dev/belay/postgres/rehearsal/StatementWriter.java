package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.Ddl;
import java.util.List;

/** Turns a typed statement into SQL, exactly as the artifacts of a tool hold it. */
@FunctionalInterface
public interface StatementWriter {
    /**
     * The SQL of one typed statement.
     *
     * @param statement the statement
     * @return one or more SQL statements, without semicolons
     */
    List<String> statements(Ddl statement);
}
