package dev.belay.maven;

import dev.belay.dsl.Problem;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the files of every target into the folders of the services, on top of what others have put there, and takes
 * away those that it has written earlier and nothing makes any more. Only files whose bytes differ are touched. It
 * refuses when a file of Belay has been edited, when ours would not be the newest, and when a folder is that of another
 * tool.
 */
@Mojo(name = "sync", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class SyncMojo extends ServiceMojo {

    /** Whether files that somebody has edited since are written again. */
    @Parameter(property = "belay.overwrite", defaultValue = "false")
    private boolean overwrite;

    /** Made by Maven. */
    public SyncMojo() {}

    @Override
    void run(List<SyncedService> services) throws IOException, MojoFailureException {
        if (!overwrite) {
            refuseEdited(services);
        }
        List<Generators> generators = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (SyncedService service : services) {
            Generators ofService = Generators.of(service);
            problems.addAll(ofService.problems());
            generators.add(ofService);
        }
        refuse(problems);
        for (int index = 0; index < services.size(); index++) {
            write(services.get(index), generators.get(index));
        }
    }

    private void write(SyncedService service, Generators generators) throws IOException {
        List<String> touched = service.tree().write(service.made().files(), service.manifest());
        touched.forEach(path -> getLog().info("written or removed: " + service.shown(path)));
        service.printNotes();
        service.print(generators.run());
        service.printHorizons(LocalDateTime.now(ZoneOffset.UTC));
        getLog().info(service.made().files().size() + " files, " + touched.size() + " of them changed.");
    }

    private void refuseEdited(List<SyncedService> services) throws IOException, MojoFailureException {
        List<String> edited = new ArrayList<>();
        for (SyncedService service : services) {
            service.tree().edited().forEach(path -> edited.add(service.shown(path)));
        }
        if (!edited.isEmpty()) {
            edited.forEach(path -> getLog().error(path + " has been edited since it was written."));
            throw new MojoFailureException(
                    "Files of Belay have been edited, see above. Move the edits into a migration, or lose them with"
                            + " -Dbelay.overwrite=true.");
        }
    }
}
