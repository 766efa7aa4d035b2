package dev.belay.core.files;

import java.util.Optional;

/**
 * A file in which git has left a conflict, in any of its styles.
 *
 * @param ours the text of the branch that git calls ours
 * @param theirs that of the other one
 */
public record MergeConflict(String ours, String theirs) {

    /** The two sides that git knows. */
    public enum Side {
        /** The branch that was checked out: where one is merged into it, or where another one is replayed on it. */
        OURS,
        /** The branch that comes in. */
        THEIRS
    }

    /** Where a line stands. */
    private enum Part {
        BOTH,
        OURS,
        BASE,
        THEIRS
    }

    /** The conflict of a text; empty where it has none. */
    public static Optional<MergeConflict> of(String text) {
        StringBuilder ours = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        Part part = Part.BOTH;
        boolean found = false;
        for (String line : text.split("(?<=\n)")) {
            Part next = next(part, line.stripTrailing());
            found |= next != part;
            if (next == part && (part == Part.BOTH || part == Part.OURS)) {
                ours.append(line);
            }
            if (next == part && (part == Part.BOTH || part == Part.THEIRS)) {
                theirs.append(line);
            }
            part = next;
        }
        return found ? Optional.of(new MergeConflict(ours.toString(), theirs.toString())) : Optional.empty();
    }

    /** The text of a side. */
    public String side(Side side) {
        return side == Side.OURS ? ours : theirs;
    }

    /** The part that a line opens, or the one it stands in. */
    private static Part next(Part part, String line) {
        return switch (part) {
            case BOTH -> line.startsWith("<<<<<<< ") ? Part.OURS : part;
            case OURS -> line.startsWith("||||||| ") ? Part.BASE : line.equals("=======") ? Part.THEIRS : part;
            case BASE -> line.equals("=======") ? Part.THEIRS : part;
            case THEIRS -> line.startsWith(">>>>>>> ") ? Part.BOTH : part;
        };
    }
}
