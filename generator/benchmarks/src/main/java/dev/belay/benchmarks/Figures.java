package dev.belay.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Percentiles and rates of what the clients recorded. */
final class Figures {

    private static final double NANOS_OF_A_MILLI = 1_000_000;
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    private final List<Recorder.Sample> samples;

    Figures(List<Recorder.Sample> samples) {
        this.samples = samples;
    }

    List<BenchReport.StageFigures> stages() {
        List<BenchReport.StageFigures> figures = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Recorder.Sample> ofStage =
                    samples.stream().filter(sample -> sample.stage() == stage).toList();
            if (!ofStage.isEmpty()) {
                figures.add(figures(stage, ofStage));
            }
        }
        return figures;
    }

    private static BenchReport.StageFigures figures(Stage stage, List<Recorder.Sample> samples) {
        long first = samples.stream().mapToLong(Recorder.Sample::at).min().orElseThrow();
        long last = samples.stream().mapToLong(Recorder.Sample::at).max().orElseThrow();
        double seconds = (last - first) / NANOS_OF_A_SECOND;
        double[] sorted = millis(samples);
        return new BenchReport.StageFigures(
                stage,
                rounded(seconds),
                sorted.length,
                rounded(seconds > 0 ? sorted.length / seconds : 0),
                rounded(percentile(sorted, 0.5)),
                rounded(percentile(sorted, 0.99)),
                rounded(sorted[sorted.length - 1]));
    }

    /** Their times in milliseconds, the shortest first. */
    static double[] millis(List<Recorder.Sample> samples) {
        double[] millis = samples.stream()
                .mapToDouble(sample -> sample.nanos() / NANOS_OF_A_MILLI)
                .toArray();
        Arrays.sort(millis);
        return millis;
    }

    /** The smallest value that so large a part of them does not exceed. */
    static double percentile(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
