package dev.belay.core.frameworks.alembic;

import dev.belay.core.frameworks.Gathered;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OutOfOrderException;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chain of revisions of a folder, as the variables of its modules say it. A revision of {@code depends_on} is no
 * parent, and a file without a revision counts for nothing.
 */
final class Revisions implements Gathered {

    private static final Pattern REVISION =
            Pattern.compile("^revision\\s*(?::[^=\\n]*)?=\\s*['\"]([^'\"\\n]+)['\"]", Pattern.MULTILINE);
    private static final Pattern PARENTS = Pattern.compile(
            "^down_revision\\s*(?::[^=\\n]*)?=\\s*(['\"][^'\"\\n]+['\"]|\\([^)]*\\)|\\[[^\\]]*\\])", Pattern.MULTILINE);
    private static final Pattern STRING = Pattern.compile("['\"]([^'\"\\n]+)['\"]");

    private final Set<String> heads = new TreeSet<>();
    private final Set<String> parents = new HashSet<>();

    private Revisions() {}

    @Override
    public void add(String path, String text) {
        Matcher revision = REVISION.matcher(text);
        if (path.endsWith(".py") && revision.find()) {
            List<String> before = parents(text);
            parents.addAll(before);
            before.forEach(heads::remove);
            if (!parents.contains(revision.group(1))) {
                heads.add(revision.group(1));
            }
        }
    }

    @Override
    public boolean goesByNames() {
        return false;
    }

    /**
     * What the first revision of a change comes after; empty in a folder without revisions.
     *
     * @throws OutOfOrderException if the folder has several heads, so that nobody can say which one is the newest
     */
    static Optional<String> newest(Head head, Change change) {
        Set<String> heads = head.gathered(Revisions.class, Revisions::new).heads;
        if (heads.size() > 1) {
            throw new OutOfOrderException(severalHeads(change, heads));
        }
        return heads.stream().findFirst();
    }

    /** The modules of the newest revisions of a folder. */
    static Set<String> newestModules(Head head) {
        Set<String> heads = head.gathered(Revisions.class, Revisions::new).heads;
        Set<String> modules = new TreeSet<>();
        head.files().forEach((path, text) -> {
            Matcher revision = REVISION.matcher(text);
            if (path.endsWith(".py") && revision.find() && heads.contains(revision.group(1))) {
                modules.add(path);
            }
        });
        return modules;
    }

    private static List<String> parents(String text) {
        Matcher parents = PARENTS.matcher(text);
        return parents.find()
                ? STRING.matcher(parents.group(1))
                        .results()
                        .map((MatchResult parent) -> parent.group(1))
                        .toList()
                : List.of();
    }

    private static Problem severalHeads(Change change, Set<String> heads) {
        return new Problem(
                "several-heads",
                Place.of(change.id()),
                "The target's folder has several heads (" + String.join(", ", heads)
                        + "), so that nothing tells which revision " + change.id() + " comes after.",
                "run alembic merge heads, and commit the revision that it makes.");
    }
}
