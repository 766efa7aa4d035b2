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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The goals that look at the folders of the service: the files of every target, committed with its code. */
abstract class ServiceMojo extends MigrationsMojo {

    /** The committed list of the files that are Belay's. */
    static final String MANIFEST = "belay.manifest.json";

    @Override
    final void run() throws IOException, MojoExecutionException, MojoFailureException {
        BelayConfig decided = readConfig();
        ReadChanges read = readChanges();
        FileTree service = new FileTree(service(), MANIFEST);
        refuse(service.problems());
        Manifest earlier = service.manifest();
        ServiceFiles made =
                Synchronization.of(plan(read, decided).plans(), folders(decided, earlier), decided.policy(), earlier);
        refuse(made.problems());
        run(service, made.files(), manifest(made, read));
    }

    abstract void run(FileTree service, List<OutputFile> files, Manifest manifest)
            throws IOException, MojoFailureException;

    private List<ServiceFolder> folders(BelayConfig decided, Manifest earlier) throws IOException {
        Path service = service();
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
        return Manifest.of(ours, read.origins(), made.bases());
    }
}
