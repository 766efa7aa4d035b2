package dev.belay.postgres.rehearsal;

import dev.belay.postgres.catalog.CatalogSnapshot;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Looks at the catalog of a database again and again, on one connection: the server has planned the queries by the
 * second look, and answers in a tenth of the time.
 */
final class LiveCatalog implements AutoCloseable {
    private final Target target;
    private final Connection connection;

    LiveCatalog(Target target) throws SQLException {
        this.target = target;
        this.connection = target.open("belay catalog");
    }

    CatalogSnapshot now() throws SQLException {
        return CatalogSnapshot.read(connection, target.scope());
    }

    /** Its session, for others who look again and again; it keeps no setting from one look to the next. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
