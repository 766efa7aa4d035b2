package dev.belay.core.frameworks;

import dev.belay.core.config.Target;
import dev.belay.core.state.SchemaState;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The models that people keep beside a tool's migrations: code of the service that says its tables once more. A change
 * has to reach them too, because the tool's own generator takes back what they do not say. Models of which Belay
 * changes no file are told of.
 */
public interface Models {

    /** The value of the option {@code models} that leaves them to people. */
    String NONE = "none";

    /** Whether the target wants its models to follow. */
    boolean areWanted(Target target);

    /**
     * The files that hold models.
     *
     * @param target what the project decided about the tool
     * @param project the files of the project
     * @return their texts by their paths as seen from the project; empty where none is found
     */
    SortedMap<String, String> find(Target target, ProjectFiles project);

    /** What people are told where no file is found; empty for models of which Belay changes none. */
    Optional<String> missing(Target target);

    /**
     * Follows a change of the database. Everything that the change does not ask for stays as people have written it,
     * and so does what says already what it asks for.
     *
     * @param files the files
     * @param before what the database holds before
     * @param after what it holds after
     */
    ModelChange follow(SortedMap<String, String> files, SchemaState before, SchemaState after);
}
