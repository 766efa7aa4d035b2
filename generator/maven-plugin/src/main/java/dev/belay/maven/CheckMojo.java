package dev.belay.maven;

import dev.belay.core.files.FileDifference;
import dev.belay.core.lock.Lock;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when the files in the folders of the services are not those that the migrations make now, and prints how they
 * differ. It warns of a time that is yet to come in their names, as {@code sync} does. Nothing is written.
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
    void run(List<SyncedService> services) throws IOException, MojoFailureException {
        Lock lock = readLock();
        StateComparison state = stateFile(Map.of()).compare(lock);
        refuse(state.problems());
        state.note().ifPresent(System.out::println);
        int count = 0;
        for (SyncedService service : services) {
            List<FileDifference> differences =
                    service.tree().differences(service.made().files(), service.manifest());
            differences.forEach(difference -> System.out.println(
                    service.shown(difference.path()) + ": " + difference.word() + "\n" + difference.text()));
            service.printNotes();
            service.printHorizons(LocalDateTime.now(ZoneOffset.UTC));
            count += differences.size();
        }
        if (count > 0) {
            throw new MojoFailureException((count == 1
                            ? "One file is not what the migrations make"
                            : count + " files are not what the migrations make")
                    + ", see above. Write them with the goal belay:sync, look at them, and commit them.");
        }
    }
}
