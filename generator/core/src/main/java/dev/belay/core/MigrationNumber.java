package dev.belay.core;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that the id of a migration begins with, by which migrations are ordered; of any length. */
public final class MigrationNumber {

    private static final Pattern FORM = Pattern.compile("(\\d+)_.*", Pattern.DOTALL);

    private MigrationNumber() {}

    /**
     * The number of an id.
     *
     * @throws IllegalArgumentException if the id has none
     */
    public static BigInteger of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is not the id of a migration."));
    }

    /** The number of what may be an id; empty where it is none. */
    public static Optional<BigInteger> find(String id) {
        Matcher form = FORM.matcher(id);
        return form.matches() ? Optional.of(new BigInteger(form.group(1))) : Optional.empty();
    }
}
