package dev.belay.postgres.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings one server up: settings, data directory, and another try when a port was snatched away. */
final class ServerStart {
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final int LOG_LINES_SHOWN = 15;

    private final int major;
    private final PostgresBinaries binaries;

    ServerStart(int major, PostgresBinaries binaries) {
        this.major = major;
        this.binaries = binaries;
    }

    EmbeddedServer run() {
        refuseHelplessRoot();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var server = attempt();
            if (server != null) {
                return server;
            }
        }
        throw new ServerException(
                "postgres-no-port",
                "PostgreSQL " + major + " found its port taken by another server " + ATTEMPTS
                        + " times in a row; start it again");
    }

    /** Null when the free port was given to another server between looking and binding. */
    private @Nullable EmbeddedServer attempt() {
        var resolver = binaries.resolverOf(major);
        ServerDirectory directory = createDirectory();
        EmbeddedPostgres process;
        try {
            process = settings(EmbeddedPostgres.builder(), directory)
                    .setPgBinaryResolver(resolver)
                    .start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            var failure = failure(directory, e);
            directory.close();
            throw failure;
        }
        var server = new EmbeddedServer(major, process, directory);
        if (isOurs(server)) {
            return server;
        }
        server.close();
        return null;
    }

    private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder, ServerDirectory directory) {
        var log = ProcessBuilder.Redirect.appendTo(directory.log().toFile());
        return builder.setDataDirectory(directory.data())
                .setOverrideWorkingDirectory(unpackDirectory())
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(STARTUP_WAIT)
                .setLocaleConfig("locale", "C")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("wal_level", "replica")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("unix_socket_directories", "");
    }

    /** One directory per user: what root has unpacked an ordinary user could not repair. */
    static File unpackDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir"), "belay-postgres-" + System.getProperty("user.name"))
                .toFile();
    }

    /** Connecting to the port proves nothing, it may be somebody else's server; the data directory is ours alone. */
    private boolean isOurs(EmbeddedServer server) {
        try (Connection connection = server.connect("postgres")) {
            if (!server.dataDirectory().equals(Path.of(setting(connection, "data_directory")))) {
                return false;
            }
            refuseOtherMajor(server, connection);
            server.warmUp();
            return true;
        } catch (SQLException e) {
            server.close();
            throw new ServerException(
                    "postgres-start", "PostgreSQL " + major + " refuses to be looked at: " + e.getMessage(), e);
        }
    }

    private void refuseOtherMajor(EmbeddedServer server, Connection connection) throws SQLException {
        int actual = connection.getMetaData().getDatabaseMajorVersion();
        if (actual != major) {
            server.close();
            throw new ServerException(
                    "postgres-binaries-version",
                    "the binaries named as PostgreSQL " + major + " are those of " + actual
                            + "; give the jar back its published name");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void refuseHelplessRoot() {
        if ("root".equals(System.getProperty("user.name"))
                && "Linux".equals(System.getProperty("os.name"))
                && !LinuxUtils.isUnshareAvailable()) {
            throw new ServerException(
                    "postgres-root",
                    "PostgreSQL refuses to run as root, and user namespaces, which would help, are not available here;"
                            + " run the build as an ordinary user, or allow 'unshare -U' (sysctl"
                            + " kernel.unprivileged_userns_clone, or the container's security profile)");
        }
    }

    private static ServerDirectory createDirectory() {
        try {
            return ServerDirectory.create();
        } catch (IOException e) {
            throw new ServerException(
                    "postgres-directory",
                    "cannot create a directory for the server: " + e.getMessage()
                            + "; make /dev/shm or the directory java.io.tmpdir writable",
                    e);
        }
    }

    private ServerException failure(ServerDirectory directory, Throwable cause) {
        return new ServerException(
                "postgres-start",
                "PostgreSQL " + major + " does not start: " + cause.getMessage() + logEnd(directory.log()),
                cause);
    }

    private static String logEnd(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            var end = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
            return end.isEmpty() ? "" : "; its log ends with:\n" + String.join("\n", end);
        } catch (IOException e) {
            return "; it has written no log";
        }
    }
}
