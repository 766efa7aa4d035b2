package dev.belay.processor;

import dev.belay.core.Manifest;
import dev.belay.core.MigrationNumber;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The classes that are known to say the changes of a history. */
final class Origins {

    private final Map<String, String> classes = new TreeMap<>();
    private final TreeMap<BigInteger, String> byNumber = new TreeMap<>();

    /** A class says a change. */
    void put(String change, String binaryName) {
        classes.put(change, binaryName);
        MigrationNumber.find(change).ifPresent(number -> byNumber.put(number, change));
    }

    /** The classes by the ids of their changes. */
    Map<String, String> classes() {
        return classes;
    }

    /** The oldest change that is known. */
    Optional<Manifest.Oldest> oldest() {
        return Optional.ofNullable(byNumber.firstEntry())
                .map(first -> new Manifest.Oldest(first.getValue(), classes.getOrDefault(first.getValue(), "")));
    }
}
