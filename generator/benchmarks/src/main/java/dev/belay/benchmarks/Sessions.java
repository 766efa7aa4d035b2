package dev.belay.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Where a client gets the session of its next transaction from. */
interface Sessions extends AutoCloseable {

    Connection take() throws SQLException, InterruptedException;

    /** Gives a session back after a transaction. */
    void giveBack(Connection connection);

    /** Gives back one that has to be made anew: statements prepared in it have gone stale, or the server ended it. */
    void replace(Connection connection) throws SQLException;

    @Override
    void close() throws SQLException;

    /** A session of a client's own, with everything prepared. */
    static Sessions own(Connections connections, Release release) throws SQLException {
        return new Sessions() {
            private Connection connection = connections.prepared(release);

            @Override
            public Connection take() {
                return connection;
            }

            @Override
            public void giveBack(Connection used) {}

            @Override
            public void replace(Connection used) throws SQLException {
                used.close();
                connection = connections.prepared(release);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    /** Fewer sessions than clients, each used by whoever comes, as a pooler in transaction mode hands them out. */
    static Sessions pool(Connections connections, Release release, int size) throws SQLException {
        BlockingQueue<Connection> free = new LinkedBlockingQueue<>();
        for (int index = 0; index < size; index++) {
            free.add(connections.pooled(release));
        }
        return new Sessions() {
            @Override
            public Connection take() throws InterruptedException {
                return free.take();
            }

            @Override
            public void giveBack(Connection used) {
                free.add(used);
            }

            @Override
            public void replace(Connection used) throws SQLException {
                used.close();
                free.add(connections.pooled(release));
            }

            @Override
            public void close() throws SQLException {
                for (Connection connection : free) {
                    connection.close();
                }
            }
        };
    }
}
