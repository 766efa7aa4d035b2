package dev.belay.core.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a migration may do and that somebody ought to know before it is merged. Unlike a problem, which cannot
 * be planned at all, it is the project that decides how much it minds.
 */
public enum Rule {
    /** See {@link #finds()}, as for all of them. */
    UNINDEXED_FOREIGN_KEY(
            Severity.WARNING,
            "A foreign key, added or created with its table, whose columns no index of that table begins with.",
            "Every DELETE of a referenced row, and every UPDATE of its key, reads the whole referencing table, and holds"
                    + " its locks meanwhile.",
            "Create the index in the same migration or before. Accept it where referenced rows are never deleted."),
    /** Statements that lock a table for as long as its rows take to be written anew. */
    BLOCKING_REWRITE(
            Severity.WARNING,
            "A statement that writes every row of a table anew under ACCESS EXCLUSIVE; only .direct(...) leads to one.",
            "Nobody reads or writes the table until it is done, which takes longer the more rows there are.",
            "Leave out .direct(...): the change is split then. Accept it where the table is small, and say how small."),
    /** Statements that block writers for as long as a table takes to be read. */
    BLOCKING_SCAN(
            Severity.OFF,
            "A statement that reads every row of a table under a lock that writers wait for; only .direct(...) leads to"
                    + " one.",
            "Writes wait until it is done, which takes longer the more rows there are.",
            "Leave out .direct(...): the change is split then. Accept it where the table is small, and say how small."),
    /** Statements after which the release that is running fails. */
    BREAKS_PREVIOUS_RELEASE(
            Severity.WARNING,
            "A statement after which those of the previous release fail, such as a rename with .direct(...).",
            "From that moment until the last instance is replaced, its users see errors.",
            "Leave out .direct(...): both names are there until the contract then. Accept it where nothing is running."),
    /** Prepared statements that name their columns. */
    RECONNECT(
            Severity.WARNING,
            "A statement that changes the type of a column, so that prepared statements which return it fail.",
            "Drivers prepare on the server what is run often. Such a session gets \"cached plan must not change result"
                    + " type\" (0A000) until it prepares anew or reconnects.",
            "Let the application reconnect after it, or its driver prepare anew (autosave of pgjdbc). Accept it where that"
                    + " is so."),
    /** Prepared statements with a star. */
    RECONNECT_SELECT_STAR(
            Severity.OFF,
            "A statement that adds, drops or renames a column, so that prepared statements with SELECT * or RETURNING *"
                    + " fail.",
            "As for reconnect, in applications that do not name their columns.",
            "Name the columns in the application. Accept it where nothing prepares such a statement."),
    /** Ways back that do not exist. */
    IRREVERSIBLE(
            Severity.WARNING,
            "A unit that has no way back, unless the migration says so itself by irreversible(...) or purge(...).",
            "Where the release fails, the database stays as it is.",
            "Say .retain() where it is dropped. Accept it where nobody will want to go back, such as a label of an enum"
                    + " that may stay."),
    /** Ways back that forget. */
    LOSES_VALUES(
            Severity.OFF,
            "A unit whose way back does not bring values back that it has overwritten or dropped.",
            "After the way back the rows hold what the change has written.",
            "Keep the values in a column of their own before. Accept it where nobody wants them back."),
    /** SQL of the author. */
    UNPREDICTED_SQL(
            Severity.OFF,
            "SQL of the author, of which nobody knows what it locks, rewrites and scans before the rehearsal has run it.",
            "What it takes from a running system is not in the plan.",
            "Say it with a word of the vocabulary where there is one, and look at what the rehearsal measured. Accept it"
                    + " with what you saw."),
    /** Acceptances of nothing. */
    ACCEPT_WITHOUT_FINDING(
            Severity.WARNING,
            "An @Accept of a rule that finds nothing in that migration.",
            "Whoever reads it takes the migration for worse than it is, and the next edit may do what it accepts unseen.",
            "Remove the @Accept.");

    private final Severity byDefault;
    private final String finds;
    private final String harm;
    private final String remedy;

    Rule(Severity byDefault, String finds, String harm, String remedy) {
        this.byDefault = byDefault;
        this.finds = finds;
        this.harm = harm;
        this.remedy = remedy;
    }

    /** The rule of an id. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The stable name in messages, in {@code belay.yaml} and in {@code @Accept}: {@code unindexed-foreign-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds where {@code belay.yaml} says nothing. */
    public Severity byDefault() {
        return byDefault;
    }

    /** What it looks for. */
    public String finds() {
        return finds;
    }

    /** Why somebody may mind. */
    public String harm() {
        return harm;
    }

    /** What to do instead, and when it may be accepted. */
    public String remedy() {
        return remedy;
    }
}
