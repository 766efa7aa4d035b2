package dev.belay.postgres.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of catalog objects a snapshot tells apart, in the order in which a report lists them. */
public enum ObjectKind {
    /** A schema. */
    SCHEMA,
    /** An extension; its members are represented by it. */
    EXTENSION,
    /** A collation. */
    COLLATION,
    /** An enum type with its labels. */
    ENUM,
    /** A domain. */
    DOMAIN,
    /** A composite type that is no table's row type. */
    COMPOSITE_TYPE,
    /** A range type with its multirange. */
    RANGE,
    /** A type with input and output functions of its own, or a shell of one. */
    BASE_TYPE,
    /** A sequence, also one that serves an identity column. */
    SEQUENCE,
    /** An ordinary or partitioned table, or a partition. */
    TABLE,
    /** A foreign table. */
    FOREIGN_TABLE,
    /** A view. */
    VIEW,
    /** A materialized view. */
    MATERIALIZED_VIEW,
    /** A column of a table, view or composite type. */
    COLUMN,
    /** A check, foreign key, primary key, unique or exclusion constraint of a table or domain. */
    CONSTRAINT,
    /** An index, also one that serves a constraint. */
    INDEX,
    /** A function of any language. */
    FUNCTION,
    /** A procedure. */
    PROCEDURE,
    /** An aggregate function. */
    AGGREGATE,
    /** A trigger that somebody created. */
    TRIGGER,
    /** A rewrite rule other than a view's own. */
    RULE,
    /** A row security policy. */
    POLICY,
    /** Extended statistics. */
    STATISTICS,
    /** A publication. */
    PUBLICATION,
    /** A table's membership in a publication. */
    PUBLICATION_TABLE,
    /** A schema's membership in a publication. */
    PUBLICATION_SCHEMA,
    /** A cast. */
    CAST,
    /** An operator. */
    OPERATOR,
    /** An event trigger. */
    EVENT_TRIGGER,
    /** The privileges that new objects of a role start with. */
    DEFAULT_PRIVILEGES,
    /** An object of a rarer kind, of which only existence and comment are known. */
    OTHER_OBJECT;

    private static final Map<String, ObjectKind> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(ObjectKind::label, Function.identity()));

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /**
     * How a report names the kind.
     *
     * @return lower case words, for example {@code materialized view}
     */
    public String label() {
        return label;
    }

    /** Whether an object of this kind lives inside the relation that the first two names of its path denote. */
    boolean isPartOfRelation() {
        return switch (this) {
            case COLUMN, CONSTRAINT, TRIGGER, RULE, POLICY -> true;
            default -> false;
        };
    }

    static ObjectKind ofLabel(String label) {
        var kind = BY_LABEL.get(label);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of object is called '" + label + "'");
        }
        return kind;
    }
}
