package dev.belay.core.frameworks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
     * @param newestFirst a script for each of its migrations
     * @param guide makes the guide of their entries
     */
    public static RevertFolder of(
            List<RevertScript> newestFirst, Function<List<RevertGuide.Entry>, RevertGuide> guide) {
        return new RevertFolder(
                List.copyOf(newestFirst),
                guide.apply(newestFirst.stream().map(RevertScript::entry).toList()));
    }

    /** The scripts, then what is about the whole change; none for a change without a migration. */
    public List<Artifact> files(String recipe) {
        List<Artifact> files = new ArrayList<>();
        newestFirst.forEach(script -> files.add(script.file()));
        if (!files.isEmpty()) {
            files.addAll(guide.files(recipe));
        }
        return files;
    }
}
