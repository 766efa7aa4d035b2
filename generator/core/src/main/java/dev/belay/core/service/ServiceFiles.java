package dev.belay.core.service;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.dsl.Problem;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What belongs into the folders of a service.
 *
 * @param files the files of every target, as seen from the project
 * @param bases what the changes came on top of
 * @param followed what models have followed when the files are written
 * @param notes what people have to do beside that, each for itself
 * @param horizons the times before which the next migration goes wrong
 * @param problems why nothing can be written; everything that is wrong at once
 */
public record ServiceFiles(
        List<OutputFile> files,
        List<Manifest.Base> bases,
        List<Manifest.Followed> followed,
        List<String> notes,
        List<Horizon> horizons,
        List<Problem> problems) {

    /** Copies the lists. */
    public ServiceFiles {
        files = List.copyOf(files);
        bases = List.copyOf(bases);
        followed = List.copyOf(followed);
        notes = List.copyOf(notes);
        horizons = List.copyOf(horizons);
        problems = List.copyOf(problems);
    }

    /**
     * A folder in which a migration that is added with a time before that of the newest goes wrong.
     *
     * @param directory the folder
     * @param newest the newest, in UTC
     */
    public record Horizon(String directory, NewestTime newest) {

        /** What people have to know at a time, while the newest lies ahead of it. */
        public Optional<String> note(LocalDateTime now) {
            return Optional.of("The newest migration in " + directory + " is of " + newest.time()
                            + " UTC, which is yet to come: a"
                            + " migration that anybody generates before then "
                            + newest.earlier().words()
                            + ". Write an at in the past on the newest change, or generate none until then.")
                    .filter(any -> newest.time().isAfter(now));
        }
    }
}
