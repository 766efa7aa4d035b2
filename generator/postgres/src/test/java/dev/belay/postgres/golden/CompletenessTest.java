package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that an author can say, a plan can hold or the planner can refuse goes without a case. */
final class CompletenessTest {
    private static final Path PLANNER = Path.of("../core/src/main/java/dev/belay/core/plan");
    private static final Pattern PROBLEM =
            Pattern.compile("\\b(?:problem|new Problem|missing)\\((?:\\s*[a-z.()]+,)?\\s*\"([a-z-]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^ {2}\\[([a-z-]+)]");

    /** Statements that can be written, and why no plan holds them. */
    private static final Map<Class<?>, String> UNPLANNED = Map.of(
            ConstraintDdl.AddNotNull.class, "the proof by a check holds on every server, this from 18",
            ConstraintDdl.ValidateNotNull.class, "the proof by a check holds on every server, this from 18");

    @Test
    void everyOperationHasACase() {
        Set<String> tried = accepted()
                .flatMap(plan -> plan.change().intents().stream())
                .map(Intent::operation)
                .map(operation -> operation.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isEqualTo(names(records(Operation.class)));
    }

    @Test
    void everyOperationHasAnEntryInTheSchema() {
        String schema = Schemas.text(SchemaName.CHANGE);
        assertThat(records(Operation.class)).allSatisfy(operation -> {
            String name = kebab(operation.getSimpleName());
            assertThat(schema).contains("\"" + name + "\": {", "{\"const\": \"" + name + "\"}");
        });
    }

    @Test
    void everyStatementOccursInAPlan() {
        Set<Class<?>> planned = accepted()
                .flatMap(plan -> plan.units().stream())
                .flatMap(CompletenessTest::statements)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        Set<Class<?>> expected = new HashSet<>(records(Ddl.class));
        expected.removeAll(UNPLANNED.keySet());
        assertThat(qualified(planned)).isEqualTo(qualified(expected));
    }

    @Test
    void everyProblemOfThePlannerHasACase() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (GoldenCase golden : GoldenCase.all()) {
            if (golden.refused()) {
                shown.addAll(found(MESSAGE, GoldenCase.text(golden.folder().resolve("errors.txt"))));
            }
        }
        Set<String> known = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(PLANNER)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                known.addAll(found(PROBLEM, GoldenCase.text(source)));
            }
        }
        assertThat(known).hasSizeGreaterThan(40);
        assertThat(shown).containsAll(known);
    }

    @Test
    void thereAreCasesOfManyUnits() {
        List<Integer> units = GoldenCase.accepted().stream()
                .map(golden -> GoldenPlans.of(golden, golden.planned()).accepted())
                .map(plans -> plans.tested().stream()
                        .mapToInt(plan -> plan.units().size())
                        .sum())
                .toList();
        assertThat(units).hasSizeGreaterThanOrEqualTo(60);
        assertThat(units.stream().filter(count -> count >= 3)).hasSizeGreaterThanOrEqualTo(30);
    }

    private static Stream<Plan> accepted() {
        return GoldenCase.accepted().stream()
                .flatMap(golden -> GoldenPlans.of(golden, golden.planned()).accepted().tested().stream());
    }

    private static Stream<Ddl> statements(Unit unit) {
        return Stream.concat(unit.steps().stream().map(Step::statement), unit.wayBack().statements().stream())
                .flatMap(CompletenessTest::withInner);
    }

    private static Stream<Ddl> withInner(Ddl statement) {
        return statement instanceof StateDdl.CommitEach each
                ? Stream.concat(Stream.of(statement), each.statements().stream())
                : Stream.of(statement);
    }

    private static List<Class<?>> records(Class<?> family) {
        if (family.isRecord()) {
            return List.of(family);
        }
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            records.addAll(records(member));
        }
        return records;
    }

    private static Set<String> names(List<Class<?>> classes) {
        return classes.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> qualified(Set<Class<?>> classes) {
        return classes.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
