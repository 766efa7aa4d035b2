package dev.belay.core.frameworks.alembic;

import java.util.Optional;

/** Comments on tables and columns. */
final class Comments {

    private Comments() {}

    /**
     * Whether SQLAlchemy writes the comment as it is. Without a connection, in an offline script, it doubles every
     * backslash.
     */
    static boolean isNative(Optional<String> comment) {
        return comment.filter(text -> text.indexOf('\\') >= 0).isEmpty();
    }

    /** The comment as an argument. */
    static Layout of(Optional<String> comment) {
        return comment.map(Layout::string).orElse(Call.NONE);
    }
}
