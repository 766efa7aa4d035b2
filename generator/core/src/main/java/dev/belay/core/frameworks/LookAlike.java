package dev.belay.core.frameworks;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Another tool whose folder has the shape of that of one of ours, and a file that gives it away. Our files would be
 * passed over there, or run by the wrong tool.
 *
 * @param tool what people call it
 * @param path what the path of the file matches as a whole
 * @param text what is found in the file
 */
public record LookAlike(String tool, Pattern path, Pattern text) {

    private static final Pattern ANYTHING = Pattern.compile("");

    /**
     * Tools whose migrations are SQL with a word for the tool in a comment. A list of hashes proves nothing: Atlas keeps
     * one for others' folders.
     */
    public static final List<LookAlike> OF_SQL = List.of(
            said("goose", "sql", "(?m)^-- \\+goose "),
            said("dbmate", "sql", "(?m)^-- migrate:(up|down)"),
            said("sql-migrate", "sql", "(?m)^-- \\+migrate "),
            said("Liquibase", "sql", "(?i)^\\s*--\\s*liquibase formatted sql"));

    /**
     * A tool that a file's name gives away.
     *
     * @param tool what people call it
     * @param path what the file's path within the folder matches
     */
    public static LookAlike named(String tool, String path) {
        return new LookAlike(tool, Pattern.compile(path), ANYTHING);
    }

    /**
     * A tool that the text of its migrations gives away.
     *
     * @param tool what people call it
     * @param endings what the names of its files end with, with {@code |} between them
     * @param text what is found in one
     */
    public static LookAlike said(String tool, String endings, String text) {
        return new LookAlike(tool, Pattern.compile(".*\\.(?:" + endings + ")"), Pattern.compile(text));
    }

    /**
     * Whether something gives it away.
     *
     * @param folder the files that others have written
     */
    public boolean isIn(Head folder) {
        return folder.files().entrySet().stream()
                .anyMatch(file -> path.matcher(file.getKey()).matches()
                        && text.matcher(file.getValue()).find());
    }
}
