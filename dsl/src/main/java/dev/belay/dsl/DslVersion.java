package dev.belay.dsl;

/**
 * The version of this language. What reads a migration runs it against its own copy and refuses one of another version,
 * whose builders may mean something else.
 */
public final class DslVersion {

    /** The version of the artifact {@code belay-dsl}; the compiler can read it without running anything. */
    public static final String CURRENT = "0.1.0-SNAPSHOT";

    private DslVersion() {}
}
