package dev.belay.dsl;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the annotation of a migration. */
final class MigrationHeader {

    /** Minutes or seconds, four digits of the year: every tool that names files by time can print it. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

    private MigrationHeader() {}

    /** The id of a migration that another one names. */
    static String id(Class<?> type) {
        Migration migration =
                Optional.ofNullable(type.getAnnotation(Migration.class)).orElseThrow(() -> missing(type));
        return checkedId(migration.id());
    }

    static Optional<Migration> of(Class<?> type, Notebook notebook, Place place) {
        Optional<Migration> migration = Optional.ofNullable(type.getAnnotation(Migration.class));
        if (migration.isEmpty()) {
            notebook.refuse(missing(type).at(place));
        }
        return migration;
    }

    static String checkedId(String id) {
        if (!Change.ID.matcher(id).matches()) {
            throw Change.refusedId(id);
        }
        return id;
    }

    static LocalDateTime time(String at) {
        try {
            if (TIME.matcher(at).matches()) {
                return LocalDateTime.parse(at);
            }
        } catch (DateTimeException impossibleDate) {
            // falls through to the one message for every time that cannot be read
        }
        throw new RefusedException(
                "invalid-migration-time",
                "The time \"" + at + "\" of the migration is not a date and time in UTC.",
                "Write minutes or seconds, such as at = \"2026-11-22T10:00\".");
    }

    private static RefusedException missing(Class<?> type) {
        return new RefusedException(
                "migration-without-annotation",
                "The class \"" + type.getName() + "\" has no @Migration.",
                "Write @Migration(id = \"0001_name\", at = \"2026-11-22T10:00\") above it.");
    }
}
