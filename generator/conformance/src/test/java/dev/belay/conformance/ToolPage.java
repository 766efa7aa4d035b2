package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of {@code docs/tools}, its table of what people do after a failure, and the commands that it shows: tests run
 * these, so that what people copy is what was run.
 *
 * @param tool whose page it is
 * @param text what it says
 */
record ToolPage(String tool, String text) {

    private static final String CELL = " \\| ";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

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

    /** The one piece of code in a row that begins with those words. */
    String code(String symptom, String beginning) {
        return code(beginning, row(symptom), symptom);
    }

    /** The one piece of code in the running text that begins with those words. */
    String textCode(String beginning) {
        return code(beginning, text.replaceAll("(?s)\n```.*?\n```", ""), "text");
    }

    private String code(String beginning, String where, String called) {
        List<String> code = CODE.matcher(where)
                .results()
                .map(match -> match.group(1).replace("\\|", "|"))
                .filter(text -> text.startsWith(beginning))
                .distinct()
                .toList();
        assertThat(code).as("%s, %s: %s", tool, called, beginning).hasSize(1);
        return code.get(0);
    }

    /** What the first block of commands below a heading says from those words on. */
    String block(String heading, String beginning) {
        String block = text.lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .dropWhile(line -> !line.startsWith("```"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .collect(Collectors.joining("\n"));
        assertThat(block).as("%s, %s", tool, heading).contains(beginning);
        return block.substring(block.indexOf(beginning));
    }

    /** The first line of that. */
    String command(String heading, String beginning) {
        return block(heading, beginning).lines().findFirst().orElseThrow();
    }
}
