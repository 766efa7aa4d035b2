package dev.belay.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as SVG: statements per second above, the time that half and that 99 of 100 statements took below, both over
 * time, with a band for each stage.
 */
final class Picture {

    private static final int WIDTH = 1000;
    private static final int LEFT = 60;
    private static final int PANEL = 160;
    private static final int TOP = 50;
    private static final int GAP = 40;
    private static final long BUCKET_NANOS = 200_000_000;
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;
    private static final List<String> BANDS =
            List.of("#f4f4f4", "#e3eefc", "#fdf1dc", "#e6f5e6", "#fbe7ef", "#ece6f8", "#f4f4f4");

    private final String title;
    private final Map<Long, List<Recorder.Sample>> buckets = new TreeMap<>();
    private final StringBuilder svg = new StringBuilder();
    private final double seconds;

    Picture(String title, List<Recorder.Sample> samples) {
        this.title = title;
        samples.forEach(sample -> buckets.computeIfAbsent(sample.at() / BUCKET_NANOS, any -> new ArrayList<>())
                .add(sample));
        seconds = Math.max(
                0.001, samples.stream().mapToLong(Recorder.Sample::at).max().orElse(0) / NANOS_OF_A_SECOND);
    }

    String svg() {
        int height = TOP + 2 * PANEL + GAP + 40;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">",
                WIDTH + LEFT + 20, height);
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        line("<text x=\"%d\" y=\"18\" font-size=\"14\">%s</text>", LEFT, title);
        bands();
        Map<Long, Double> rates = new TreeMap<>();
        Map<Long, Double> halves = new TreeMap<>();
        Map<Long, Double> tails = new TreeMap<>();
        buckets.forEach((bucket, samples) -> {
            double[] millis = Figures.millis(samples);
            rates.put(bucket, samples.size() * NANOS_OF_A_SECOND / BUCKET_NANOS);
            halves.put(bucket, Figures.percentile(millis, 0.5));
            tails.put(bucket, Figures.percentile(millis, 0.99));
        });
        double mostRate = most(rates);
        double mostMillis = most(tails);
        panel(TOP, "statements per second", mostRate);
        curve(TOP, rates, mostRate, "#1f5fa8");
        panel(TOP + PANEL + GAP, "milliseconds: p50 (blue), p99 (red)", mostMillis);
        curve(TOP + PANEL + GAP, tails, mostMillis, "#c0392b");
        curve(TOP + PANEL + GAP, halves, mostMillis, "#1f5fa8");
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.1f s</text>", LEFT + WIDTH, height - 12, seconds);
        line("</svg>");
        return svg.toString();
    }

    /** A band from the first to the last statement of each stage. */
    private void bands() {
        for (Stage stage : Stage.values()) {
            List<Recorder.Sample> samples = buckets.values().stream()
                    .flatMap(List::stream)
                    .filter(sample -> sample.stage() == stage)
                    .toList();
            if (!samples.isEmpty()) {
                double from =
                        x(samples.stream().mapToLong(Recorder.Sample::at).min().orElseThrow());
                double to =
                        x(samples.stream().mapToLong(Recorder.Sample::at).max().orElseThrow());
                line(
                        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                        from, TOP, to - from, 2 * PANEL + GAP, BANDS.get(stage.ordinal()));
                line("<text x=\"%.1f\" y=\"%d\">%s</text>", from + 2, TOP - 6, stage);
            }
        }
    }

    private void panel(int top, String what, double most) {
        line(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"black\"/>",
                LEFT, top + PANEL, LEFT + WIDTH, top + PANEL);
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f</text>", LEFT - 4, top + 10, most);
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>", LEFT - 4, top + PANEL);
        line("<text x=\"%d\" y=\"%d\">%s</text>", LEFT + 4, top + PANEL + 16, what);
    }

    private void curve(int top, Map<Long, Double> values, double most, String colour) {
        StringBuilder points = new StringBuilder();
        values.forEach((bucket, value) -> points.append(String.format(
                Locale.ROOT,
                "%.1f,%.1f ",
                x(bucket * BUCKET_NANOS + BUCKET_NANOS / 2),
                top + PANEL - PANEL * value / most)));
        line(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>",
                points.toString().strip(), colour);
    }

    private static double most(Map<Long, Double> values) {
        return Math.max(
                1,
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(1));
    }

    private double x(long nanos) {
        return LEFT + WIDTH * Math.min(1, nanos / NANOS_OF_A_SECOND / seconds);
    }

    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
