package dev.belay.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How long the runs of tools have taken: told, never asserted. */
final class Timings {

    private final Map<String, Map<String, Long>> milliseconds = new LinkedHashMap<>();

    /** Does something and remembers how long it took. */
    synchronized void run(Tool tool, String stage, Runnable work) {
        long began = System.nanoTime();
        try {
            work.run();
        } finally {
            milliseconds
                    .computeIfAbsent(tool.name(), name -> new LinkedHashMap<>())
                    .merge(stage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), Long::sum);
        }
    }

    /** One line for each tool, with the milliseconds of each stage. */
    String table() {
        return milliseconds.entrySet().stream()
                .map(tool -> tool.getKey() + ": "
                        + tool.getValue().entrySet().stream()
                                .map(stage -> stage.getKey() + " " + stage.getValue() + " ms")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }
}
