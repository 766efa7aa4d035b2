package dev.belay.core.service;

import dev.belay.core.Manifest;
import dev.belay.core.config.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an earlier run has written into the folder of one tool, by change. */
final class EarlierFiles {

    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> bases = new HashMap<>();

    EarlierFiles(Manifest manifest, Target target) {
        String prefix = target.directory() + "/";
        manifest.entries().stream()
                .filter(entry -> entry.path().startsWith(prefix))
                .forEach(entry -> entry.change().ifPresent(known::add));
        manifest.bases().stream()
                .filter(base -> base.directory().equals(target.directory()))
                .forEach(base -> bases.merge(base.change(), base.files(), EarlierFiles::both));
    }

    /** Whether files of a change were there. */
    boolean isKnown(String change) {
        return known.contains(change);
    }

    /** What was new from others when a change came. */
    List<String> base(String change) {
        return bases.getOrDefault(change, List.of());
    }

    /** What was new from others when any change came. */
    List<String> bases() {
        return bases.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
