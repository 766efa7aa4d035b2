package dev.belay.core.frameworks.rails;

import java.util.Arrays;
import java.util.List;

/** The Rails versions that files are written for, oldest first. What a version has, the later ones have as well. */
enum RailsVersion {
    /** Check constraints, {@code if_not_exists} on indexes. */
    RAILS_6_1("6.1"),
    /** Enums, deferrable foreign keys. */
    RAILS_7_0("7.0"),
    /** Unique constraints, composite foreign keys, {@code include} on indexes, {@code if_exists} on constraints. */
    RAILS_7_1("7.1"),
    /** The default: the oldest that is run with strong_migrations. */
    RAILS_7_2("7.2"),
    /** Not run, only read: no Debian suite has it. */
    RAILS_8_0("8.0"),
    /** As 8.0. */
    RAILS_8_1("8.1");

    private final String number;

    RailsVersion(String number) {
        this.number = number;
    }

    /** The version as {@code ActiveRecord::Migration[7.2]} names it. */
    String number() {
        return number;
    }

    /** Whether this is that version or a later one. */
    boolean atLeast(RailsVersion other) {
        return compareTo(other) >= 0;
    }

    /** The version of that number, one of {@link #numbers()}. */
    static RailsVersion of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no Rails " + number + "."));
    }

    /** Every number, oldest first. */
    static List<String> numbers() {
        return Arrays.stream(values()).map(RailsVersion::number).toList();
    }
}
