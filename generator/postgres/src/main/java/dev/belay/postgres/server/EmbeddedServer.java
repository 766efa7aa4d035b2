package dev.belay.postgres.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A throw-away PostgreSQL server on a free port of this machine, gone with its data when it is closed or when the
 * process ends. It accepts the superuser {@value #SUPERUSER} and every other role without a password, from this machine
 * only.
 *
 * <p>It is fast because nothing outlives it (no fsync, no autovacuum), but it is honest about what a rehearsal looks
 * at: commits are flushed to the log before they are acknowledged and pages are written whole, so that a backend that
 * is killed with SIGKILL leads to an ordinary crash recovery that keeps every acknowledged row ({@code
 * EmbeddedServerTest}). Servers of several majors may run at once. Methods may be called from any thread.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** The bootstrap superuser of every server. */
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final String EMPTY_DATABASE = "template1";
    /** PostgreSQL 15 made WAL logging the default way of copying a database; copying files is twice as fast here. */
    private static final int FIRST_WITH_COPY_STRATEGY = 15;

    private final int major;
    private final EmbeddedPostgres process;
    private final ServerDirectory directory;
    private final Thread atExit = new Thread(this::stop, "belay-postgres-stop");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger scratchDatabases = new AtomicInteger();
    private final EmptyDatabases emptyDatabases = new EmptyDatabases(this);

    EmbeddedServer(int major, EmbeddedPostgres process, ServerDirectory directory) {
        this.major = major;
        this.process = process;
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a server and waits, up to a minute, until it accepts connections. Works as root, where PostgreSQL itself
     * refuses to run, by way of a user namespace.
     *
     * @param major the major version, 14 to 18
     * @param binaries where the server's binaries come from
     * @return the running server, to be closed by the caller
     * @throws ServerException when there are no binaries of that major, or the server does not start; the message holds
     *     the end of the server's own log
     */
    public static EmbeddedServer start(int major, PostgresBinaries binaries) {
        return new ServerStart(major, binaries).run();
    }

    /**
     * The major version of the server.
     *
     * @return the major version, for example 15
     */
    public int major() {
        return major;
    }

    /**
     * The TCP port on the loopback interface.
     *
     * @return the port
     */
    public int port() {
        return process.getPort();
    }

    /**
     * Where the server keeps its data; deleted on {@link #close()}.
     *
     * @return an absolute path
     */
    public Path dataDirectory() {
        return directory.data();
    }

    /**
     * The JDBC address of a database, as the superuser.
     *
     * @param database any database name; it is encoded as the address needs
     * @return an address that starts with {@code jdbc:postgresql://}
     */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + "?user=" + SUPERUSER;
    }

    /**
     * Connects as the superuser.
     *
     * @param database an existing database
     * @return a connection in autocommit mode, to be closed by the caller
     * @throws SQLException when the server refuses
     */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, Map.of());
    }

    /**
     * Connects as a role, with properties of the JDBC driver.
     *
     * @param database an existing database
     * @param user an existing role
     * @param options names and values of driver properties, for example {@code options} for {@code -c name=value}
     *     settings of the session, {@code preferQueryMode}, {@code ApplicationName}
     * @return a connection in autocommit mode, to be closed by the caller
     * @throws SQLException when the server refuses or an option is unknown
     */
    public Connection connect(String database, String user, Map<String, String> options) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName(database);
        source.setUser(user);
        for (var option : options.entrySet()) {
            source.setProperty(option.getKey(), option.getValue());
        }
        return source.getConnection();
    }

    /**
     * Creates an empty database.
     *
     * @param name the name, taken as it is
     * @throws SQLException when it exists already
     */
    public void createDatabase(String name) throws SQLException {
        cloneDatabase(EMPTY_DATABASE, name);
    }

    /**
     * Creates a database as a copy of another, in some 15 ms when the data lies in memory. Nobody may be connected to
     * the template.
     *
     * @param template an existing database
     * @param name the name of the copy, taken as it is
     * @throws SQLException when the copy exists already or a session uses the template (55006)
     */
    public void cloneDatabase(String template, String name) throws SQLException {
        try (var connection = connect(MAINTENANCE_DATABASE)) {
            var strategy = major >= FIRST_WITH_COPY_STRATEGY ? " STRATEGY file_copy" : "";
            execute(
                    connection,
                    "CREATE DATABASE " + quoted(connection, name) + " TEMPLATE " + quoted(connection, template)
                            + strategy);
        }
    }

    /** The first session of a database writes a cache of its catalog, which every copy of the database has then. */
    void warmUp() throws SQLException {
        connect(EMPTY_DATABASE).close();
    }

    /**
     * Drops a database if it exists, and ends the sessions that use it.
     *
     * @param name the name, taken as it is
     * @throws SQLException when the server refuses
     */
    public void dropDatabase(String name) throws SQLException {
        try (var connection = connect(MAINTENANCE_DATABASE)) {
            execute(connection, "DROP DATABASE IF EXISTS " + quoted(connection, name) + " WITH (FORCE)");
        }
    }

    /**
     * Creates an empty database under a name nobody else uses.
     *
     * @return the database, dropped when it is closed
     * @throws SQLException when the server refuses
     */
    public ScratchDatabase scratchDatabase() throws SQLException {
        var name = "scratch_" + scratchDatabases.incrementAndGet();
        createDatabase(name);
        return new ScratchDatabase(this, name);
    }

    /**
     * Its empty databases, which are used again and again.
     *
     * @return the databases
     */
    public EmptyDatabases emptyDatabases() {
        return emptyDatabases;
    }

    /** Stops the server and deletes its data. A second call does nothing. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.trace("the process is ending: the hook has run or will find nothing to do", e);
        }
    }

    private void stop() {
        if (stopped.getAndSet(true)) {
            return;
        }
        try {
            process.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL {} on port {} did not stop cleanly", major, port(), e);
        } finally {
            directory.close();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(name);
    }
}
