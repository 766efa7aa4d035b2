package dev.belay.maven;

import dev.belay.core.OutputFile;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.files.FileTree;
import dev.belay.core.files.ServiceFiles;
import dev.belay.core.source.ReadChanges;
import java.io.IOException;
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
        FileTree service = new FileTree(base(), MANIFEST);
        refuse(service.problems());
        run(service, ServiceFiles.of(plan(read, decided).files(), decided), read);
    }

    abstract void run(FileTree service, List<OutputFile> files, ReadChanges read)
            throws IOException, MojoFailureException;
}
