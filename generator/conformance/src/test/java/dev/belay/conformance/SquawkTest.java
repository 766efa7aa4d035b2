package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * squawk's lock rules find nothing but what a plan proves to be harmless: in the SQL of the shop and of every golden
 * case, as Flyway's and golang-migrate's files have it, and in all that a server is sent by each tool;
 * {@code docs/tools/squawk.md} lists that, and is written anew with {@code -Dgolden.update=true}.
 */
final class SquawkTest {

    private static final GeneratedPage PAGE = GeneratedPage.of("tools/squawk.md");

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
            Map.entry("require-concurrent-index-deletion", List.of(Leftover.AUTHOR, Leftover.LOCKED)),
            Map.entry("require-lock-timeout", List.of(Leftover.WEAK)),
            Map.entry("transaction-nesting", List.of())));

    /** What others write is not to be looked at. */
    private static final String UNSEEN = "SET log_statement = 'none';\n";

    private static final boolean NIGHT = "1".equals(System.getenv("BELAY_NIGHTLY"));

    @TempDir
    private Path folder;

    /** What a tool sends: first what makes the tables, and when others have written into those, what follows. */
    private record Sent(List<Plan> given, String seed, List<Plan> tested) {

        static Sent of(MergedCases cases) {
            return new Sent(cases.given(), cases.seed(), cases.tested());
        }

        List<Plan> plans() {
            return Stream.concat(given.stream(), tested.stream()).toList();
        }
    }

    /** The histories that the tools send, by how many cases share one. */
    private static final Map<Integer, List<Sent>> HISTORIES = new HashMap<>();

    /** The shop, and at night every golden case. */
    private static List<Sent> histories(int most) {
        Stream<Sent> shop = Stream.of(new Sent(Histories.shop(), "", List.of()));
        return NIGHT
                ? Stream.concat(
                                shop,
                                MergedCases.of(GoldenFolder.names(), most).stream()
                                        .map(Sent::of))
                        .toList()
                : shop.toList();
    }

    static List<Tool> tools() {
        return NIGHT ? Tools.oneOfEachTarget() : Tools.oneOfEach();
    }

    @Test
    void findsNoLockInTheFilesThatThePlanDoesNotAccountFor() {
        List<UnitScript> scripts = new ArrayList<>(files("shop", Histories.shop()));
        for (String name : GoldenFolder.names()) {
            scripts.addAll(files(name, GoldenFolder.read(name, "").plans()));
        }
        assertThat(scripts).hasSizeGreaterThan(500);
        PAGE.says(page(leftovers(scripts)));
    }

    /** Nothing is left that the page does not list. */
    @ParameterizedTest
    @MethodSource("tools")
    void findsNoLockInWhatAServerIsSent(Tool tool) throws SQLException {
        List<UnitScript> scripts = new ArrayList<>();
        for (Sent history : HISTORIES.computeIfAbsent(tool.casesInOneHistory(), SquawkTest::histories)) {
            scripts.addAll(sent(tool, history, folder.resolve(String.valueOf(scripts.size()))));
        }
        assertThat(PAGE.text().lines()).containsAll(leftovers(scripts));
    }

    private List<UnitScript> sent(Tool tool, Sent history, Path place) throws SQLException {
        List<Plan> marked = SentUnits.marked(history.plans());
        int given = history.given().size();
        try (var sent = SentSql.start();
                var database = ProofDatabase.empty(sent.server())) {
            Histories.written(place.resolve("README.md"), "");
            Project project = tool.open(place, database);
            List<Rendered> rendered = Rendered.history(marked, project.target(), Head.EMPTY, Histories.POLICY);
            rendered.subList(0, given).forEach(project::place);
            project.migrate().successful();
            if (!history.tested().isEmpty()) {
                project.runOfOthers(UNSEEN + history.seed());
                rendered.subList(given, rendered.size()).forEach(project::place);
                project.migrate().successful();
            }
            return SentUnits.scripts(sent.transactions(database), history.plans(), place.resolve("sent"));
        }
    }

    private List<UnitScript> files(String name, List<Plan> plans) {
        return Stream.of("flyway", "golang-migrate")
                .flatMap(tool ->
                        Rendered.history(plans, Target.of(tool, "migrations"), Head.EMPTY, Histories.POLICY).stream()
                                .flatMap(rendered -> files(folder.resolve(name).resolve(tool), rendered)))
                .toList();
    }

    private static Stream<UnitScript> files(Path folder, Rendered rendered) {
        return rendered.plan().units().stream()
                .flatMap(unit -> rendered.artifacts().stream()
                        .filter(artifact -> artifact.role() == Artifact.Role.UP
                                && artifact.unit().orElse("").equals(unit.name()))
                        .map(artifact -> new UnitScript(
                                Histories.written(folder.resolve(artifact.name()), artifact.text()),
                                unit.transactional(),
                                List.of(new UnitScript.Origin(rendered.plan(), unit)))));
    }

    /** The lines of the page's table for what the lock rules find; everything must have one. */
    private Set<String> leftovers(List<UnitScript> scripts) {
        Map<Path, UnitScript> byFile =
                scripts.stream().collect(Collectors.toMap(UnitScript::file, Function.identity()));
        List<Squawk.Finding> findings = Stream.of(true, false)
                .flatMap(transactional -> Squawk.findings(
                        folder,
                        scripts.stream()
                                .filter(script -> script.transactional() == transactional)
                                .map(UnitScript::file)
                                .toList(),
                        transactional)
                        .stream())
                .toList();
        assertThat(findings)
                .extracting(Squawk.Finding::rule)
                .contains("ban-drop-column")
                .doesNotContain("syntax-error");
        Set<String> leftovers = new TreeSet<>();
        List<String> unaccounted = new ArrayList<>();
        for (Squawk.Finding finding : findings) {
            if (LOCK_RULES.containsKey(finding.rule())) {
                byFile.get(finding.file())
                        .leftover(LOCK_RULES.get(finding.rule()))
                        .ifPresentOrElse(
                                leftover -> leftovers.add("| `" + finding.rule() + "` | " + leftover.reason() + " |"),
                                () -> unaccounted.add(finding + "\n" + Histories.text(finding.file())));
            }
        }
        System.out.println("squawk: " + scripts.size() + " files, " + leftovers.size() + " kinds of leftovers");
        assertThat(unaccounted).isEmpty();
        return leftovers;
    }

    private static String page(Set<String> leftovers) {
        return """
                # squawk

                Generated by `SquawkTest`, which runs squawk %s over the SQL of the shop's whole history and of every golden case:
                as the files of Flyway and golang-migrate have it, and, transaction by transaction, as a server is sent it by each
                tool (the golden cases at night). Prisma's DO blocks are opened for that, the statements about a tool's own ledger
                left out, and so is pgroll's native mode, whose SQL is pgroll's. Its rules about locks find nothing but this, each
                time because squawk reads one transaction and the plan knows those before:

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
}
