package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.files.FileDifference;
import dev.belay.core.files.FileTree;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when the files in the folders of the service are not those that the migrations make now, and prints how they
 * differ. Nothing is written.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends ServiceMojo {

    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    void run(FileTree service, List<OutputFile> files, Manifest manifest) throws IOException, MojoFailureException {
        List<FileDifference> differences = service.differences(files, manifest);
        differences.forEach(System.out::println);
        if (!differences.isEmpty()) {
            throw new MojoFailureException((differences.size() == 1
                            ? "One file is not what the migrations make"
                            : differences.size() + " files are not what the migrations make")
                    + ", see above. Write them with the goal belay:sync, look at them, and commit them.");
        }
    }
}
