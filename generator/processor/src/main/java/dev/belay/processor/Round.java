package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.core.Pipeline;
import dev.belay.core.PipelineResult;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.SchemaChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The one round in which migrations are read: check, compile, run, plan, write. */
final class Round {

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Reporter reporter;
    private final ProcessorOptions options;
    private boolean over;

    Round(ProcessingEnvironment environment, Trees trees) {
        this.environment = environment;
        this.trees = trees;
        this.reporter = new Reporter(environment.getMessager(), trees);
        this.options = ProcessorOptions.of(environment.getOptions());
    }

    /** Reads the migrations of the first round that has any, and refuses those of later ones. */
    void run(RoundEnvironment round) {
        Set<TypeElement> annotated = ElementFilter.typesIn(round.getElementsAnnotatedWith(Migration.class));
        if (annotated.isEmpty()) {
            return;
        }
        if (over) {
            annotated.forEach(this::refuseGenerated);
            return;
        }
        over = true;
        options.problems().forEach(reporter::report);
        if (new VersionCheck(environment.getElementUtils()).passes(reporter)) {
            List<MigrationClass> migrations = new MigrationClasses(environment, trees, reporter).of(annotated);
            if (!migrations.isEmpty()) {
                read(round, migrations);
            }
        }
    }

    private void read(RoundEnvironment round, List<MigrationClass> migrations) {
        Sources sources = Sources.of(round, trees);
        ClassPathRoots classPath = new ClassPathRoots(environment, knownRoots(), sources.types());
        CompiledMigrations compiled = new NestedCompiler(
                        trees, environment.getSourceVersion(), classPath, sources.units())
                .compile(
                        migrations.stream().map(MigrationClass::unit).distinct().toList());
        if (compiled.errors().isEmpty()) {
            plan(migrations, run(migrations, compiled, classPath));
        } else {
            new CompilerErrors(reporter, compiled).report();
        }
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

    private void plan(List<MigrationClass> migrations, ReadMigrations read) {
        if (reporter.hasReported()) {
            return;
        }
        PipelineResult result = Pipeline.run(read.changes());
        for (Problem problem : result.problems()) {
            read.locate(problem).ifPresentOrElse(reporter::report, () -> reporter.report(problem));
        }
        if (!reporter.hasReported()) {
            new ClassOutput(environment.getFiler(), migrations).write(result.files());
        }
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

    private void refuseGenerated(TypeElement type) {
        reporter.report(
                new Problem(
                        "migration-generated",
                        Place.of(type.getQualifiedName().toString()),
                        "The migration " + type.getQualifiedName()
                                + " was made by another annotation processor, too late to be read.",
                        "Keep it among the sources."),
                type);
    }
}
