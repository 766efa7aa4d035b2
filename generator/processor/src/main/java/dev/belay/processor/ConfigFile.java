package dev.belay.processor;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.ConfigReader;
import dev.belay.core.json.Reading;
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

    /** What it decides, the defaults without a file, or what is wrong. */
    static Reading<BelayConfig> read(Optional<Path> file) {
        return file.map(ConfigFile::read)
                .orElseGet(() -> new Reading<>(Optional.of(BelayConfig.defaults()), List.of()));
    }

    private static Reading<BelayConfig> read(Path file) {
        try {
            return ConfigReader.read(file.toString(), Files.readString(file));
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
