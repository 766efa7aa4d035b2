package dev.belay.core.frameworks;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways back of one change for people: a script for each migration, one for psql that runs them all newest first,
 * and the recipe.
 *
 * @param newestFirst the scripts in the order in which people run them
 * @param guide what is told about them
 */
public record RevertFolder(List<RevertScript> newestFirst, RevertGuide guide) {

    /**
     * The folder's files about a change.
     *
     * @param change the id of the change
     * @param newestFirst a script for each of its migrations
     */
    public static RevertFolder of(String change, List<RevertScript> newestFirst) {
        return new RevertFolder(
                List.copyOf(newestFirst),
                new RevertGuide(
                        change, newestFirst.stream().map(RevertScript::entry).toList()));
    }

    /**
     * The scripts, then what is about the whole change; none for a change without a migration. Where one migration is the
     * whole change, and named like it, its script goes all the way.
     */
    public List<Artifact> files(String recipe) {
        List<Artifact> files = new ArrayList<>();
        newestFirst.forEach(script -> files.add(script.file()));
        if (!files.isEmpty()) {
            guide.files(recipe).stream()
                    .filter(file -> newestFirst.stream()
                            .noneMatch(script -> script.name().equals(file.name())))
                    .forEach(files::add);
        }
        return files;
    }
}
