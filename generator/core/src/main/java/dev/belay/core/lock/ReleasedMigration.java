package dev.belay.core.lock;

import dev.belay.core.Sha256;
import dev.belay.core.json.ChangeWriter;
import dev.belay.dsl.Change;
import java.util.List;

/**
 * A released migration as a compiler meets it again.
 *
 * @param id its id
 * @param origin the outermost class of its file
 * @param meaning the SHA-256 of what it means
 * @param sources the files that say so: first its own, then those that names in it lead to; none where they are not among
 *     the sources of the project
 */
public record ReleasedMigration(String id, String origin, String meaning, List<Source> sources) {

    /** Copies the list. */
    public ReleasedMigration {
        sources = List.copyOf(sources);
    }

    /**
     * A source file.
     *
     * @param path where it is below the folder of its sources, with {@code /} between the parts
     * @param sha256 the SHA-256 of its text with LF
     */
    public record Source(String path, String sha256) {

        /** One of that text. */
        public static Source of(String path, String text) {
            return new Source(path, Sha256.of(text.replace("\r\n", "\n")));
        }
    }

    /** Whether a change means what was released. */
    public boolean means(Change change) {
        return meaning.equals(meaning(change));
    }

    /** The SHA-256 of what a change means. */
    public static String meaning(Change change) {
        return Sha256.of(ChangeWriter.meaning(change));
    }
}
