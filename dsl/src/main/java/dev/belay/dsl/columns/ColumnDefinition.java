package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.StorableText;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a column is.
 *
 * @param name its name
 * @param type its type
 * @param notNull whether NULL is forbidden
 * @param defaultValue what an INSERT that does not name the column writes
 * @param identity whether PostgreSQL numbers the rows
 * @param generated the expression of a generated column
 * @param virtual whether that is computed when it is read, instead of stored
 * @param collation its collation, where it is not the type's
 * @param comment its comment
 */
public record ColumnDefinition(
        Identifier name,
        SqlType type,
        boolean notNull,
        Optional<Value> defaultValue,
        Optional<Identity> identity,
        Optional<SqlExpression> generated,
        boolean virtual,
        Optional<Identifier> collation,
        Optional<String> comment) {

    /**
     * Refuses a comment that PostgreSQL would take as none, and a virtual column of nothing.
     *
     * @throws dev.belay.dsl.RefusedException if the comment is empty or cannot be stored
     */
    public ColumnDefinition {
        if (virtual && generated.isEmpty()) {
            throw new RefusedException(
                    "virtual-without-expression",
                    "The column \"" + name + "\" is virtual and says nothing that it is computed from.",
                    "Give the expression, or leave out that it is virtual.");
        }
        comment.ifPresent(StorableText::comment);
    }

    /**
     * Refuses what PostgreSQL refuses with 42601 in every supported version: more than one of default, identity and
     * generation expression.
     *
     * @throws RefusedException if the column has more than one source of values
     */
    public void requireOneSource() {
        List<String> sources = new ArrayList<>();
        defaultValue.ifPresent(value -> sources.add("default"));
        identity.ifPresent(value -> sources.add("identity"));
        generated.ifPresent(value -> sources.add("generation expression"));
        if (sources.size() > 1) {
            throw conflict(name, sources);
        }
    }

    static RefusedException conflict(Identifier column, List<String> sources) {
        return new RefusedException(
                "conflicting-values",
                "The column \"" + column + "\" has several sources of values: " + String.join(", ", sources) + ".",
                "Keep one of the default, the identity and the generation expression.");
    }

    /** A nullable column without anything else. */
    public static ColumnDefinition of(Identifier name, SqlType type) {
        return new ColumnDefinition(
                name,
                type,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The same column under another name. */
    public ColumnDefinition renamed(Identifier newName) {
        return new ColumnDefinition(
                newName, type, notNull, defaultValue, identity, generated, virtual, collation, comment);
    }

    /** The same column of another type. */
    public ColumnDefinition withType(SqlType newType) {
        return new ColumnDefinition(
                name, newType, notNull, defaultValue, identity, generated, virtual, collation, comment);
    }

    /** The same column, with or without NOT NULL. */
    public ColumnDefinition withNotNull(boolean newNotNull) {
        return new ColumnDefinition(
                name, type, newNotNull, defaultValue, identity, generated, virtual, collation, comment);
    }

    /** The same column with another default, or none. */
    public ColumnDefinition withDefault(Optional<Value> newDefault) {
        return new ColumnDefinition(name, type, notNull, newDefault, identity, generated, virtual, collation, comment);
    }

    /** The same column with another identity, or none. */
    public ColumnDefinition withIdentity(Optional<Identity> newIdentity) {
        return new ColumnDefinition(
                name, type, notNull, defaultValue, newIdentity, generated, virtual, collation, comment);
    }

    /** The same column with another generation expression, or none; as virtual as it was. */
    public ColumnDefinition withGenerated(Optional<SqlExpression> newGenerated) {
        return new ColumnDefinition(
                name,
                type,
                notNull,
                defaultValue,
                identity,
                newGenerated,
                virtual && newGenerated.isPresent(),
                collation,
                comment);
    }

    /** The same column as a virtual generated one. */
    public ColumnDefinition withVirtual(SqlExpression expression) {
        return new ColumnDefinition(
                name, type, notNull, defaultValue, identity, Optional.of(expression), true, collation, comment);
    }

    /** The same column with another collation. */
    public ColumnDefinition withCollation(Optional<Identifier> newCollation) {
        return new ColumnDefinition(
                name, type, notNull, defaultValue, identity, generated, virtual, newCollation, comment);
    }

    /** The same column with another comment, or none. */
    public ColumnDefinition withComment(Optional<String> newComment) {
        return new ColumnDefinition(
                name, type, notNull, defaultValue, identity, generated, virtual, collation, newComment);
    }
}
