package dev.belay.benchmarks.compile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A case of the benchmark: the same sources without and with the processor, one after the other.
 *
 * @param migrations how many
 * @param released whether all but the new ones are released
 * @param what what is compiled
 * @param plain without
 * @param writing with a processor that only copies what Belay generates
 * @param belay with
 */
record Result(int migrations, boolean released, String what, Cost plain, Cost writing, Cost belay) {

    private static final String ROW = "%10s %-10s %-12s %9s %9s %9s %6s %7s %10s %9s %9s %6s %8s%n";

    /** The whole compilation beside plain javac, by CPU. */
    double ratio() {
        return (double) belay.cpu() / plain.cpu();
    }

    double wallRatio() {
        return (double) belay.wall() / plain.wall();
    }

    static String table(List<Result> results) {
        return String.format(
                        Locale.ROOT,
                        ROW,
                        "migrations",
                        "released",
                        "compile",
                        "javac cpu",
                        "copy cpu",
                        "belay cpu",
                        "ratio",
                        "to copy",
                        "own thread",
                        "javac ms",
                        "belay ms",
                        "ratio",
                        "heap MiB")
                + results.stream().map(Result::row).collect(Collectors.joining());
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                ROW,
                migrations,
                released ? "yes" : "no",
                what,
                plain.cpu(),
                writing.cpu(),
                belay.cpu(),
                String.format(Locale.ROOT, "%.2f", ratio()),
                String.format(Locale.ROOT, "%.2f", (double) belay.cpu() / writing.cpu()),
                belay.processorCpu(),
                plain.wall(),
                belay.wall(),
                String.format(Locale.ROOT, "%.2f", wallRatio()),
                belay.heap());
    }

    static String json(List<Result> results) {
        return results.stream().map(Result::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private String json() {
        return String.format(
                Locale.ROOT,
                "{\"migrations\": %d, \"released\": %b, \"compile\": \"%s\", \"cpuRatio\": %.3f, \"wallRatio\": %.3f,"
                        + " \"plain\": %s, \"writing\": %s, \"belay\": %s}",
                migrations,
                released,
                what,
                ratio(),
                wallRatio(),
                json(plain),
                json(writing),
                json(belay));
    }

    private static String json(Cost cost) {
        return String.format(
                Locale.ROOT,
                "{\"cpuMs\": %d, \"wallMs\": %d, \"processorThreadCpuMs\": %d, \"processorThreadWallMs\": %d,"
                        + " \"peakHeapMiB\": %d}",
                cost.cpu(),
                cost.wall(),
                cost.processorCpu(),
                cost.processorWall(),
                cost.heap());
    }
}
