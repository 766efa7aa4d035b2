package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The linter of migrations that other people wrote, over files of SQL. */
final class Squawk {

    /**
     * What it finds.
     *
     * @param rule the name of its rule
     * @param file where
     * @param line on which line, from 0
     */
    record Finding(String rule, Path file, int line) {}

    private Squawk() {}

    /**
     * Everything it finds in some files.
     *
     * @param folder where it runs
     * @param files the files
     * @param transactional whether each of them is one transaction
     */
    static List<Finding> findings(Path folder, List<Path> files, boolean transactional) {
        Command squawk = Command.in(folder, ExternalTool.squawk().toString(), "--pg-version", "15")
                .with("--reporter", "json");
        Command.Run run = (transactional ? squawk.with("--assume-in-transaction") : squawk)
                .with(files.stream().map(Path::toString).toArray(String[]::new))
                .run();
        List<Finding> findings = new ArrayList<>();
        for (JsonNode finding : JsonMapper.shared().readTree(run.output())) {
            findings.add(new Finding(
                    finding.path("rule_name").stringValue(),
                    Path.of(finding.path("file").stringValue()),
                    finding.path("line").asInt()));
        }
        assertThat(findings).as("squawk has read the files").isNotEmpty();
        return findings;
    }
}
