package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code belay.yaml} says.
 *
 * @param server the oldest PostgreSQL that the migrations run on
 * @param targets the tools that files are written for, in the author's order; none where changes are only rehearsed
 * @param policy how careful a rollout is, and the name of the service
 * @param metamodelPackage the Java package of the typed schema; empty for one below the oldest migration
 * @param rules how much the project minds what the rules find
 */
public record BelayConfig(
        ServerVersion server,
        List<Target> targets,
        Policy policy,
        Optional<String> metamodelPackage,
        RuleSeverities rules) {

    /**
     * Copies the list and refuses targets that would overwrite each other.
     *
     * @throws RefusedException if two targets write into one directory
     */
    public BelayConfig {
        targets = List.copyOf(targets);
        Set<String> directories = new HashSet<>();
        for (Target target : targets) {
            if (!directories.add(target.directory())) {
                throw repeated(target.directory());
            }
        }
    }

    /** What a project decides that leaves the package of the typed schema and the rules to Belay. */
    public BelayConfig(ServerVersion server, List<Target> targets, Policy policy) {
        this(server, targets, policy, Optional.empty(), RuleSeverities.DEFAULTS);
    }

    /** The refusal of a second target in one directory. */
    public static RefusedException repeated(String directory) {
        return new RefusedException(
                "repeated-directory",
                "Two targets write into the directory \"" + directory + "\".",
                "Give each a directory of its own.");
    }

    /** What holds where there is no file. */
    public static BelayConfig defaults() {
        return new BelayConfig(ServerVersion.DEFAULT, List.of(), Policy.defaults());
    }
}
