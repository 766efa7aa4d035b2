package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Target;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.rails.RailsRenderer;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.constraints.ForeignKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only Rails has: RuboCop, and the texts of Ruby. */
final class RailsToolTest {

    private static final Pattern CALL = Pattern.compile(" +[a-z]\\w* .*");
    private static final Rails NEW = new Rails("RAILS_NEW_VERSION", true);

    /** Each method that may be vouched for, and why there is no form of it that the gem would let pass. */
    private static final Map<String, String> WHY_ASSURED = Map.ofEntries(
            Map.entry("add_check_constraint", "validated at once, as its author wants it: direct(...)"),
            Map.entry("add_column", "a default by an expression, of which the gem cannot tell what the plan knows"),
            Map.entry("add_foreign_key", "a table of the same change, which has no rows to be read"),
            Map.entry("add_index", "its table or column is as new, or its author wants it at once: direct(...)"),
            Map.entry("add_unique_constraint", "with its own index, as its author wants it: direct(...)"),
            Map.entry("change_column", "a type that PostgreSQL neither rewrites nor reads the table for"),
            Map.entry("change_column_null", "without a check that proves it, as its author wants it: direct(...)"),
            Map.entry("execute", "SQL, into which the gem does not look"),
            Map.entry("remove_column", "the gem asks for ignored_columns, where the contract's guard asks the server"),
            Map.entry("remove_index", "in the transaction that drops its column, under the same lock"),
            Map.entry("rename_enum_value", "its author wants it at once: direct(...)"));

    private static final List<String> HOSTILE = List.of(
            "it's \"quoted\", #{x} #@y #$z # and \\t \\\\ \\n \\u0041",
            "#{x}\n  \\ \n\n    deeper\n\ttab\n",
            "blanks at the end  \n   \n\t\nof lines \\",
            "PGSQL\n  PGSQL\nPGSQL_TEXT",
            "\u0001\u007f\u00e9\u2028\ud83d\ude80 %s %% %{x} ? :x {{ y }} ${z} `w`",
            "  starts deep\n and less",
            "x".repeat(200) + "'\"\\#{x}");

    @TempDir
    private Path folder;

    static List<Rails> versions() {
        return List.of(new Rails("RAILS_OLD_VERSION", false), NEW);
    }

