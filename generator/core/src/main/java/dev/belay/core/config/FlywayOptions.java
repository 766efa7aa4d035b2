package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import java.util.Optional;

/**
 * What only Flyway has.
 *
 * @param undo how ways back are written
 * @param revertDirectory the folder of the ways back where {@code undo} is {@link Undo#BESIDE}, seen from the project;
 *     empty for the target's directory with {@code -revert} at its end
 */
public record FlywayOptions(Undo undo, Optional<String> revertDirectory) {

    /** The options of a target that names none. */
    public static final FlywayOptions DEFAULT = new FlywayOptions(Undo.BESIDE, Optional.empty());

    /** How ways back are written. */
    public enum Undo {
        /** Into a folder beside the migrations, with a recipe: what the free edition can do. */
        BESIDE,
        /** As {@code U} files, which only the paid editions run. */
        U_FILES,
        /** As forward migrations, made when a revert is wanted. */
        FORWARD
    }

    /**
     * Refuses a folder that nothing would be written to.
     *
     * @throws RefusedException if there is a revert directory and the ways back do not stand beside
     */
    public FlywayOptions {
        if (revertDirectory.isPresent() && undo != Undo.BESIDE) {
            throw new RefusedException(
                    "unused-option",
                    "The revertDirectory \"" + revertDirectory.get()
                            + "\" would stay empty, because undo is not beside.",
                    "Remove it, or write undo: beside.");
        }
    }
}
