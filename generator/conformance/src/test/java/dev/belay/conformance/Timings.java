package dev.belay.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How long the runs of tools have taken: told, never asserted. */
final class Timings {

    private final Map<String, String> histories = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> milliseconds = new LinkedHashMap<>();

    /** Does something and remembers how long it took. */
    synchronized void run(Tool tool, MergedCases cases, String stage, Runnable work) {
        histories.put(cases.name(), String.join(", ", cases.cases()));
        long began = System.nanoTime();
        try {
            work.run();
        } finally {
            milliseconds
                    .computeIfAbsent(tool.name() + " | " + cases.name(), row -> new LinkedHashMap<>())
                    .merge(stage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), Long::sum);
        }
    }

    /** Which cases share a history, and then tool by history by stage, with the milliseconds of each run. */
    String table() {
        return histories.entrySet().stream()
                        .map(history -> history.getKey() + ": " + history.getValue())
                        .collect(Collectors.joining("\n", "histories and their cases:\n", "\n"))
                + milliseconds.entrySet().stream()
                        .map(row -> row.getKey() + " | " + stages(row.getValue()))
                        .collect(Collectors.joining("\n", "tool | history | stages\n", ""));
    }

    private static String stages(Map<String, Long> stages) {
        long all = stages.values().stream().mapToLong(Long::longValue).sum();
        return stages.entrySet().stream()
                .map(stage -> stage.getKey() + " " + stage.getValue() + " ms")
                .collect(Collectors.joining(", ", "", ", together " + all + " ms"));
    }
}
