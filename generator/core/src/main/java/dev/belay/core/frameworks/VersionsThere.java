package dev.belay.core.frameworks;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of a folder's files: the newest, and how wide numbers are that begin with zeros. */
final class VersionsThere implements Gathered {

    private final Pattern form;
    private final boolean wholePath;
    private Optional<String> newest = Optional.empty();
    private BigInteger greatest = BigInteger.ZERO;
    private int paddedWidth = 1;

    VersionsThere(Pattern form, boolean wholePath) {
        this.form = form;
        this.wholePath = wholePath;
    }

    @Override
    public void add(String path, String text) {
        version(path).ifPresent(this::add);
    }

    /** The version of a file; empty where it has none. */
    Optional<String> version(String path) {
        Matcher version = form.matcher(wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }

    private void add(String version) {
        BigInteger number = new BigInteger(version);
        if (newest.isEmpty() || number.compareTo(greatest) > 0) {
            newest = Optional.of(version);
            greatest = number;
        }
        if (version.startsWith("0")) {
            paddedWidth = Math.max(paddedWidth, version.length());
        }
    }

    Optional<String> newest() {
        return newest;
    }

    int paddedWidth() {
        return paddedWidth;
    }
}