    /**
     * The defaults of RuboCop and all its new cops, without the one that wants a comment on every class. Files that
     * differ in the version alone are looked at once. It works on several at a time where it has a cache.
     */
    @Test
    void rubocopFindsNothing() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String version : List.of("6.1", "7.2", "8.1")) {
            Target plain = Target.of("rails", "db/migrate").with(RailsRenderer.VERSION, version);
            Target strong = plain.with(RailsRenderer.STRONG_MIGRATIONS, "true");
            Predicate<String> isNew = text -> seen.add(text.replace("Migration[" + version + "]", ""));
            for (var history : histories().entrySet()) {
                place(version + "/" + history.getKey(), plain, history.getValue(), isNew);
                place(version + "-strong/" + history.getKey(), strong, history.getValue(), isNew);
            }
        }
        Files.writeString(folder.resolve(".rubocop.yml"), """
                AllCops:
                  NewCops: enable
                Style/Documentation:
                  Enabled: false
                """);
        Command.in(folder, NEW.ruby(), "-S", "rubocop", "--cache-root", "cache")
                .run()
                .successful();
    }

    /**
     * Nobody vouches for what strong_migrations could judge by itself: of the gem's own methods those alone that have no
     * safe form, and SQL, into which the gem does not look; in the shop, and at night in every golden case.
     */
    @Test
    void safetyIsAssuredOnlyAroundSqlAndWhatHasNoSafeForm() throws IOException {
        Map<String, List<Plan>> histories = histories();
        for (var history : histories.entrySet()) {
            place(history.getKey(), NEW.target(), history.getValue(), any -> true);
        }
        Map<String, Long> all = assuredIn(folder);
        System.out.println("safety_assured in " + histories.size() + " histories:");
        all.forEach(
                (method, count) -> System.out.println("  " + count + " " + method + ": " + WHY_ASSURED.get(method)));
        assertThat(all.keySet())
                .isSubsetOf(WHY_ASSURED.keySet())
                .contains("add_foreign_key", "execute", "remove_column");

        Map<String, Long> shop = assuredIn(folder.resolve("shop"));
        assertThat(shop).containsOnlyKeys("add_foreign_key", "execute", "remove_column");
        assertThat(shop.get("remove_column"))
                .as("columns that are dropped")
                .isEqualTo(shopSteps(ColumnDdl.Drop.class::isInstance));
        assertThat(shop.get("add_foreign_key"))
                .as("foreign keys that are valid at once")
                .isEqualTo(shopSteps(statement -> statement instanceof ConstraintDdl.Add add
                        && add.constraint().validated()
                        && add.constraint().definition() instanceof ForeignKey));
    }

    /** How often each method is vouched for in the files below a folder. */
    private static Map<String, Long> assuredIn(Path files) throws IOException {
        return ruby(files)
                .flatMap(file -> assured(file).stream())
                .map(line -> line.replaceAll("^(safety_assured \\{ )?(\\w+).*$", "$2"))
                .collect(Collectors.groupingBy(method -> method, TreeMap::new, Collectors.counting()));
    }

    private static long shopSteps(Predicate<Ddl> wanted) {
        return Histories.shop().stream()
                .flatMap(plan -> plan.units().stream())
                .flatMap(unit -> unit.steps().stream())
                .map(Step::statement)
                .filter(wanted)
                .count();
    }

    /** Ruby hands on what Belay wrote, whatever it holds. */
    @ParameterizedTest
    @MethodSource("versions")
    void rubyReadsTheTextsOfMigrationsAsTheyWereWritten(Rails tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            Rendered.history(List.of(writing(HOSTILE)), project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);
            project.migrate().successful();
            for (int number = 0; number < HOSTILE.size(); number++) {
                assertThat(database.ask("SELECT body FROM texts WHERE number = " + number))
                        .isEqualTo(HOSTILE.get(number));
            }
        }
    }

    /** A plan that stores texts, each by a statement of its own. */
    private static Plan writing(List<String> texts) {
        List<String> sql = new ArrayList<>(List.of("CREATE TABLE texts (number integer, body text)"));
        texts.forEach(text -> sql.add("INSERT INTO texts VALUES (" + (sql.size() - 1) + ", $body$" + text + "$body$)"));
        List<Step> steps = sql.stream()
                .map(each -> new Step(new RowDdl.RunSql(each, Optional.empty()), 0, Facts.NONE, ClientEffects.NONE))
                .toList();
        var back = new WayBack(true, List.of(), DownClass.LOSSLESS, "", Optional.empty());
        var unit = new Unit("01_texts", Phase.EXPAND, "Store texts", true, steps, back);
        return new Plan(
                new Change("0001_texts", LocalDateTime.of(2026, 11, 1, 10, 0), List.of()),
                ServerVersion.DEFAULT,
                List.of(),
                List.of(new PhasePlan(Phase.EXPAND, List.of(unit), List.of())),
                SchemaState.EMPTY,
                SchemaState.EMPTY);
    }

    /** The shop, and at night every golden case. */
    private static Map<String, List<Plan>> histories() {
        Map<String, List<Plan>> histories = new TreeMap<>(Map.of("shop", Histories.shop()));
        if ("1".equals(System.getenv("BELAY_NIGHTLY"))) {
            GoldenFolder.namesOfThisRun()
                    .forEach(name ->
                            histories.put(name, GoldenFolder.read(name, "").plans()));
        }
        return histories;
    }

    private void place(String name, Target target, List<Plan> history, Predicate<String> which) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        for (Rendered rendered : Rendered.history(history, target, Head.EMPTY, Histories.POLICY)) {
            for (var artifact : rendered.artifacts()) {
                if (which.test(artifact.text())) {
                    Files.writeString(directory.resolve(artifact.name()), artifact.text());
                }
            }
        }
    }

    private static Stream<List<String>> ruby(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".rb"))
                    .sorted()
                    .map(file -> Histories.text(file).lines().toList())
                    .toList()
                    .stream();
        }
    }

    /** The calls that a file vouches for. */
    private static List<String> assured(List<String> lines) {
        List<String> calls = new ArrayList<>();
        String end = "";
        for (String line : lines) {
            if (line.strip().startsWith("safety_assured do")) {
                end = line.substring(0, line.indexOf("safety_assured")) + "end";
            } else if (line.equals(end)) {
                end = "";
            } else if (!end.isEmpty()
                    && CALL.matcher(line).matches()
                    && line.indexOf(line.strip()) == end.length() - 1) {
                calls.add(line.strip());
            } else if (line.strip().startsWith("safety_assured {")) {
                calls.add(line.strip());
            }
        }
        return calls;
    }
}
