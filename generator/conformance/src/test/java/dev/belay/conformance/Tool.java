package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.nio.file.Path;

/** One way in which people run a migration tool: the tool, its version, and the settings that matter to it. */
interface Tool {

    /** A word for tables and for test names: {@code alembic-asyncpg}. */
    String name();

    /** What {@code belay.yaml} of its project says. */
    Target target();

    /**
     * Makes a project of the tool without a migration, as the tool's own generator makes one.
     *
     * @param folder an empty folder
     * @param database an empty database
     */
    Project open(Path folder, ProofDatabase database);
}
