package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a migration's file with a line break before the parenthesis of every call. A stack frame knows its line
 * and nothing finer; in this text a line holds one call, so that a line of a running migration names the very call.
 */
final class CallLines {

    private final CompilationUnitTree original;
    private final CompilationUnitTree copy;
    private final SourcePositions positions;
    private final Twins twins;
    private final String source;
    private final Map<Integer, Tree> callAt = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final String text;

    /**
     * Breaks the lines.
     *
     * @param original the file as the running compiler has parsed it
     * @param ofOriginal its positions; only the start of a tree is asked for
     * @param copy the same file parsed with end positions
     * @param positions the positions of the copy
     * @param source the text of both
     */
    CallLines(
            CompilationUnitTree original,
            SourcePositions ofOriginal,
            CompilationUnitTree copy,
            SourcePositions positions,
            String source) {
        this.original = original;
        this.copy = copy;
        this.positions = positions;
        this.source = source;
        this.twins = new Twins(original, ofOriginal, copy, positions);
        findCalls();
        this.text = breakLines();
    }

    /** The text with the additional line breaks. */
    String text() {
        return text;
    }

    /** The line of the author's file that a line of the text is part of, from 1; 0 where there is no such line. */
    int authorsLine(int line) {
        return line >= 1 && line <= lines.size()
                ? (int) original.getLineMap().getLineNumber(lines.get(line - 1).start())
                : 0;
    }

    /** The call that a line of the text begins with, or else the first tree that begins on it. */
    Optional<Spot> spotAtLine(int line) {
        if (line < 1 || line > lines.size()) {
            return Optional.empty();
        }
        Line found = lines.get(line - 1);
        Tree call = found.call();
        return call == null ? spotWithin(found.start(), endOfLine(line)) : spot(nameOf(call));
    }

    /** The smallest tree around an offset in the text. */
    Optional<Spot> spotAtOffset(long offset) {
        long wanted = authorsOffset(offset);
        Narrowest narrowest = new Narrowest(wanted);
        narrowest.scan(copy, null);
        return Optional.ofNullable(narrowest.found).flatMap(this::spot);
    }

    private void findCalls() {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                callAt.put((int) positions.getEndPosition(copy, call.getMethodSelect()), call);
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(copy, null);
    }

    private String breakLines() {
        StringBuilder broken = new StringBuilder(source.length() + callAt.size());
        lines.add(new Line(0, null));
        for (int offset = 0; offset < source.length(); offset++) {
            Tree call = callAt.get(offset);
            if (call != null) {
                broken.append('\n');
                lines.add(new Line(offset, call));
            }
            broken.append(source.charAt(offset));
            if (endsLine(offset)) {
                lines.add(new Line(offset + 1, null));
            }
        }
        return broken.toString();
    }

    private boolean endsLine(int offset) {
        char character = source.charAt(offset);
        boolean beforeLineFeed = offset + 1 < source.length() && source.charAt(offset + 1) == '\n';
        return character == '\n' || (character == '\r' && !beforeLineFeed);
    }

    private long endOfLine(int line) {
        return line < lines.size() ? lines.get(line).start() : source.length();
    }

    private long authorsOffset(long offset) {
        long left = offset;
        for (int broken : callAt.keySet()) {
            if (broken >= left) {
                break;
            }
            left--;
        }
        return left;
    }

    private Optional<Spot> spotWithin(long start, long end) {
        FirstWithin first = new FirstWithin(start, end);
        first.scan(copy, null);
        return Optional.ofNullable(first.found).flatMap(this::spot);
    }

    private Optional<Spot> spot(Tree inCopy) {
        return twins.original(inCopy).map(tree -> new Spot(tree, original));
    }

    private static Tree nameOf(Tree call) {
        return ((MethodInvocationTree) call).getMethodSelect();
    }

    private record Line(int start, @Nullable Tree call) {}

    /** The first tree, from the outside in, that begins within a stretch of the file. */
    private final class FirstWithin extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final long start;
        private final long end;
        private @Nullable Tree found;

        FirstWithin(long start, long end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || found != null) {
                return null;
            }
            long begins = positions.getStartPosition(copy, tree);
            if (tree != copy && begins >= start && begins < end) {
                found = tree;
                return null;
            }
            return super.scan(tree, unused);
        }
    }

    /** The smallest tree that holds an offset. */
    private final class Narrowest extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final long offset;
        private @Nullable Tree found;

        Narrowest(long offset) {
            this.offset = offset;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || !holds(tree)) {
                return null;
            }
            found = tree;
            return super.scan(tree, unused);
        }

        private boolean holds(Tree tree) {
            return tree == copy
                    || (positions.getStartPosition(copy, tree) <= offset
                            && positions.getEndPosition(copy, tree) > offset);
        }
    }
}
