package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the trees of a file that was parsed twice. The compiler that runs the processor knows no end positions and has
 * added trees of its own, such as default constructors; but it alone can print a message at its trees.
 */
final class Twins {

    private final Map<Key, List<Tree>> originals = new HashMap<>();
    private final Map<Tree, Key> keys = new IdentityHashMap<>();
    private final Map<Tree, Integer> ordinals = new IdentityHashMap<>();

    Twins(CompilationUnitTree original, SourcePositions ofOriginal, CompilationUnitTree copy, SourcePositions ofCopy) {
        visit(
                original,
                ofOriginal,
                (key, tree) -> originals
                        .computeIfAbsent(key, unused -> new ArrayList<>())
                        .add(tree));
        Map<Key, Integer> seen = new HashMap<>();
        visit(copy, ofCopy, (key, tree) -> {
            keys.put(tree, key);
            ordinals.put(tree, seen.merge(key, 1, Integer::sum) - 1);
        });
    }

    /** The tree of the running compiler for a tree of the copy. */
    Optional<Tree> original(Tree copy) {
        List<Tree> candidates = originals.getOrDefault(keys.get(copy), List.of());
        int ordinal = ordinals.getOrDefault(copy, candidates.size());
        return ordinal < candidates.size() ? Optional.of(candidates.get(ordinal)) : Optional.empty();
    }

    private static void visit(CompilationUnitTree unit, SourcePositions positions, Visit visit) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree != null) {
                    visit.accept(new Key(positions.getStartPosition(unit, tree), tree.getKind()), tree);
                }
                return super.scan(tree, unused);
            }
        }.scan(unit, null);
    }

    private interface Visit {
        void accept(Key key, Tree tree);
    }

    private record Key(long start, Tree.Kind kind) {}
}
