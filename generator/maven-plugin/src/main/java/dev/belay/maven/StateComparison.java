package dev.belay.maven;

import dev.belay.core.Sha256;
import dev.belay.core.json.LockWriter;
import dev.belay.core.json.ReleasedStateReader;
import dev.belay.core.json.ReleasedStateWriter;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.core.lock.ReleasedState;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The released state as it lies beside the lock, and as it would be written now. The compiler believes one whose hash
 * the lock holds; whether that one is true is found out here.
 *
 * @param path where the file is
 * @param releases what has been released
 * @param made what would be written now; empty where nothing would
 * @param there the text of the file; empty where there is none
 */
record StateComparison(Path path, Lock releases, Optional<ReleasedState> made, Optional<String> there) {

    /** What is wrong with the file: it is no part of what the project means, but the compiler relies on it. */
    List<Problem> problems() {
        if (releases.state().isEmpty()) {
            return there.isPresent() ? List.of(problem("unknown", " knows no hash of it.")) : List.of();
        }
        if (there.isEmpty()) {
            return List.of(problem("missing", " holds the hash of it, and it is not there."));
        }
        if (!releases.state().equals(there.map(Sha256::of))) {
            return List.of(problem("edited", " holds another hash of it: it is not as it was written."));
        }
        return isUntrue() ? List.of(problem("untrue", " leads to something else than it says.")) : List.of();
    }

    /** What people ought to know of a file that is as it was written. */
    Optional<String> note() {
        if (releases.releases().isEmpty() || there.equals(made.map(ReleasedStateWriter::write))) {
            return Optional.empty();
        }
        return Optional.of(ReleasedState.FILE + ": "
                + (releases.state().isEmpty()
                        ? "is not there yet, so that every compilation"
                        : "was made of other settings, of other sources or by another Belay, so that a compilation")
                + " reads released migrations again. The goal belay:release writes it anew; with -Dbelay.upTo="
                + releases.newest().map(Release::id).orElse("") + " it releases nothing more.");
    }

    /** One of another Belay or of other settings is not believed, and may say what it likes. */
    private boolean isUntrue() {
        return there.flatMap(text -> ReleasedStateReader.read(LockWriter.write(releases), text))
                .filter(found ->
                        made.filter(expected -> contradict(found, expected)).isPresent())
                .isPresent();
    }

    private static boolean contradict(ReleasedState found, ReleasedState made) {
        ReleasedState.Settings settings = made.settings();
        if (found.settings().sha256().equals(settings.sha256())
                && !found.settings().equals(settings)) {
            return true;
        }
        return !meanings(found).equals(meanings(made))
                || found.settings().planAs(settings.config())
                        && !(found.version().equals(made.version())
                                && found.folders().equals(made.folders()));
    }

    private static List<String> meanings(ReleasedState state) {
        return state.migrations().stream()
                .map(migration -> migration.id() + " " + migration.meaning())
                .toList();
    }

    private Problem problem(String word, String cause) {
        return new Problem(
                "released-state-" + word,
                Place.of(path.toString()),
                Lock.FILE + cause,
                "Take both files back from the history of the repository, or write them anew with the goal belay:release.");
    }
}
