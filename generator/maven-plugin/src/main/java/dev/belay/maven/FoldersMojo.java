package dev.belay.maven;

import dev.belay.core.config.BelayConfig;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The goals that work on the folders of services. */
abstract class FoldersMojo extends MigrationsMojo {

    /** The committed list of the files that are Belay's. */
    static final String MANIFEST = "belay.manifest.json";

    private static final String CONFIG = "belay.yaml";

    /**
     * The folders of more services whose databases live through the same migrations. Each has a {@code belay.yaml},
     * from which the directories of its targets are seen.
     */
    @Parameter
    private List<File> services = List.of();

    /** What each service decides, that of the project first. */
    final Map<Path, BelayConfig> configs() throws IOException, MojoFailureException {
        Map<Path, BelayConfig> configs = new LinkedHashMap<>();
        configs.put(service().normalize(), readConfig());
        for (File folder : services) {
            Path service = folder.toPath().toAbsolutePath().normalize();
            configs.put(service, configOf(service));
        }
        return configs;
    }

    private BelayConfig configOf(Path service) throws IOException, MojoFailureException {
        Path file = service.resolve(CONFIG);
        if (!Files.isRegularFile(file)) {
            refuse(List.of(new Problem(
                    "service-without-configuration",
                    Place.of(file.toString()),
                    "The plugin's configuration names the service " + service + ", which has no " + CONFIG + ".",
                    "Write one with its targets, or take the folder out of <services>.")));
        }
        return readConfig(file);
    }
}
