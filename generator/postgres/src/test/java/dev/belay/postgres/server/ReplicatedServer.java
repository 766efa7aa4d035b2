package dev.belay.postgres.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two servers, of which one replays what the other one writes: a primary and its physical replica, on their own. */
public final class ReplicatedServer implements AutoCloseable {

    private static final int FIRST_WITH_SHORT_NAMES = 15;
    private static final Set<String> OWN_FILES = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final EmbeddedServer primary;
    private final EmbeddedServer replica;

    private ReplicatedServer(EmbeddedServer primary, EmbeddedServer replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /** Starts both; the replica is a base backup of the primary, taken while that runs. */
    public static ReplicatedServer start(int major) throws IOException, SQLException {
        EmbeddedServer primary = server(major, ServerDirectory.create());
        ServerDirectory directory = ServerDirectory.create();
        backup(primary, directory.data());
        return new ReplicatedServer(primary, server(major, directory));
    }

    public EmbeddedServer primary() {
        return primary;
    }

    public EmbeddedServer replica() {
        return replica;
    }

    @Override
    public void close() {
        replica.close();
        primary.close();
    }

    private static EmbeddedServer server(int major, ServerDirectory directory) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(directory.log().toFile());
        EmbeddedPostgres process = EmbeddedPostgres.builder()
                .setPgBinaryResolver(PostgresBinaries.provided().resolverOf(major))
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(ServerStart.unpackDirectory())
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_connections", "20")
                .setServerConfig("max_wal_senders", "2")
                .setServerConfig("wal_receiver_status_interval", "1s")
                .setServerConfig("wal_retrieve_retry_interval", "100ms")
                .setServerConfig("unix_socket_directories", "")
                .start();
        return new EmbeddedServer(major, process, directory);
    }

    private static void backup(EmbeddedServer primary, Path data) throws IOException, SQLException {
        boolean named = primary.major() >= FIRST_WITH_SHORT_NAMES;
        try (Connection session = primary.connect("postgres")) {
            value(
                    session,
                    named
                            ? "SELECT pg_backup_start('replica', true)"
                            : "SELECT pg_start_backup('replica', true, false)");
            copy(primary.dataDirectory(), data);
            String label = value(
                    session,
                    "SELECT labelfile FROM " + (named ? "pg_backup_stop(false)" : "pg_stop_backup(false, false)"));
            Files.writeString(data.resolve("backup_label"), label);
        }
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost user=postgres application_name=replica port=" + primary.port()
                        + "'\n");
    }

    /** Everything but the log, which the replica fetches itself. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectory(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else if (!OWN_FILES.contains(String.valueOf(file.getFileName()))
                    && !file.startsWith(from.resolve("pg_wal"))) {
                Files.copy(file, target);
            }
        }
    }

    private static String value(Connection session, String query) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
