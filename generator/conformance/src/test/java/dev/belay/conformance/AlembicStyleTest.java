package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What formatters and linters of Alembic's users say of Belay's revisions: nothing. */
final class AlembicStyleTest {

    @TempDir
    private Path folder;

    /** A folder named alembic is taken for the package of that name, so that imports are sorted in another way. */
    @ParameterizedTest
    @ValueSource(strings = {"alembic/versions", "migrations/versions"})
    void pleasesBlackAndRuff(String directory) throws IOException {
        Path linters = ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin");
        Target target = Target.of("alembic", directory);
        Path versions = Files.createDirectories(folder.resolve(directory));
        int files = 0;
        for (List<Plan> history : histories().toList()) {
            for (Artifact artifact : artifacts(history, target)) {
                Files.writeString(versions.resolve(++files + "_" + artifact.name()), artifact.text());
            }
        }
        assertThat(files).isGreaterThan(100);
        assertThat(run(linters, "black", "--check", "--quiet", ".")).isEqualTo(new Command.Run(0, ""));
        assertThat(run(linters, "ruff", "format", "--check", "--quiet", ".")).isEqualTo(new Command.Run(0, ""));
        assertThat(run(linters, "ruff", "check", "--quiet", "--select", "E4,E7,E9,F,I,UP,B,C4,SIM,W,N,RET", "."))
                .isEqualTo(new Command.Run(0, ""));
    }

    private static Stream<List<Plan>> histories() {
        Stream<List<Plan>> cases = MergedCases.of(GoldenFolder.names()).stream()
                .map(merged -> Stream.concat(merged.given().stream(), merged.tested().stream())
                        .toList());
        return Stream.concat(Stream.of(Histories.shop(), ProofHistory.plans(), PlannedHistory.plans()), cases);
    }

    private static List<Artifact> artifacts(List<Plan> history, Target target) {
        return Rendered.history(history, target, Head.EMPTY, Histories.POLICY).stream()
                .flatMap(rendered -> rendered.artifacts().stream())
                .toList();
    }

    private Command.Run run(Path linters, String program, String... arguments) {
        return Command.in(folder, linters.resolve(program).toString())
                .with(arguments)
                .run();
    }
}
