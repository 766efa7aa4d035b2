package dev.belay.processor;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.ConfigReader;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.ReleasedState;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the belay.yaml that the caller of the compiler names. */
final class ConfigFile {

    private ConfigFile() {}

    /**
     * What it decides, the defaults without a file, or what is wrong.
     *
     * @param file the file
     * @param known what a text says that has been read before
     */
    static Reading<BelayConfig> read(Optional<Path> file, Optional<ReleasedState.Settings> known) {
        return file.map(path -> read(path, known))
                .orElseGet(() -> new Reading<>(Optional.of(BelayConfig.defaults()), List.of()));
    }

    private static Reading<BelayConfig> read(Path file, Optional<ReleasedState.Settings> known) {
        try {
            String text = Files.readString(file);
            return known.filter(settings -> settings.areOf(text))
                    .map(settings -> new Reading<>(Optional.of(settings.config()), List.of()))
                    .orElseGet(() -> ConfigReader.read(file.toString(), text));
        } catch (IOException unreadable) {
            return new Reading<>(Optional.empty(), List.of(unreadable(file)));
        }
    }

    private static Problem unreadable(Path file) {
        return new Problem(
                "config-unreadable",
                Place.of(file.toString()),
                "The file of -A" + ProcessorOptions.CONFIG + " is not there, or is not UTF-8 text.",
                "Write the path of belay.yaml, or leave the option out for the defaults.");
    }
}
