package dev.belay.core.frameworks.alembic;

import java.util.regex.Pattern;

/**
 * Keeps SQLAlchemy from reading a colon in SQL as a bound parameter. Its text constructs do so in strings, comments and
 * function bodies as well, and where they are part of DDL or of an offline script the parameter silently becomes NULL
 * (SQLAlchemy 1.4 to 2.1). A backslash before the colon is taken away again.
 */
final class BoundText {

    /** What SQLAlchemy takes for a parameter. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?<![:\\w$\\\\]):(?=[\\w$]+(?![:\\w$]))", Pattern.UNICODE_CHARACTER_CLASS);

    private BoundText() {}

    /** The text that arrives as that SQL. */
    static String of(String sql) {
        boolean backslashWouldGo = sql.contains("\\:");
        boolean lettersDiffer = sql.indexOf(':') >= 0 && sql.chars().anyMatch(each -> each >= 0x80);
        return backslashWouldGo || lettersDiffer
                ? sql.replace(":", "\\:")
                : PARAMETER.matcher(sql).replaceAll("\\\\:");
    }
}
