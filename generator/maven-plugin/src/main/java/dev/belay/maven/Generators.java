package dev.belay.maven;

import dev.belay.core.config.Target;
import dev.belay.core.files.FileDifference;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OwnGenerator;
import dev.belay.core.frameworks.OwnGenerator.Answer;
import dev.belay.core.service.ServiceFolder;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The generators of a service's tools that have to run after files came into their folders. */
final class Generators {

    private final SyncedService service;
    private final List<Target> waiting = new ArrayList<>();

    private Generators(SyncedService service) {
        this.service = service;
    }

    /** Those of the folders that are about to change. */
    static Generators of(SyncedService service) throws IOException {
        var generators = new Generators(service);
        List<String> changing = service.tree().differences(service.made().files(), service.manifest()).stream()
                .map(FileDifference::path)
                .toList();
        service.targets().stream()
                .filter(target -> generator(target).isPresent())
                .filter(target -> changing.stream().anyMatch(path -> path.startsWith(target.directory() + "/")))
                .forEach(generators.waiting::add);
        return generators;
    }

    /** What is left to generate from before, which would be taken for ours. */
    List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Target target : waiting) {
            GeneratorRun run = run(target);
            if (run.isInstalled() && run.look() == Answer.SOMETHING) {
                problems.add(new Problem(
                        "generator-has-changes",
                        Place.of(service.shown(target.directory())),
                        "The models say something that no migration does yet, or the newest migration lacks its snapshot: "
                                + generator(target).orElseThrow().program() + " would generate a migration.",
                        "Generate it or take it back, then sync. Where the snapshot is missing: "
                                + run.recipe(head(target))));
            }
        }
        return problems;
    }

    /**
     * Has the files written.
     *
     * @return what people have to do
     */
    List<String> run() throws IOException {
        List<String> notes = new ArrayList<>();
        for (Target target : waiting) {
            GeneratorRun run = run(target);
            Head head = head(target);
            if (!run.isInstalled()) {
                notes.add("The snapshot of the newest migration is not written: the service has no "
                        + generator(target).orElseThrow().program() + ". " + run.recipe(head));
            } else if (!service.made().notes().isEmpty()) {
                notes.add(
                        "The snapshot of the newest migration is not written, because the models do not say everything"
                                + " yet, see above. Write that. " + run.recipe(head));
            } else {
                run.write(head)
                        .ifPresent(reason -> notes.add("The snapshot of the newest migration is not written: " + reason
                                + "\n" + run.recipe(head)));
            }
        }
        return notes;
    }

    private GeneratorRun run(Target target) {
        return new GeneratorRun(service.folder(), target, generator(target).orElseThrow());
    }

    private Head head(Target target) throws IOException {
        return ServiceFolder.read(service.folder(), target, service.manifest()).present();
    }

    private static Optional<OwnGenerator> generator(Target target) {
        return Frameworks.of(target.framework()).flatMap(renderer -> renderer.generator(target));
    }
}
