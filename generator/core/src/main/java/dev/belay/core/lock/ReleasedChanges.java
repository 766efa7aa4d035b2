package dev.belay.core.lock;

import dev.belay.core.json.ChangeWriter;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the migrations of a project against what has been released of them. */
public final class ReleasedChanges {

    /** Characters on each side of a difference. */
    private static final int SHOWN = 50;

    private final Lock lock;

    /** Those of a lock. */
    public ReleasedChanges(Lock lock) {
        this.lock = lock;
    }

    /**
     * The migrations that say something else than when they were released, and those that would come before one that
     * was.
     */
    public List<Problem> problems(List<Change> changes) {
        List<Problem> problems = new ArrayList<>();
        for (Change change : changes) {
            Optional<Release> release = lock.of(change.id());
            if (release.isPresent()) {
                changed(release.get(), change).ifPresent(problems::add);
            } else if (!lock.isOnTop(change.id())) {
                problems.add(below(change));
            }
        }
        return List.copyOf(problems);
    }

    /** The releases whose migrations are not there any more. */
    public List<Problem> missing(List<Change> changes) {
        return absent(changes).stream()
                .map(
                        change -> new Problem(
                                "released-migration-missing",
                                Place.of(Lock.FILE),
                                "The migration \"" + change.id() + "\" was released, and no class says it any more.",
                                "Take its class back from the history of the repository. What it did is undone by a new migration."))
                .toList();
    }

    /** What was released of migrations that are not among these. */
    public List<Change> absent(List<Change> changes) {
        return absent(changes.stream().map(Change::id).collect(Collectors.toSet()));
    }

    /** What was released of migrations that have none of these ids. */
    public List<Change> absent(Set<String> there) {
        return lock.releases().stream()
                .map(Release::change)
                .filter(change -> !there.contains(change.id()))
                .toList();
    }

    private static Optional<Problem> changed(Release release, Change now) {
        String before = ChangeWriter.meaning(release.change());
        String after = ChangeWriter.meaning(now);
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "released-migration-changed",
                place(now),
                "The migration \"" + now.id() + "\" was released and says something else now: "
                        + difference(before, after) + ".",
                "Take the edit back, and say what is to be different in a new migration. Comments, names and the form of"
                        + " the code may change."));
    }

    private Problem below(Change change) {
        String newest = lock.newest().map(Release::id).orElseThrow();
        return new Problem(
                "migration-below-released",
                place(change),
                "The migration \"" + change.id() + "\" is not released, and its number does not come after that of \""
                        + newest + "\", which is.",
                "Run the goal belay:rebase, which gives it the next free number, or write id = \""
                        + Numbering.following(newest, change.slug()) + "\".");
    }

    /** The class as a whole: the intents stand where the author wrote them, and none of them is wrong by itself. */
    private static Place place(Change change) {
        if (change.intents().isEmpty()) {
            return Place.of(change.id());
        }
        Place first = change.intents().get(0).place();
        return new Place(first.file(), 0, first.element());
    }

    /** What stands around the first character that differs. */
    private static String difference(String before, String after) {
        String released = oneLine(before);
        String now = oneLine(after);
        int index = 0;
        while (index < Math.min(released.length(), now.length()) && released.charAt(index) == now.charAt(index)) {
            index++;
        }
        return "released was " + around(released, index) + ", now it is " + around(now, index);
    }

    private static String around(String text, int index) {
        int start = Math.max(0, index - SHOWN);
        int end = Math.min(text.length(), index + SHOWN);
        return (start > 0 ? "..." : "") + text.substring(start, end) + (end < text.length() ? "..." : "");
    }

    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("(?<=[\\[{]) | (?=[\\]}])", "");
    }
}
