package dev.belay.core;

import dev.belay.core.frameworks.Head;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.lock.StoredFolder;
import dev.belay.core.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lies beneath the changes whose files are written: those that are released, whose files are where they were
 * released.
 *
 * @param released the ids of the released changes
 * @param folders what they have left in the folders of tools, by directory; for those that are not rendered again
 */
public record Beneath(Set<String> released, Map<String, Head> folders) {

    /** Nothing is released. */
    public static final Beneath NOTHING = new Beneath(Set.of(), Map.of());

    /** Copies the collections. */
    public Beneath {
        released = Set.copyOf(released);
        folders = Map.copyOf(folders);
    }

    /** What was released, and is planned and rendered again. */
    public static Beneath of(Lock lock) {
        return new Beneath(lock.ids(), Map.of());
    }

    /** What was released, and is taken as it was then. */
    public static Beneath of(ReleasedState state) {
        return new Beneath(
                Set.copyOf(state.ids()),
                state.folders().stream().collect(Collectors.toMap(StoredFolder::directory, StoredFolder::head)));
    }

    /** What they have left in the folder of a tool, for one rendering: a head gathers on the way. */
    Head head(String directory) {
        return folders.containsKey(directory) ? new Head(folders.get(directory).files()) : Head.EMPTY;
    }

    /** The plans whose files are made: those of released changes too, where nobody knows what these have left. */
    List<Plan> toRender(List<Plan> plans) {
        return folders.isEmpty()
                ? plans
                : plans.stream()
                        .filter(plan -> !released.contains(plan.change().id()))
                        .toList();
    }
}
