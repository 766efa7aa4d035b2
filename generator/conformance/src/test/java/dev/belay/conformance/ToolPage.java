package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/**
 * A page of {@code docs/tools} and its table of what people do after a failure.
 *
 * @param tool whose page it is
 * @param text what it says
 */
record ToolPage(String tool, String text) {

    private static final String CELL = " \\| ";

    static ToolPage of(String tool) {
        return new ToolPage(tool, Histories.text(Path.of("../../docs/tools/" + tool + ".md")));
    }

    /** The rows below the heading, without those that head the table. */
    List<String> rowsAfterAFailure() {
        return text.lines()
                .dropWhile(line -> !line.equals("## After a failure"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| what") && !line.startsWith("| ---"))
                .toList();
    }

    /** The row whose first cell holds those words. */
    String row(String symptom) {
        List<String> rows = rowsAfterAFailure().stream()
                .filter(line -> line.split(CELL)[0].contains(symptom))
                .toList();
        assertThat(rows).as("rows of %s about: %s", tool, symptom).hasSize(1);
        return rows.get(0);
    }
}
