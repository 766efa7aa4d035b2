package dev.belay.core.frameworks.alembic;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What identifies a revision.
 *
 * @param id its id
 * @param parent the revision it comes after
 * @param created when
 * @param message what it does, on one line
 */
record Revision(String id, Optional<String> parent, LocalDateTime created, String message) {

    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("uuuu_MM_dd_HHmm", Locale.ROOT);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
    private static final int LONGEST_SLUG = 40;

    /** The file's name by Alembic's own template. */
    String fileName() {
        return id + "_" + slug() + ".py";
    }

    /** The file's name by the template that Alembic proposes for folders sorted by date. */
    String datedFileName() {
        return IN_FILE_NAME.format(created) + "-" + fileName();
    }

    /** The lines of the docstring that Alembic's generator writes. */
    List<String> identification() {
        List<String> lines = new ArrayList<>();
        lines.add("Revision ID: " + id);
        lines.add("Revises:" + parent.map(revision -> " " + revision).orElse(""));
        lines.add("Create Date: " + CREATED.format(created));
        return lines;
    }

    /** The words of the message, cut as Alembic cuts them. */
    private String slug() {
        String slug = WORD.matcher(message).results().map(MatchResult::group).collect(Collectors.joining("_"));
        String lower = slug.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST_SLUG ? lower : cut(lower.substring(0, LONGEST_SLUG));
    }

    private static String cut(String slug) {
        int end = slug.lastIndexOf('_');
        return (end < 0 ? slug : slug.substring(0, end)) + "_";
    }
}
