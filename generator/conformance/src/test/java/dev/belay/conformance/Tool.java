package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** The plans whose bare statements lead to the same catalog as the whole history of those plans under this tool. */
    default List<Plan> leadingToTheSame(List<Plan> plans) {
        return plans;
    }

    /** Whether it says a change as a whole, from start to complete, so that no phase of it is a release of its own. */
    default boolean saysChangesWhole() {
        return false;
    }

    /** How many golden cases share one of its histories, at most. */
    default int casesInOneHistory() {
        return Integer.MAX_VALUE;
    }

    /** Which entries of {@link AllowedDifference} hold for the catalog after its run. */
    default AllowedDifference.When goneOn() {
        return saysChangesWhole() ? AllowedDifference.When.NATIVE_COMPLETE : AllowedDifference.When.WENT_ON;
    }

    /** Whether a migration that builds an index first drops what an earlier run has left of it. */
    default boolean rebuildsIndexes() {
        return false;
    }

    /**
     * What the tool says, until {@link Project#recover} is done, after a statement outside of a transaction has failed;
     * empty where it just goes on.
     */
    default Optional<String> saysAfterFailure() {
        return Optional.empty();
    }

    /** The same after a statement in a transaction has failed. */
    default Optional<String> saysAfterRefusal() {
        return saysAfterFailure();
    }

    /** The same after it was killed. */
    default Optional<String> saysAfterKill() {
        return saysAfterFailure();
    }

    /** The id of the problem that compiling those plans ends with; empty for a tool that takes them. */
    default Optional<String> refuses(List<Plan> plans) {
        return Optional.empty();
    }
}
