package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.core.Manifest;
import dev.belay.core.Pipeline;
import dev.belay.core.PipelineResult;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedChanges;
import dev.belay.dsl.Change;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The one round in which migrations are read: check, compile, run, plan, write. */
final class Round {

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Reporter reporter;
    private final ProcessorOptions options;
    private final ClassOutput output;
    private boolean over;

    Round(ProcessingEnvironment environment, Trees trees) {
        this.environment = environment;
        this.trees = trees;
        this.reporter = new Reporter(environment.getMessager(), trees);
        this.options = ProcessorOptions.of(environment.getOptions());
        this.output = new ClassOutput(environment.getFiler());
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
            Reading<BelayConfig> config = ConfigFile.read(options.config());
            config.problems().forEach(reporter::report);
            if (!migrations.isEmpty()) {
                new MigrationReader(environment, trees, reporter, options)
                        .read(round, migrations)
                        .ifPresent(read -> config.value()
                                .filter(decided -> !reporter.hasReported())
                                .ifPresent(decided -> plan(migrations, read, decided)));
            }
        }
    }

    private void plan(List<MigrationClass> migrations, ReadMigrations read, BelayConfig config) {
        Reading<Manifest> manifest = output.earlier();
        EarlierChanges earlier = new EarlierChanges(environment.getElementUtils(), output);
        manifest.value().ifPresent(found -> earlier.read(found, migrations));
        Reading<Lock> lock = LockFile.read(options);
        lock.problems().forEach(reporter::report);
        manifest.problems().forEach(reporter::report);
        earlier.problems().forEach(reporter::report);
        if (reporter.hasReported()) {
            return;
        }
        List<Change> changes = new ArrayList<>(read.changes());
        changes.addAll(earlier.changes());
        var released = new ReleasedChanges(lock.value().orElse(Lock.EMPTY));
        released.problems(changes).forEach(problem -> report(problem, read, earlier));
        if (reporter.hasReported()) {
            return;
        }
        // an incremental compilation does not see every class, and the lock knows what the others say
        changes.addAll(released.absent(changes));
        PipelineResult result = Pipeline.run(changes, config);
        result.problems().forEach(problem -> report(problem, read, earlier));
        if (result.problems().isEmpty()) {
            write(result, manifest.value().orElse(Manifest.EMPTY), migrations, earlier);
        }
    }

    private void report(Problem problem, ReadMigrations read, EarlierChanges earlier) {
        Optional<Located> located = read.locate(problem);
        Optional<TypeElement> type = earlier.locate(problem);
        if (located.isPresent()) {
            reporter.report(located.get());
        } else if (type.isPresent()) {
            reporter.report(problem, type.get());
        } else {
            reporter.report(problem);
        }
    }

    private void write(PipelineResult result, Manifest earlier, List<MigrationClass> migrations, EarlierChanges left) {
        Map<String, String> origins = new TreeMap<>(left.classes());
        Map<String, Element> elements = new TreeMap<>();
        for (MigrationClass migration : migrations) {
            origins.put(migration.id(), migration.binaryName());
            elements.put(migration.id(), migration.element());
        }
        try {
            output.write(result.files(), earlier, origins, elements);
        } catch (IOException unwritable) {
            reporter.report(new Problem(
                    "output-unwritable",
                    Place.of("the class output"),
                    "The files of the migrations cannot be written: " + unwritable.getMessage() + ".",
                    "Make the folder of the class output writable."));
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
