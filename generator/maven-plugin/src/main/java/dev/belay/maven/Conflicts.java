package dev.belay.maven;

import dev.belay.core.files.MergeConflict;
import dev.belay.core.files.MergeConflict.Side;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The conflicts that git has left in files, and the side that goes first. */
final class Conflicts {

    private final Optional<Side> kept;
    private final Map<Path, String> resolved = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Conflicts(Optional<Side> kept) {
        this.kept = kept;
    }

    /** The text of the side that goes first, or the whole text of a file without a conflict. */
    String read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Optional<MergeConflict> conflict = MergeConflict.of(text);
        if (conflict.isEmpty()) {
            return text;
        }
        if (kept.isEmpty()) {
            problems.add(new Problem(
                    "rebase-without-side",
                    Place.of(file.toString()),
                    "Git has left a conflict in " + file.getFileName() + ", and nothing says which side goes first.",
                    "Write -Dbelay.keep=theirs where you merge the main branch into yours, or -Dbelay.keep=ours where you"
                            + " rebase onto it."));
            return conflict.get().ours();
        }
        String side = conflict.get().side(kept.get());
        resolved.put(file, side);
        return side;
    }

    /** The text of the side that does not go first; empty where there is no conflict. */
    Optional<String> other(Path file) throws IOException {
        return MergeConflict.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .filter(any -> kept.isPresent())
                .map(conflict -> conflict.side(kept.get() == Side.OURS ? Side.THEIRS : Side.OURS));
    }

    /** The files with conflicts, each as the side that goes first has it. */
    Map<Path, String> resolved() {
        return resolved;
    }

    /** The files about which nothing was said. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
