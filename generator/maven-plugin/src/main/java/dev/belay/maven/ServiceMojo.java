package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Target;
import dev.belay.core.files.FileTree;
import dev.belay.core.service.ServiceFiles;
import dev.belay.core.service.ServiceFolder;
import dev.belay.core.service.Synchronization;
import dev.belay.core.source.ReadChanges;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The goals that look at the folders of services: the files of every target, committed with their code. */
abstract class ServiceMojo extends MigrationsMojo {

    /** The committed list of the files that are Belay's. */
    static final String MANIFEST = "belay.manifest.json";

    private static final String CONFIG = "belay.yaml";

    /**
     * The folders of more services whose databases live through the same migrations. Each has a {@code belay.yaml}, from
     * which the directories of its targets are seen.
     */
    @Parameter
    private List<File> services = List.of();

    @Override
    final void run() throws IOException, MojoExecutionException, MojoFailureException {
        ReadChanges read = readChanges();
        List<SyncedService> all = new ArrayList<>(List.of(synced(service(), readConfig(), read)));
        for (File folder : services) {
            Path service = folder.toPath().toAbsolutePath().normalize();
            all.add(synced(service, configOf(service), read));
        }
        refuse(all.stream().flatMap(each -> each.made().problems().stream()).toList());
        run(all);
    }

    /** The goal's own work, on services of which nothing is refused. */
    abstract void run(List<SyncedService> services) throws IOException, MojoFailureException;

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

    private SyncedService synced(Path folder, BelayConfig decided, ReadChanges read)
            throws IOException, MojoFailureException {
        FileTree tree = new FileTree(folder, MANIFEST);
        refuse(tree.problems());
        Manifest earlier = tree.manifest();
        ServiceFiles made = Synchronization.of(
                plan(read, decided).plans(), folders(folder, decided, earlier), decided.policy(), earlier);
        return new SyncedService(folder, decided.targets(), tree, made, manifest(made, read));
    }

    private static List<ServiceFolder> folders(Path service, BelayConfig decided, Manifest earlier) throws IOException {
        List<ServiceFolder> folders = new ArrayList<>();
        for (Target target : decided.targets()) {
            folders.add(ServiceFolder.read(service, target, earlier));
        }
        return folders;
    }

    /** A list that the tool keeps of all its migrations is not Belay's alone, and so not in the manifest. */
    private static Manifest manifest(ServiceFiles made, ReadChanges read) {
        List<OutputFile> ours =
                made.files().stream().filter(file -> file.change().isPresent()).toList();
        return Manifest.of(ours, read.origins(), made.bases()).withFollowed(made.followed());
    }
}
