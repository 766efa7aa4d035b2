package dev.belay.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.belay.processor.metamodel.VersionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of the typed schema the files of a compilation mention. What counts is the word alone: nothing has
 * been resolved yet when it is asked.
 */
final class Mentions {

    private static final String MARK = "After_";

    private final Map<CompilationUnitTree, Set<String>> words = new HashMap<>();
    private final Map<String, CompilationUnitTree> files = new HashMap<>();

    private Mentions() {}

    /** Looks through files; those without any mention cost next to nothing. */
    static Mentions of(Collection<CompilationUnitTree> units) {
        Mentions mentions = new Mentions();
        if (units.stream().anyMatch(Mentions::isMarked)) {
            units.forEach(mentions::read);
        }
        return mentions;
    }

    /** All versions that are mentioned anywhere. */
    Set<String> all() {
        Set<String> versions = new TreeSet<>();
        words.values().forEach(each -> addVersions(each, versions));
        return versions;
    }

    /** The versions that a file mentions, or a file of the same compilation whose types it names. */
    Set<String> of(CompilationUnitTree unit) {
        Set<String> versions = new TreeSet<>();
        Set<CompilationUnitTree> seen = new HashSet<>(Set.of(unit));
        Deque<CompilationUnitTree> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Set<String> read = words.getOrDefault(next.remove(), Set.of());
            addVersions(read, versions);
            read.stream()
                    .map(files::get)
                    .filter(file -> file != null && seen.add(file))
                    .forEach(next::add);
        }
        return versions;
    }

    private static boolean isMarked(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString().contains(MARK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sources cannot be read again.", unreadable);
        }
    }

    private static void addVersions(Set<String> words, Set<String> versions) {
        words.stream().filter(VersionName::isAfter).forEach(versions::add);
    }

    private void read(CompilationUnitTree unit) {
        Set<String> read = new HashSet<>();
        new Words(read).scan(unit, null);
        words.put(unit, read);
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree named) {
                files.put(named.getSimpleName().toString(), unit);
            }
        }
    }

    /** Collects the names that a file uses. */
    private static final class Words extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Set<String> read;

        Words(Set<String> read) {
            this.read = read;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
            read.add(identifier.getName().toString());
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
            read.add(select.getIdentifier().toString());
            return super.visitMemberSelect(select, unused);
        }
    }
}
