package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.core.Background;
import dev.belay.core.Manifest;
import dev.belay.core.MigrationNumber;
import dev.belay.core.OutputFile;
import dev.belay.core.Pipeline;
import dev.belay.core.PipelineResult;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Severity;
import dev.belay.core.json.Reading;
import dev.belay.core.plan.History;
import dev.belay.core.rules.Finding;
import dev.belay.core.rules.Inspection;
import dev.belay.dsl.Change;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.processor.metamodel.Metamodel;
import dev.belay.processor.metamodel.MetamodelSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private final Background<Released> reading;
    private boolean over;

    Round(ProcessingEnvironment environment, Trees trees) {
        this.environment = environment;
        this.trees = trees;
        this.reporter = new Reporter(environment.getMessager(), trees);
        this.options = ProcessorOptions.of(environment.getOptions());
        this.output = new ClassOutput(environment.getFiler());
        this.reading = Released.read(options, reporter);
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
            Released released = reading.result();
            Reading<BelayConfig> config = ConfigFile.read(options.config(), released.settings());
            config.problems().forEach(reporter::report);
            if (!migrations.isEmpty()) {
                read(round, migrations, config.value().orElseGet(BelayConfig::defaults), released);
            }
        }
    }

    private void read(RoundEnvironment round, List<MigrationClass> migrations, BelayConfig config, Released released) {
        MetamodelPackage.problem(config, environment.getSourceVersion()).ifPresent(reporter::report);
        Reading<Manifest> manifest = output.earlier();
        EarlierChanges earlier = new EarlierChanges(environment.getElementUtils(), output);
        manifest.value().ifPresent(found -> earlier.read(found, migrations));
        manifest.problems().forEach(reporter::report);
        earlier.problems().forEach(reporter::report);
        Origins origins = origins(migrations, earlier, manifest.value().orElse(Manifest.EMPTY), released);
        Sources sources = Sources.of(round, trees);
        Mentions mentions = Mentions.of(sources.units());
        String metamodelPackage = MetamodelPackage.of(config, origins.oldest());
        List<MigrationClass> toRead = released.toRead(migrations, sources);
        Released.Beginning beginning =
                released.beginning(config, ids(toRead, earlier), mentions.all(), metamodelPackage);
        GrowingHistory history = beginning.history();
        history.add(earlier.changes());
        ReadMigrations read = new MigrationReader(environment, trees, reporter, options)
                .read(sources, Stage.of(toRead, mentions), history, metamodelPackage);
        List<Change> said = new ArrayList<>(read.changes());
        said.addAll(earlier.changes());
        beginning.problems().apply(said).forEach(problem -> report(problem, read, earlier));
        History planned = history.planAll();
        // the longest text of all, and nothing that follows changes it
        Background<MetamodelSource> head =
                Background.begin("head", () -> history.metamodel().head());
        if (!reporter.hasReported()) {
            new Inspection(config.rules(), beginning.beneath().released())
                    .of(planned.plans())
                    .forEach(finding -> report(finding, read, earlier));
            PipelineResult result = Pipeline.run(planned, config, beginning.beneath());
            result.problems().forEach(problem -> report(problem, read, earlier));
            if (!reporter.hasReported()) {
                Optional<Manifest.Oldest> oldest = origins.oldest()
                        .filter(first -> beginning.beneath().released().contains(first.change()));
                write(
                        Manifest.of(result.files(), origins.classes()).withOldest(oldest),
                        result.files(),
                        manifest.value().orElse(Manifest.EMPTY),
                        migrations);
            }
        }
        writeMetamodel(history.metamodel(), head.result(), migrations);
    }

    private static Set<String> ids(List<MigrationClass> migrations, EarlierChanges earlier) {
        Set<String> ids = new TreeSet<>(earlier.classes().keySet());
        migrations.forEach(migration -> ids.add(migration.id()));
        return ids;
    }

    private static Origins origins(
            List<MigrationClass> migrations, EarlierChanges earlier, Manifest manifest, Released released) {
        Origins origins = new Origins();
        Stream.concat(manifest.oldest().stream(), released.oldest().stream())
                .forEach(oldest -> origins.put(oldest.change(), oldest.origin()));
        earlier.classes().forEach(origins::put);
        migrations.forEach(migration -> origins.put(migration.id(), migration.binaryName()));
        return origins;
    }

    /** As near as it is known where something is wrong, so that the compiler does not miss it on top of that. */
    private void writeMetamodel(Metamodel metamodel, MetamodelSource head, List<MigrationClass> migrations) {
        List<String> ids = migrations.stream()
                .map(MigrationClass::id)
                .filter(id -> MigrationNumber.find(id).isPresent())
                .toList();
        List<MetamodelSource> sources =
                new ArrayList<>(reporter.hasReported() ? metamodel.mentionedOrHead(ids) : metamodel.mentioned());
        sources.add(head);
        new MetamodelOutput(environment.getElementUtils(), environment.getFiler(), reporter)
                .write(sources, migrations.stream().map(MigrationClass::element).toList());
    }

    /** An incremental compilation has told of the others when it compiled them. */
    private void report(Finding finding, ReadMigrations read, EarlierChanges earlier) {
        Optional<Located> located = read.locate(finding.problem());
        if (located.isPresent()) {
            reporter.report(finding, located.get());
        } else if (finding.severity() == Severity.ERROR) {
            report(finding.problem(), read, earlier);
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

    private void write(Manifest now, List<OutputFile> files, Manifest earlier, List<MigrationClass> migrations) {
        Map<String, Element> elements = new TreeMap<>();
        migrations.forEach(migration -> elements.put(migration.id(), migration.element()));
        try {
            output.write(now, files, earlier, elements);
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
