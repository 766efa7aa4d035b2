package dev.belay.core.frameworks;

import java.util.List;
import java.util.Optional;

/**
 * A tool's own generator, as a program that the service has installed: it writes a file beside the migrations whose
 * format is nobody else's business.
 */
public interface OwnGenerator {

    /** What the generator says when it is asked whether anything is left to generate. */
    enum Answer {
        /** There is nothing. */
        NOTHING,
        /** There is something. */
        SOMETHING,
        /** It does not say. */
        UNKNOWN
    }

    /** The program, as seen from the project. */
    String program();

    /** The arguments of a run that looks and writes nothing. */
    List<String> look();

    /** What a run answers. */
    Answer answer(String output);

    /**
     * The arguments of a run that writes a migration.
     *
     * @param before what the run before this one printed, whose questions this one answers; empty for the first
     */
    List<String> generate(String before);

    /** Whether a run has written nothing because it has questions. */
    boolean asks(String output);

    /**
     * The folder of the migration that a run has written, as seen from the project; empty where it has written none.
     */
    Optional<String> written(String output);

    /** The file of that folder which is wanted. */
    String wanted();

    /**
     * Where the file belongs: beside the newest migration.
     *
     * @param head the tool's folder without what a run has written
     * @return the path within that folder
     */
    Optional<String> home(Head head);

    /** What people do where the program cannot run, in a sentence or two. */
    String recipe(String home);
}
