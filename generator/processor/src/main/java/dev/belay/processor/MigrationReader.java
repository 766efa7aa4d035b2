package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.core.source.MigrationRunner;
import dev.belay.dsl.CollectedChange;
import dev.belay.dsl.SchemaChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Compiles migrations and runs them: all of one round in one batch, unless some mention the typed schema that others
 * make; then stage by stage.
 */
final class MigrationReader {

    private static final String SLOW =
            "A limit of its own for a slow machine is -A" + ProcessorOptions.TIMEOUT + "=MILLISECONDS.";

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Reporter reporter;
    private final ProcessorOptions options;

    MigrationReader(ProcessingEnvironment environment, Trees trees, Reporter reporter, ProcessorOptions options) {
        this.environment = environment;
        this.trees = trees;
        this.reporter = reporter;
        this.options = options;
    }

    /**
     * Reads migrations. Everything that is wrong with them has been reported; what the history says of them has not.
     *
     * @param sources every file of the compilation
     * @param stages the migrations
     * @param history grows by what they say
     * @param metamodelPackage where the typed schema belongs
     */
    ReadMigrations read(Sources sources, List<Stage> stages, GrowingHistory history, String metamodelPackage) {
        ReadMigrations read = new ReadMigrations();
        if (stages.stream().allMatch(stage -> stage.migrations().isEmpty())) {
            return read;
        }
        ClassPathRoots classPath = new ClassPathRoots(environment, codeSource(), options.classPath(), sources.types());
        try (NestedCompiler compiler = new NestedCompiler(
                        trees, environment.getSourceVersion(), classPath, sources.units(), metamodelPackage);
                MigrationLoader loader = new MigrationLoader(compiler.classes(), classPath)) {
            MigrationRunner runner = new MigrationRunner(loader, options.timeout(), SLOW);
            for (Stage stage : stages) {
                if (isReached(stage, stages, history)) {
                    read(stage, compiler, runner, history, read);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The migrations or their jars cannot be read again.", unreadable);
        }
        return read;
    }

    /** What stands on something wrong would be told off for that; only what does not is read beside it. */
    private boolean isReached(Stage stage, List<Stage> stages, GrowingHistory history) {
        if (!stage.versions().isEmpty()) {
            stage.begins().ifPresent(history::planBefore);
        }
        return stage.equals(stages.get(0)) || !(reporter.hasReported() || history.hasProblems());
    }

    private void read(
            Stage stage, NestedCompiler compiler, MigrationRunner runner, GrowingHistory history, ReadMigrations read)
            throws IOException {
        CompiledMigrations compiled = compiler.compile(
                stage.migrations().stream().map(MigrationClass::unit).distinct().toList(),
                history.metamodel().of(stage.versions()));
        if (compiled.errors().isEmpty()) {
            run(stage, compiled, runner, history, read);
        } else {
            new CompilerErrors(reporter, compiled).report();
        }
    }

    private void run(
            Stage stage,
            CompiledMigrations compiled,
            MigrationRunner runner,
            GrowingHistory history,
            ReadMigrations read) {
        int before = read.problems().size();
        for (MigrationClass migration : stage.migrations()) {
            CollectedChange collected = runner.run(migration.binaryName());
            history.add(read.add(migration, collected, compiled).stream().toList());
        }
        read.problems().stream().skip(before).forEach(reporter::report);
    }

    private static Optional<Path> codeSource() {
        try {
            return SourceRoots.path(SchemaChange.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException noPath) {
            return Optional.empty();
        }
    }
}
