package dev.belay.core.ddl;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** Statements on constraints. */
public sealed interface ConstraintDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.constraint(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link Add}. */
        R add(Add statement);

        /** {@link AddUsingIndex}. */
        R addUsingIndex(AddUsingIndex statement);

        /** {@link Validate}. */
        R validate(Validate statement);

        /** {@link Drop}. */
        R drop(Drop statement);

        /** {@link AddNotNull}. */
        R addNotNull(AddNotNull statement);

        /** {@link ValidateNotNull}. */
        R validateNotNull(ValidateNotNull statement);
    }

    /**
     * ADD CONSTRAINT, validated at once or NOT VALID.
     *
     * @param table the table
     * @param constraint the constraint, whose flag says whether it is validated at once
     */
    record Add(TableName table, NamedConstraint constraint) implements ConstraintDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /**
     * ADD CONSTRAINT ... USING INDEX: catalog only, the index takes the name of the constraint.
     *
     * @param table the table
     * @param constraint a primary key or unique constraint
     * @param index the unique index
     */
    record AddUsingIndex(TableName table, NamedConstraint constraint, Identifier index) implements ConstraintDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addUsingIndex(this);
        }
    }

    /**
     * VALIDATE CONSTRAINT: scans under SHARE UPDATE EXCLUSIVE.
     *
     * @param table the table
     * @param constraint the constraint
     */
    record Validate(TableName table, NamedConstraint constraint) implements ConstraintDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.validate(this);
        }
    }

    /**
     * DROP CONSTRAINT, never CASCADE.
     *
     * @param table the table
     * @param constraint the constraint
     * @param ifExists whether a missing one is no error
     */
    record Drop(TableName table, NamedConstraint constraint, boolean ifExists) implements ConstraintDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /**
     * From PostgreSQL 18: ADD CONSTRAINT name NOT NULL column NOT VALID.
     *
     * @param table the table
     * @param column the column
     * @param name the name of the constraint
     */
    record AddNotNull(TableName table, Identifier column, Identifier name) implements ConstraintDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addNotNull(this);
        }
    }

    /**
     * From PostgreSQL 18: VALIDATE of a not-null constraint, after which the column is NOT NULL.
     *
     * @param table the table
     * @param column the column
     * @param name the name of the constraint
     */
    record ValidateNotNull(TableName table, Identifier column, Identifier name) implements ConstraintDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.validateNotNull(this);
        }
    }
}
