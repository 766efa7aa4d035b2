package dev.belay.core.config;

import dev.belay.dsl.RefusedException;

/**
 * The major version of the PostgreSQL that a plan is made for; every claim about a lock or a rewrite depends on it.
 *
 * @param major 14 to 18
 */
public record ServerVersion(int major) implements Comparable<ServerVersion> {

    /** The oldest version that plans are made for. */
    public static final int OLDEST = 14;

    /** The newest version that plans are made for. */
    public static final int NEWEST = 18;

    /** The version of a project that does not name one. */
    public static final ServerVersion DEFAULT = new ServerVersion(15);

    /**
     * Refuses versions whose locks nobody has measured.
     *
     * @throws RefusedException if the major version is not 14 to 18
     */
    public ServerVersion {
        if (major < OLDEST || major > NEWEST) {
            throw new RefusedException(
                    "unknown-server-version",
                    "PostgreSQL " + major + " is not one of the versions " + OLDEST + " to " + NEWEST
                            + " that Belay knows.",
                    "Write the major version of your oldest server, " + OLDEST + " to " + NEWEST + ".");
        }
    }

    /** Whether the server has what came with that major version. */
    public boolean atLeast(int otherMajor) {
        return major >= otherMajor;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + major;
    }
}
