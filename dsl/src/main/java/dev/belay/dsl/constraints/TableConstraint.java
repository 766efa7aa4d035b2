package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/** A constraint of a table. Without a name it gets the one PostgreSQL would choose. */
public sealed interface TableConstraint permits PrimaryKey, Unique, Check, ForeignKey {

    /** The author's name for it. */
    Optional<Identifier> name();

    /** Hands the constraint to the branch of its kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One branch for each kind of constraint.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {
        /** A primary key. */
        R primaryKey(PrimaryKey constraint);

        /** A unique constraint. */
        R unique(Unique constraint);

        /** A check. */
        R check(Check constraint);

        /** A foreign key. */
        R foreignKey(ForeignKey constraint);
    }
}
