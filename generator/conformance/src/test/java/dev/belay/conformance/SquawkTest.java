package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * squawk's lock rules find nothing in the SQL of the shop and of every golden case, as Flyway and golang-migrate run it,
 * but what a plan proves to be harmless; {@code docs/tools/squawk.md} lists that, and is written anew with {@code
 * -Dgolden.update=true}.
 */
final class SquawkTest {

    private static final Path PAGE = Path.of("../../docs/tools/squawk.md");

    /** The rules for each of which the kinds of leftovers that may stand are named. */
    private static final Map<String, List<Leftover>> LOCK_RULES = new TreeMap<>(Map.ofEntries(
            Map.entry("adding-field-with-default", List.of(Leftover.AUTHOR, Leftover.NOT_REWRITTEN)),
            Map.entry("adding-foreign-key-constraint", List.of(Leftover.AUTHOR, Leftover.NEW)),
            Map.entry("adding-not-nullable-field", List.of(Leftover.AUTHOR, Leftover.PROVEN)),
            Map.entry("adding-required-field", List.of()),
            Map.entry("adding-serial-primary-key-field", List.of(Leftover.AUTHOR)),
            Map.entry("changing-column-type", List.of(Leftover.AUTHOR, Leftover.NOT_REWRITTEN)),
            Map.entry("concurrent-index-in-transaction", List.of()),
            Map.entry("constraint-missing-not-valid", List.of(Leftover.AUTHOR, Leftover.NEW)),
            Map.entry("disallowed-unique-constraint", List.of(Leftover.AUTHOR)),
            Map.entry("renaming-table", List.of(Leftover.AUTHOR, Leftover.VIEWED)),
            Map.entry("require-concurrent-index-creation", List.of(Leftover.AUTHOR, Leftover.NEW)),
            Map.entry("require-concurrent-index-deletion", List.of(Leftover.AUTHOR)),
            Map.entry("require-lock-timeout", List.of(Leftover.WEAK)),
            Map.entry("transaction-nesting", List.of())));

    @TempDir
    private Path folder;

    private record Script(Plan plan, Unit unit, Path file) {}

    @Test
    void findsNoLockThatThePlanDoesNotAccountFor() throws IOException {
        List<Script> scripts = new ArrayList<>(scripts("shop", Histories.shop()));
        for (String name : GoldenFolder.names()) {
            scripts.addAll(scripts(name, plans(GoldenFolder.read(name, ""))));
        }
        var leftovers = new TreeSet<String>();
        var unaccounted = new ArrayList<String>();
        for (JsonNode finding : findings(scripts)) {
            String rule = finding.path("rule_name").stringValue();
            Script script = scripts.stream()
                    .filter(each ->
                            each.file().toString().equals(finding.path("file").stringValue()))
                    .findFirst()
                    .orElseThrow();
            LOCK_RULES.get(rule).stream()
                    .filter(leftover -> leftover.holds(script.plan(), script.unit()))
                    .findFirst()
                    .ifPresentOrElse(
                            leftover -> leftovers.add("| `" + rule + "` | " + leftover.reason() + " |"),
                            () -> unaccounted.add(
                                    rule + ": " + folder.relativize(script.file()) + ":" + finding.path("line")));
        }
        System.out.println("squawk: " + scripts.size() + " files, " + leftovers.size() + " kinds of leftovers");
        assertThat(scripts).hasSizeGreaterThan(500);
        assertThat(unaccounted).isEmpty();
        compare(page(leftovers));
    }

    private List<Script> scripts(String name, List<Plan> plans) {
        return Stream.of("flyway", "golang-migrate")
                .flatMap(tool ->
                        Rendered.history(plans, Target.of(tool, "migrations"), Head.EMPTY, Histories.POLICY).stream()
                                .flatMap(
                                        rendered -> scripts(folder.resolve(name).resolve(tool), rendered)))
                .toList();
    }

    private static Stream<Script> scripts(Path folder, Rendered rendered) {
        return rendered.plan().units().stream()
                .flatMap(unit -> rendered.artifacts().stream()
                        .filter(artifact -> artifact.role() == Artifact.Role.UP
                                && artifact.unit().orElse("").equals(unit.name()))
                        .map(artifact -> new Script(
                                rendered.plan(),
                                unit,
                                Histories.written(folder.resolve(artifact.name()), artifact.text()))));
    }

    private static List<Plan> plans(GoldenFolder golden) {
        return Histories.planned(Stream.concat(golden.given().stream(), golden.tested().stream())
                .map(change -> ChangeReader.read("change.json", change.toString())
                        .value()
                        .orElseThrow())
                .toList());
    }

    /** What the lock rules say: of a transaction where the unit is one. */
    private List<JsonNode> findings(List<Script> scripts) {
        List<JsonNode> findings = new ArrayList<>();
        for (boolean transactional : List.of(true, false)) {
            List<String> files = scripts.stream()
                    .filter(script -> script.unit().transactional() == transactional)
                    .map(script -> script.file().toString())
                    .toList();
            Command squawk = Command.in(folder, ExternalTool.squawk().toString(), "--pg-version", "15")
                    .with("--reporter", "json");
            Command.Run run = (transactional ? squawk.with("--assume-in-transaction") : squawk)
                    .with(files.toArray(String[]::new))
                    .run();
            JsonMapper.shared().readTree(run.output()).forEach(findings::add);
        }
        assertThat(findings).as("squawk has read the files").isNotEmpty();
        return findings.stream()
                .filter(finding ->
                        LOCK_RULES.containsKey(finding.path("rule_name").stringValue()))
                .toList();
    }

    private static String page(TreeSet<String> leftovers) {
        return """
                # squawk

                Generated by `SquawkTest`, which runs squawk %s over the SQL of Flyway and golang-migrate: the shop's whole
                history and every golden case. Its rules about locks find nothing but this, each time because squawk reads one file
                and the plan knows those before:

                | rule | why it stands |
                | --- | --- |
                %s

                The rules about locks:

                %s

                The other rules are about taste (`prefer-...`), or about drops, which stand in contracts behind their guard.
                `require-statement-timeout` is a choice of the project: `statementTimeout` in the policy.
                """.formatted(
                ExternalTool.version("SQUAWK_VERSION"),
                String.join("\n", leftovers),
                LOCK_RULES.keySet().stream().map(rule -> "- `" + rule + "`").collect(Collectors.joining("\n")));
    }

    private static void compare(String page) {
        boolean update = Boolean.getBoolean("golden.update");
        if (update) {
            Histories.written(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.exists(PAGE) ? Histories.text(PAGE) : "");
        assertThat(update)
                .as("%s is written anew; look at it and run again", PAGE)
                .isFalse();
    }
}
