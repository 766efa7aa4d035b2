package dev.belay.postgres.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A session of an application. */
record Client(Connection connection) {

    /** What the server says to each statement: how many rows were written, or the SQLSTATE. */
    Map<Life, String> answers(Map<Life, Write> writes, String table, boolean oneTransaction) throws SQLException {
        Map<Life, String> answers = new LinkedHashMap<>();
        connection.setAutoCommit(!oneTransaction);
        for (var each : writes.entrySet()) {
            answers.put(each.getKey(), answer(each.getValue().sql(table)));
        }
        connection.setAutoCommit(true);
        return answers;
    }

    /** What the server says to a statement, whose error ends nothing but itself. */
    String answer(String sql) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            return execute(sql);
        } catch (SQLException refused) {
            if (before != null) {
                connection.rollback(before);
            }
            return refused.getSQLState();
        }
    }

    /** What the server says to a statement, whose error ends the transaction. */
    String plain(String sql) {
        try {
            return execute(sql);
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** The same of a statement that may have to wait. */
    CompletableFuture<String> start(String sql) {
        return CompletableFuture.supplyAsync(() -> plain(sql));
    }

    String execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return String.valueOf(statement.executeUpdate(sql));
        }
    }
}
