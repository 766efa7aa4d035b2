package dev.belay.maven;

import dev.belay.core.Sha256;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.files.WholeFile;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.json.LockWriter;
import dev.belay.core.json.ReleasedStateWriter;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.core.lock.ReleasedMigration;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The released state on disk, beside the lock.
 *
 * @param lock the lock
 * @param settings what the project decides
 * @param sources the sources of the project
 */
record StateFile(LockFile lock, ReleasedState.Settings settings, ProjectSources sources) {

    /** Writes a lock and its state, the state first: a lock that names another one does without. */
    void write(Lock releases) throws IOException {
        Optional<String> text = made(releases).map(ReleasedStateWriter::write);
        if (text.isPresent()) {
            WholeFile.write(path(), text.get());
            lock.write(releases.withState(Sha256.of(text.get())));
        } else {
            Files.deleteIfExists(path());
            lock.write(releases.withoutState());
        }
    }

    /** Holds what is there against what would be written now. */
    StateComparison compare(Lock releases) throws IOException {
        return new StateComparison(path(), releases, made(releases), text());
    }

    private Optional<ReleasedState> made(Lock releases) {
        BelayConfig config = settings.config();
        History history = History.plan(
                releases.releases().stream().map(Release::change).toList(),
                config.server(),
                config.policy(),
                releases.asReleased());
        if (releases.releases().isEmpty() || !history.problems().isEmpty()) {
            return Optional.empty();
        }
        return made(releases, history.plans());
    }

    /** A Belay that refuses what an earlier one has released goes without. */
    private Optional<ReleasedState> made(Lock releases, List<Plan> plans) {
        List<ReleasedMigration> migrations = releases.releases().stream()
                .map(release -> sources.released(release.id(), ReleasedMigration.meaning(release.change())))
                .toList();
        try {
            return Optional.of(
                    ReleasedState.of(LockWriter.write(releases.withoutState()), settings, migrations, plans));
        } catch (CannotRenderException refused) {
            return Optional.empty();
        }
    }

    private Optional<String> text() throws IOException {
        return Files.isRegularFile(path())
                ? Optional.of(Files.readString(path()).replace("\r\n", "\n"))
                : Optional.empty();
    }

    private Path path() {
        return lock.home().resolve(ReleasedState.FILE);
    }
}
