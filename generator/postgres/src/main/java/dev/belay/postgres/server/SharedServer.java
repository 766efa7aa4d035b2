package dev.belay.postgres.server;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One running server per major version for a whole process, started when it is first asked for and stopped when the
 * process ends. Starting a server costs about a second, cloning a database on it some milliseconds: whoever needs a
 * clean database takes the shared server and a database of his own.
 */
public final class SharedServer {
    /** The system property that lists the majors to try, for example {@code 14,15,18}; without it {@code 15}. */
    public static final String MAJORS_PROPERTY = "belay.postgres.majors";

    private static final Map<Integer, EmbeddedServer> SERVERS = new ConcurrentHashMap<>();

    private SharedServer() {}

    /**
     * The server of a major version, from the binaries {@linkplain PostgresBinaries#provided() within reach}. Not to be
     * closed.
     *
     * @param major the major version, 14 to 18
     * @return the running server
     * @throws ServerException when it cannot be started
     */
    public static EmbeddedServer of(int major) {
        return SERVERS.computeIfAbsent(major, wanted -> EmbeddedServer.start(wanted, PostgresBinaries.provided()));
    }

    /**
     * The majors that this run is to cover; a source of arguments for tests that hold for every one of them.
     *
     * @return the majors in the order of the property {@value #MAJORS_PROPERTY}
     */
    public static List<Integer> majors() {
        return Arrays.stream(System.getProperty(MAJORS_PROPERTY, "15").split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
