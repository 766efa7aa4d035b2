package dev.belay.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How long the runs of tools have taken, tool by case by stage: told, never asserted. */
final class Timings {

    private final Map<String, List<String>> histories = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Long>>> milliseconds = new LinkedHashMap<>();

    /** Does something and remembers how long it took. */
    void run(Tool tool, MergedCases cases, String stage, Runnable work) {
        run(tool, cases.name(), cases.cases(), stage, work);
    }

    /**
     * Does something and remembers how long it took.
     *
     * @param tool the tool
     * @param history the name of what it runs
     * @param cases the cases in that
     * @param stage which of its runs this is
     * @param work the run
     */
    synchronized void run(Tool tool, String history, List<String> cases, String stage, Runnable work) {
        histories.put(history, cases);
        long began = System.nanoTime();
        try {
            work.run();
        } finally {
            milliseconds
                    .computeIfAbsent(tool.name(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(history, name -> new LinkedHashMap<>())
                    .merge(stage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), Long::sum);
        }
    }

    /** Prints the table, where anything has run. */
    void tell() {
        if (!milliseconds.isEmpty()) {
            System.out.println(table());
        }
    }

    /**
     * Which cases share a history, then tool by history by stage with the time of each run, then each tool as a whole.
     */
    private String table() {
        return "histories and their cases:\n"
                + histories.entrySet().stream()
                        .filter(history -> !history.getValue().equals(List.of(history.getKey())))
                        .map(history -> history.getKey() + ": " + String.join(", ", history.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "tool | history | stages\n"
                + milliseconds.entrySet().stream()
                        .map(tool -> histories(tool.getKey(), tool.getValue()))
                        .collect(Collectors.joining())
                + "tool | cases | together\n"
                + milliseconds.entrySet().stream()
                        .map(tool -> whole(tool.getKey(), tool.getValue()))
                        .collect(Collectors.joining());
    }

    private static String histories(String tool, Map<String, Map<String, Long>> histories) {
        return histories.entrySet().stream()
                .map(history -> tool + " | " + history.getKey() + " | " + stages(history.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String stages(Map<String, Long> stages) {
        return stages.entrySet().stream()
                .map(stage -> stage.getKey() + " " + stage.getValue() + " ms")
                .collect(Collectors.joining(", ", "", ", together " + sum(stages) + " ms"));
    }

    private String whole(String tool, Map<String, Map<String, Long>> run) {
        int cases = run.keySet().stream()
                .mapToInt(history -> histories.get(history).size())
                .sum();
        long all = run.values().stream().mapToLong(Timings::sum).sum();
        return tool + " | " + cases + " | " + all + " ms\n";
    }

    private static long sum(Map<String, Long> stages) {
        return stages.values().stream().mapToLong(Long::longValue).sum();
    }
}
