package dev.belay.postgres.sync;

import dev.belay.postgres.sync.Row.Key;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One of the two transactions of a schedule: its session, what it has left to say, and the model of it. */
final class ScheduleSession {

    private final String name;
    private final Client client;
    private final Deque<Write> left;
    private final boolean commits;
    private final ModelTransaction transaction = new ModelTransaction();
    private Optional<Waiting> waiting = Optional.empty();
    private boolean ended;

    /**
     * A statement that waits for the other session.
     *
     * @param write the statement
     * @param visible the rows that were there when it began
     * @param answer what the server will say
     */
    record Waiting(Write write, Set<Key> visible, CompletableFuture<String> answer) {}

    ScheduleSession(String name, Client client, List<Write> writes, boolean commits) throws SQLException {
        this.name = name;
        this.client = client;
        this.left = new ArrayDeque<>(writes);
        this.commits = commits;
        client.connection().setAutoCommit(false);
    }

    String name() {
        return name;
    }

    Client client() {
        return client;
    }

    ModelTransaction transaction() {
        return transaction;
    }

    /** What it says next; empty where it has said everything. */
    Optional<Write> next() {
        return Optional.ofNullable(left.poll());
    }

    Optional<Waiting> waiting() {
        return waiting;
    }

    void waitFor(Waiting statement) {
        waiting = Optional.of(statement);
    }

    void goOn() {
        waiting = Optional.empty();
    }

    boolean mayGoOn() {
        return !ended && waiting.isEmpty();
    }

    boolean ended() {
        return ended;
    }

    boolean commits() {
        return commits;
    }

    /** Ends the transaction of the server. */
    void end(boolean commit) throws SQLException {
        ended = true;
        if (commit) {
            client.connection().commit();
        } else {
            client.connection().rollback();
        }
        client.connection().setAutoCommit(true);
    }
}
