package dev.belay.maven;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.files.MergeConflict.Side;
import dev.belay.core.files.WholeFile;
import dev.belay.core.json.LockReader;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Rebase;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * After a merge of two branches that both have migrations: resolves the conflicts in Belay's own files, keeps what the
 * branch that goes first has released, and gives the migrations of the other one the next free numbers and times, in
 * their sources. It needs no compiled classes, for the sources of two branches do not compile together; {@code compile}
 * and the goal {@code sync} after it render the files again, on top.
 */
@Mojo(name = "rebase", threadSafe = true)
public final class RebaseMojo extends FoldersMojo {

    /** Which side of git's conflict goes first, {@code ours} or {@code theirs}; needed where there is one. */
    @Parameter(property = "belay.keep")
    private @Nullable String keep;

    /** Rows for the rehearsal, in files named after the ids of migrations; those of one that moves move along. */
    @Parameter(property = "belay.seeds", defaultValue = "${project.basedir}/seed")
    private @Nullable File seeds;

    /** Made by Maven. */
    public RebaseMojo() {}

    @Override
    void run() throws IOException, MojoFailureException {
        Map<Path, BelayConfig> configs = configs();
        Conflicts conflicts = new Conflicts(side());
        Lock lock = lock(conflicts);
        List<MergedService> services = new ArrayList<>();
        for (Map.Entry<Path, BelayConfig> service : configs.entrySet()) {
            services.add(MergedService.read(service.getKey(), service.getValue().targets(), conflicts));
        }
        refuse(conflicts.problems());
        SourceFolder sources = SourceFolder.read(
                project.getCompileSourceRoots().stream().map(Path::of).toList());
        refuse(sources.problems(lock));
        Rebase rebase = Rebase.onto(lock, sources.headings());
        Map<Path, String> changed = sources.after(rebase, lock);
        changed.putAll(conflicts.resolved());
        services.forEach(service -> changed.putAll(service.after(rebase)));
        for (Map.Entry<Path, String> file : changed.entrySet()) {
            if (WholeFile.write(file.getKey(), file.getValue())) {
                getLog().info("written: " + base().relativize(file.getKey()));
            }
        }
        if (!lock.releases().isEmpty()) {
            stateFile(changed).write(lock);
        }
        moveSeeds(rebase);
        tell(rebase, services);
    }

    private Optional<Side> side() throws MojoFailureException {
        if (keep == null) {
            return Optional.empty();
        }
        if (!keep.equals("ours") && !keep.equals("theirs")) {
            refuse(List.of(new Problem(
                    "rebase-of-no-side",
                    Place.of("-Dbelay.keep"),
                    "\"" + keep + "\" is not a side of a merge.",
                    "Write -Dbelay.keep=theirs or -Dbelay.keep=ours.")));
        }
        return Optional.of(Side.valueOf(keep.toUpperCase(Locale.ROOT)));
    }

    private Lock lock(Conflicts conflicts) throws IOException, MojoFailureException {
        Path path = lockFile().path();
        if (!Files.isRegularFile(path)) {
            return Lock.EMPTY;
        }
        String text = conflicts.read(path);
        refuse(conflicts.problems());
        Reading<Lock> reading = LockReader.read(String.valueOf(path.getFileName()), text);
        refuse(reading.problems());
        return reading.value().orElseThrow();
    }

    private void moveSeeds(Rebase rebase) throws IOException {
        for (Map.Entry<String, String> id : rebase.ids().entrySet()) {
            Path from = seeds == null ? base() : seeds.toPath().resolve(id.getKey() + ".sql");
            if (seeds != null && Files.isRegularFile(from)) {
                Files.move(from, from.resolveSibling(id.getValue() + ".sql"));
            }
        }
    }

    private void tell(Rebase rebase, List<MergedService> services) {
        rebase.moves()
                .forEach(move ->
                        System.out.println(move.from().id() + ", " + move.from().at() + " is now "
                                + move.to().id() + ", " + move.to().at()));
        services.forEach(service -> service.recipe(rebase).forEach(System.out::println));
        System.out.println(
                rebase.moves().isEmpty()
                        ? "Every migration that is not released comes after those that are."
                        : "Next: mvn compile belay:sync, look at the files, and commit.");
    }
}
