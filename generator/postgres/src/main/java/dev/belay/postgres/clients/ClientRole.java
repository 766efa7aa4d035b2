package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The role of the applications: it owns nothing and may read and write rows, so that a trigger function that needs more
 * is found (42501), and a view without the grants of the table it stands in for.
 */
final class ClientRole {
    static final String NAME = "belay_client";
    private static final String ROWS = "SELECT, INSERT, UPDATE, DELETE";

    private final EmbeddedServer server;
    private final String database;
    private final Set<TableName> granted = new LinkedHashSet<>();

    ClientRole(EmbeddedServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Creates the role where the server lacks it, with the rights that an application has before a rollout.
     *
     * @param tables the tables it knows; it gets what is in their schemas
     */
    void create(Collection<TableName> tables) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN IF to_regrole('" + NAME + "') IS NULL THEN CREATE ROLE " + NAME
                    + " LOGIN; END IF; END $$");
            Set<Identifier> schemas = new LinkedHashSet<>(Set.of(TableName.PUBLIC));
            tables.forEach(table -> schemas.add(table.schema()));
            for (Identifier schema : schemas) {
                grant(statement, "USAGE ON SCHEMA " + SqlText.name(schema));
                grant(statement, ROWS + " ON ALL TABLES IN SCHEMA " + SqlText.name(schema));
                grant(statement, "USAGE ON ALL SEQUENCES IN SCHEMA " + SqlText.name(schema));
            }
        }
        granted.addAll(tables);
    }

    /** Does what comes with the release of a new table: nothing reaches what stands in for an old one. */
    void grant(Collection<TableName> created) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (TableName table : created) {
                if (!granted.contains(table) && isThere(connection, table)) {
                    grant(statement, "USAGE ON SCHEMA " + SqlText.name(table.schema()));
                    grant(statement, ROWS + " ON " + SqlText.name(table));
                    grant(statement, "USAGE ON ALL SEQUENCES IN SCHEMA " + SqlText.name(table.schema()));
                    granted.add(table);
                }
            }
        }
    }

    private static boolean isThere(Connection connection, TableName table) throws SQLException {
        try (var query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, SqlText.name(table));
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void grant(Statement statement, String rights) throws SQLException {
        statement.execute("GRANT " + rights + " TO " + NAME);
    }
}
