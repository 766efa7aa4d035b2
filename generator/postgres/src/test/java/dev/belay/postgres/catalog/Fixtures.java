package dev.belay.postgres.catalog;

import dev.belay.postgres.server.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** SQL texts of the tests, and a way to run them. */
final class Fixtures {
    private Fixtures() {}

    static String text(String resource) {
        try (var stream = Fixtures.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects of every kind that a server of this major knows. */
    static String schema(int major) {
        return text("/catalog/fixture.sql")
                + (major < 15 ? "" : text("/catalog/fixture-15.sql"))
                + (major < 17 ? "" : text("/catalog/fixture-17.sql"));
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static CatalogSnapshot snapshot(Connection connection) throws SQLException {
        return CatalogSnapshot.read(connection, SnapshotScope.allSchemas());
    }

    static CatalogSnapshot snapshotOf(ScratchDatabase database, String... statements) throws SQLException {
        try (var connection = database.connect()) {
            run(connection, statements);
            return snapshot(connection);
        }
    }
}
