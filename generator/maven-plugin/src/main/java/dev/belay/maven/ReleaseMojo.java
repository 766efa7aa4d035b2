package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.Sha256;
import dev.belay.core.files.FileDifference;
import dev.belay.core.json.ChangeWriter;
import dev.belay.core.json.LockWriter;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedDelta;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.plan.Plan;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.DslVersion;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Freezes migrations and their files in {@code belay.lock.json}, which it only appends to. From then on their meaning
 * cannot change, nothing renders their files again, and {@code check} holds each file against its hash. It refuses
 * where the files in the folders of the services are not those that the migrations make.
 */
@Mojo(name = "release", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class ReleaseMojo extends ServiceMojo {

    /** The id of the last migration to release; all by default. */
    @Parameter(property = "belay.upTo")
    private @Nullable String upTo;

    /** Made by Maven. */
    public ReleaseMojo() {}

    @Override
    void run(List<SyncedService> services) throws IOException, MojoExecutionException, MojoFailureException {
        refuse(differences(services));
        Lock lock = readLock();
        int before = lock.releases().size();
        Map<String, SortedMap<String, String>> files = files(services);
        for (Wanted wanted : wanted(lock)) {
            Change change = wanted.change();
            SortedMap<String, String> ofChange = files.getOrDefault(change.id(), new TreeMap<>());
            lock = lock.release(
                    change, Sha256.of(ChangeWriter.write(change)), wanted.delta(), DslVersion.CURRENT, ofChange);
            getLog().info("released: " + change.id() + " with " + ofChange.size() + " files");
        }
        stateFile(Map.of()).write(lock);
        getLog().info(lock.releases().size() - before + " migrations released, "
                + lock.releases().size() + " in all. Commit "
                + lockFile().path().getFileName() + " and " + ReleasedState.FILE + ".");
    }

    /**
     * A migration to release.
     *
     * @param change what it says
     * @param delta what it makes of the schema beside that
     */
    private record Wanted(Change change, Optional<ReleasedDelta> delta) {}

    private List<Wanted> wanted(Lock lock) throws IOException, MojoExecutionException, MojoFailureException {
        List<Plan> plans = plansAlone(readChanges(), readConfig());
        if (upTo != null && plans.stream().noneMatch(plan -> plan.change().id().equals(upTo))) {
            refuse(List.of(new Problem(
                    "release-of-no-migration",
                    Place.of("-Dbelay.upTo"),
                    "There is no migration \"" + upTo + "\" to release up to.",
                    "Write the id of a migration, or leave the option out for all of them.")));
        }
        List<Wanted> wanted = new ArrayList<>();
        SchemaState before = SchemaState.EMPTY;
        for (Plan plan : plans) {
            if (lock.of(plan.change().id()).isEmpty()) {
                wanted.add(new Wanted(plan.change(), LockWriter.delta(before, plan.after())));
            }
            if (plan.change().id().equals(upTo)) {
                break;
            }
            before = plan.after();
        }
        return wanted;
    }

    /** The hash of each file by its path as the lock sees it, for each change by its id. */
    private Map<String, SortedMap<String, String>> files(List<SyncedService> services) {
        Map<String, SortedMap<String, String>> files = new HashMap<>();
        for (SyncedService service : services) {
            for (Manifest.Entry entry : service.manifest().entries()) {
                entry.change()
                        .ifPresent(change -> files.computeIfAbsent(change, unused -> new TreeMap<>())
                                .put(lockFile().seen(service.folder().resolve(entry.path())), entry.sha256()));
            }
        }
        return files;
    }

    private static List<Problem> differences(List<SyncedService> services) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (SyncedService service : services) {
            for (FileDifference difference :
                    service.tree().differences(service.made().files(), service.manifest())) {
                problems.add(new Problem(
                        "release-of-other-files",
                        Place.of(service.shown(difference.path())),
                        "The file is " + difference.word()
                                + ", so that what would be frozen is not what the migrations make.",
                        "Run the goals belay:sync and belay:check, look at the files, and release then."));
            }
        }
        return problems;
    }
}
