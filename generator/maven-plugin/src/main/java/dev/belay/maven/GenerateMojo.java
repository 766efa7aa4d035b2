package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.PipelineResult;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.files.FileTree;
import dev.belay.core.source.ReadChanges;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes {@code META-INF/belay} into the class output, as the annotation processor does: for compilers that cannot run
 * it.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class GenerateMojo extends MigrationsMojo {

    private static final String FOLDER = "META-INF/belay";

    /** Made by Maven. */
    public GenerateMojo() {}

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        BelayConfig decided = readConfig();
        ReadChanges read = readChanges();
        FileTree output = new FileTree(classes.toPath().resolve(FOLDER), Manifest.FILE);
        refuse(output.problems());
        PipelineResult planned = planUnreleased(read, decided);
        warn(planned, decided);
        List<OutputFile> files = planned.files();
        List<String> touched =
                output.write(files, Manifest.of(files, read.origins()).withOldest(oldest(read)));
        getLog().info(touched.size() + " files of " + FOLDER + " have changed.");
    }

    private Optional<Manifest.Oldest> oldest(ReadChanges read) throws IOException, MojoFailureException {
        Set<String> released = readLock().ids();
        return read.changes().stream()
                .findFirst()
                .filter(first -> released.contains(first.id()))
                .map(first -> new Manifest.Oldest(first.id(), read.origins().getOrDefault(first.id(), "")));
    }
}
