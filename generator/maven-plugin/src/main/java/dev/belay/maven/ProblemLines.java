package dev.belay.maven;

import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Problems as lines that a person, an editor or a build server can follow to the file. */
final class ProblemLines {

    private final Path project;
    private final List<Path> sources;

    ProblemLines(Path project, List<Path> sources) {
        this.project = project;
        this.sources = List.copyOf(sources);
    }

    /** The line of one problem: {@code src/main/java/X.java:12: [id] cause Remedy: remedy}. */
    String of(Problem problem) {
        return place(problem.place()) + ": " + problem.message();
    }

    private String place(Place place) {
        if (place.file().isEmpty()) {
            return place.toString();
        }
        String file = sources.stream()
                .map(root -> root.resolve(folder(place)).resolve(place.file()))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> project.relativize(found).toString())
                .orElse(place.file());
        return place.line() > 0 ? file + ":" + place.line() : file;
    }

    private static String folder(Place place) {
        int dot = place.element().lastIndexOf('.');
        return dot < 0 ? "" : place.element().substring(0, dot).replace('.', '/');
    }
}
