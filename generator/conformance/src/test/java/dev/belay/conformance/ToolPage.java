package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/**
 * A page of {@code docs/tools}: what a test does after a failure is what a row of its table tells people to do.
 *
 * @param tool whose page it is
 * @param text what it says
 */
record ToolPage(String tool, String text) {

    private static final String CELL = " \\| ";

    static ToolPage of(String tool) {
        return new ToolPage(tool, Histories.text(Path.of("../../docs/tools/" + tool + ".md")));
    }

    /**
     * What people are told to do.
     *
     * @param symptom words of the first cell, which one row alone has
     * @param commands what stands in that row, each as code
     */
    void tells(String symptom, String... commands) {
        List<String> rows = text.lines()
                .filter(line -> line.startsWith("| ") && line.split(CELL)[0].contains(symptom))
                .toList();
        assertThat(rows).as("rows of %s about: %s", tool, symptom).hasSize(1);
        for (String command : commands) {
            assertThat(rows.get(0)).as("what %s tells of: %s", tool, symptom).contains("`" + command + "`");
        }
    }
}
