package dev.belay.core.service;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.dsl.Problem;
import java.util.List;

/**
 * What belongs into the folders of a service.
 *
 * @param files the files of every target, as seen from the project
 * @param bases what the changes came on top of
 * @param problems why nothing can be written; everything that is wrong at once
 */
public record ServiceFiles(List<OutputFile> files, List<Manifest.Base> bases, List<Problem> problems) {

    /** Copies the lists. */
    public ServiceFiles {
        files = List.copyOf(files);
        bases = List.copyOf(bases);
        problems = List.copyOf(problems);
    }
}
