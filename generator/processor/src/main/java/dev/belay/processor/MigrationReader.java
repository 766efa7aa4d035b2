package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.dsl.SchemaChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/** Compiles migrations and runs them: all of one round in one batch. */
final class MigrationReader {

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

    /** What the migrations say; empty where they do not compile. Everything that is wrong has been reported. */
    Optional<ReadMigrations> read(RoundEnvironment round, List<MigrationClass> migrations) {
        Sources sources = Sources.of(round, trees);
        ClassPathRoots classPath = new ClassPathRoots(environment, knownRoots(), sources.types());
        CompiledMigrations compiled = new NestedCompiler(
                        trees, environment.getSourceVersion(), classPath, sources.units())
                .compile(
                        migrations.stream().map(MigrationClass::unit).distinct().toList());
        if (compiled.errors().isEmpty()) {
            return Optional.of(run(migrations, compiled, classPath));
        }
        new CompilerErrors(reporter, compiled).report();
        return Optional.empty();
    }

    private ReadMigrations run(List<MigrationClass> migrations, CompiledMigrations compiled, ClassPathRoots classPath) {
        ReadMigrations read = new ReadMigrations(compiled);
        try (MigrationLoader loader = new MigrationLoader(compiled.classes(), classPath)) {
            MigrationRunner runner = new MigrationRunner(loader, options.timeout());
            migrations.forEach(migration -> read.add(migration, runner.run(migration.binaryName())));
        } catch (IOException unclosed) {
            throw new UncheckedIOException("A jar of the migrations cannot be closed.", unclosed);
        }
        read.problems().forEach(reporter::report);
        return read;
    }

    private List<Path> knownRoots() {
        List<Path> roots = new ArrayList<>();
        codeSource().ifPresent(roots::add);
        roots.addAll(options.classPath());
        return roots;
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
