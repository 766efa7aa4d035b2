package dev.belay.core.service;

import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a tool while a history goes through it: of what is there each change sees what was there before it, and
 * what the changes before it write.
 */
final class FolderOnItsWay {

    private final Renderer renderer;
    private final Head present;
    private final Set<String> unseen;
    private final List<Artifact> written = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    /** Empty where it has to be made anew; a released change needs none. */
    private Optional<Head> reached = Optional.empty();

    FolderOnItsWay(Renderer renderer, Head present) {
        this.renderer = renderer;
        this.present = present;
        this.unseen = new HashSet<>(present.files().keySet());
    }

    /** Others have put these files there. */
    void see(Collection<String> files) {
        unseen.removeAll(files);
        reached = Optional.empty();
    }

    /** What the next change comes on top of. */
    Head head() {
        Head head = reached.orElseGet(() -> renderer.without(present, unseen).after(written));
        reached = Optional.of(head);
        return head;
    }

    /**
     * A change has come.
     *
     * @param artifacts its files
     * @param fromNow those that are written; a list of all migrations that is there already stays as it is
     */
    void goOn(List<Artifact> artifacts, List<Artifact> fromNow) {
        for (Artifact artifact : fromNow) {
            if (!paths.add(artifact.folder() + " " + artifact.name()) && artifact.role() != Artifact.Role.INDEX) {
                throw new IllegalStateException("two files are called " + artifact.name());
            }
        }
        boolean seesMore = artifacts.stream()
                .anyMatch(artifact -> artifact.role() == Artifact.Role.INDEX
                        && present.text(artifact.name()).isPresent());
        artifacts.forEach(artifact -> unseen.remove(artifact.name()));
        written.addAll(fromNow);
        reached = reached.filter(any -> !seesMore).map(head -> head.after(fromNow));
    }

    /** What is there in the end. */
    Head end() {
        return present.after(written);
    }
}
