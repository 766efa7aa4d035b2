package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.prisma.model.PrismaModel;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema.prisma that follows a golden case, as it is after each of its changes: Prisma finds it well formatted and
 * valid. All of them are files of one schema, each under names of its own, so that one run looks at every case; a case
 * whose names leave no room for that is a schema for itself. {@code BELAY_NIGHTLY=1} looks at every case, and with Prisma
 * 6 too.
 */
final class PrismaFormatTest {

    private static final String MODELS = "models";

    /** Those of a case whose names are without a mark. */
    private static final Pattern UNMARKED = Pattern.compile("(?m)^(?:model|enum) (?!\\S*_c[0-9])");

    /**
     * A case after one of its changes.
     *
     * @param file the name of its file
     * @param plans its changes up to there
     */
    private record Model(String file, List<Plan> plans) {

        static Stream<Model> of(String name, int number) {
            int changes = GoldenFolder.read(name, "").plans().size();
            return IntStream.rangeClosed(1, changes).mapToObj(change -> of(name, number, change));
        }

        private static Model of(String name, int number, int change) {
            GoldenFolder marked = GoldenFolder.read(name, "_c%dx%d".formatted(number, change));
            boolean hasRoom = MergedCases.problems(List.of(marked)).isEmpty();
            List<Plan> plans = (hasRoom ? marked : GoldenFolder.read(name, "")).plans();
            return new Model(name + "-" + change + ".prisma", plans.subList(0, change));
        }

        /** Whether it cannot share a schema with others. */
        boolean isAlone() {
            return UNMARKED.matcher(text("")).find();
        }

        /** Its models and enums, as they follow in a schema that begins so. */
        String text(String start) {
            String schema = start;
            for (Plan plan : plans) {
                schema =
                        PrismaModel.changed(schema, plan.before(), plan.after()).schema();
            }
            return schema.substring(start.length()).stripLeading();
        }
    }

    static List<Tool> tools() {
        return "1".equals(System.getenv("BELAY_NIGHTLY"))
                ? List.of(new Prisma("7", "batch"), new Prisma("6", "batch"))
                : List.of(new Prisma("7", "batch"));
    }

    /** Without what a case knows nothing of but by SQL. */
    private static List<Model> models() {
        List<String> names = GoldenFolder.namesOfThisRun();
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(number -> Model.of(names.get(number), number))
                .filter(model -> !model.text("").isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void theSchemaOfEveryCaseIsWellFormattedAndValid(Prisma tool, @TempDir Path folder) throws SQLException {
        Map<Boolean, List<Model>> models = models().stream().collect(Collectors.partitioningBy(Model::isAlone));
        find(tool, folder.resolve("together"), models.get(false));
        for (Model model : models.get(true)) {
            find(tool, folder.resolve(model.file()), List.of(model));
        }
        System.out.printf(
                "%s: %d schemas in one, %d of their own%n",
                tool.name(), models.get(false).size(), models.get(true).size());
    }

    private static void find(Prisma tool, Path place, List<Model> models) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Histories.written(place.resolve("README.md"), "");
            Prisma.Migrations project = tool.open(place, database);
            project.write(MODELS + "/schema.prisma", start(tool));
            models.forEach(model -> project.write(MODELS + "/" + model.file(), model.text(start(tool))));
            Command.Run check =
                    project.prisma("format", "--check", "--schema", MODELS).run();
            if (check.exit() != 0) {
                showWhatFormatChanges(project, models, start(tool));
            }
            check.successful();
            project.prisma("validate", "--schema", MODELS).run().successful();
        }
    }

    /** The check does not say which file it means. */
    private static void showWhatFormatChanges(Prisma.Migrations project, List<Model> models, String start) {
        project.prisma("format", "--schema", MODELS).run().successful();
        for (Model model : models) {
            Path file = project.folder().resolve(MODELS).resolve(model.file());
            assertThat(Histories.text(file)).as(model.file()).isEqualTo(model.text(start));
        }
    }

    /** Were nothing read, nothing would be found. */
    @Test
    void aFieldThatIsOutOfLineIsFound(@TempDir Path folder) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var tool = new Prisma("7", "batch");
            Prisma.Migrations project = tool.open(folder, database);
            project.write(MODELS + "/schema.prisma", start(tool));
            project.write(MODELS + "/orders.prisma", "model orders {\n  id Int @id\n  lines   Lines[]\n}\n");
            assertThat(project.prisma("format", "--check", "--schema", MODELS)
                            .run()
                            .exit())
                    .isNotZero();
            assertThat(project.prisma("validate", "--schema", MODELS).run().output())
                    .contains("Lines");
        }
    }

    private static String start(Prisma tool) {
        return tool.major().equals("6") ? NoDriftTest.START_OF_6 : PrismaModelTest.START;
    }
}
