package dev.belay.core.frameworks;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file for a tool.
 *
 * @param folder the folder it belongs to
 * @param name its path in that folder, with {@code /} between the parts
 * @param role what it is for
 * @param unit the unit it holds; empty for a file that speaks of the whole change
 * @param text what it says: lines that end with LF alone, the last one too
 */
public record Artifact(Folder folder, String name, Role role, Optional<String> unit, String text) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

    /** Where a file lies. */
    public enum Folder {
        /** The folder that the tool reads. */
        MIGRATIONS(""),
        /** A folder beside it that the tool must not read: ways back that people run. */
        REVERT("-revert");

        private final String suffix;

        Folder(String suffix) {
            this.suffix = suffix;
        }

        /** What follows the name of the tool's folder, unless the project names a folder of its own. */
        public String suffix() {
            return suffix;
        }
    }

    /** What a file is for. */
    public enum Role {
        /** The tool runs it to go on. */
        UP,
        /** The tool or a person runs it to go back. */
        DOWN,
        /** It tells the tool how to run another file. */
        SETTINGS,
        /** The tool's own list of its migrations or picture of the schema, written anew with each change. */
        INDEX,
        /** A person reads or runs it. */
        GUIDE
    }

    /**
     * Refuses names that leave the folder and text that differs from one machine to the next.
     *
     * @throws IllegalArgumentException if the name is not made of plain parts, or the text holds a carriage return or
     *     does not end with exactly one line feed
     */
    public Artifact {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name of a file within a folder.");
        }
        if (text.indexOf('\r') >= 0 || !text.endsWith("\n") || text.endsWith("\n\n")) {
            throw new IllegalArgumentException("The text of " + name + " is not lines that end with one LF each.");
        }
    }
}
