package dev.belay.core.ddl;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/** Statements on one column. */
public sealed interface ColumnDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.column(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link Add}. */
        R add(Add statement);

        /** {@link Drop}. */
        R drop(Drop statement);

        /** {@link Rename}. */
        R rename(Rename statement);

        /** {@link AlterType}. */
        R alterType(AlterType statement);

        /** {@link SetNotNull}. */
        R setNotNull(SetNotNull statement);

        /** {@link DropNotNull}. */
        R dropNotNull(DropNotNull statement);

        /** {@link SetDefault}. */
        R setDefault(SetDefault statement);

        /** {@link DropDefault}. */
        R dropDefault(DropDefault statement);

        /** {@link AddIdentity}. */
        R addIdentity(AddIdentity statement);

        /** {@link DropIdentity}. */
        R dropIdentity(DropIdentity statement);

        /** {@link SetGenerated}. */
        R setGenerated(SetGenerated statement);

        /** {@link SerialToIdentity}. */
        R serialToIdentity(SerialToIdentity statement);

        /** {@link IdentityToSerial}. */
        R identityToSerial(IdentityToSerial statement);

        /** {@link Comment}. */
        R comment(Comment statement);

        /** {@link CarryProperties}. */
        R carryProperties(CarryProperties statement);

        /** {@link MoveSequences}. */
        R moveSequences(MoveSequences statement);

        /** {@link MoveIdentity}. */
        R moveIdentity(MoveIdentity statement);
    }

    /**
     * ALTER TABLE ADD COLUMN with everything the definition says, except its comment.
     *
     * @param table the table
     * @param column the new column
     */
    record Add(TableName table, ColumnDefinition column) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /**
     * ALTER TABLE DROP COLUMN, never CASCADE.
     *
     * @param table the table
     * @param column the column
     */
    record Drop(TableName table, Identifier column) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /**
     * ALTER TABLE RENAME COLUMN.
     *
     * @param table the table
     * @param column the column
     * @param newName the new name
     */
    record Rename(TableName table, Identifier column, Identifier newName) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /**
     * ALTER COLUMN TYPE without USING; only planned where nothing is rewritten.
     *
     * @param table the table
     * @param column the column
     * @param from the type it had
     * @param to the type it gets
     * @param inUtc whether the statement runs under SET LOCAL TimeZone = UTC
     */
    record AlterType(TableName table, Identifier column, SqlType from, SqlType to, boolean inUtc) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterType(this);
        }
    }

    /**
     * ALTER COLUMN SET NOT NULL.
     *
     * @param table the table
     * @param column the column
     * @param proven whether a validated check proves it, so that nothing is scanned (12+)
     */
    record SetNotNull(TableName table, Identifier column, boolean proven) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setNotNull(this);
        }
    }

    /**
     * ALTER COLUMN DROP NOT NULL.
     *
     * @param table the table
     * @param column the column
     */
    record DropNotNull(TableName table, Identifier column) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropNotNull(this);
        }
    }

    /**
     * ALTER COLUMN SET DEFAULT.
     *
     * @param table the table
     * @param column the column
     * @param value the default
     */
    record SetDefault(TableName table, Identifier column, Value value) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setDefault(this);
        }
    }

    /**
     * ALTER COLUMN DROP DEFAULT.
     *
     * @param table the table
     * @param column the column
     */
    record DropDefault(TableName table, Identifier column) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropDefault(this);
        }
    }

    /**
     * ALTER COLUMN ADD GENERATED AS IDENTITY, catalog only; the sequence starts above the greatest value.
     *
     * @param table the table
     * @param column the column
     * @param identity who numbers the rows
     * @param start the least number that the sequence gives
     */
    record AddIdentity(TableName table, Identifier column, Identity identity, long start) implements ColumnDdl {

        /** One that may start with the first number of all. */
        public AddIdentity(TableName table, Identifier column, Identity identity) {
            this(table, column, identity, 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addIdentity(this);
        }
    }

    /**
     * ALTER COLUMN DROP IDENTITY.
     *
     * @param table the table
     * @param column the column
     */
    record DropIdentity(TableName table, Identifier column) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIdentity(this);
        }
    }

    /**
     * ALTER COLUMN SET GENERATED of an identity column, catalog only.
     *
     * @param table the table
     * @param column the column
     * @param identity who numbers the rows
     */
    record SetGenerated(TableName table, Identifier column, Identity identity) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setGenerated(this);
        }
    }

    /**
     * Makes a serial column an identity column, catalog only: the sequence is made anew under its name, with its
     * settings, its grants and its comment, in the type of the column, and goes on where it was.
     *
     * @param table the table
     * @param column the column, which owns the one sequence that its default draws from
     * @param identity who numbers the rows
     */
    record SerialToIdentity(TableName table, Identifier column, Identity identity) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.serialToIdentity(this);
        }
    }

    /**
     * Makes an identity column a serial column, catalog only: the sequence is made anew as it is, and goes on where it
     * was.
     *
     * @param table the table
     * @param column the column
     * @param drawn the default, which has to draw from that sequence
     */
    record IdentityToSerial(TableName table, Identifier column, Value drawn) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identityToSerial(this);
        }
    }

    /**
     * COMMENT ON COLUMN.
     *
     * @param table the table
     * @param column the column
     * @param comment the comment, or empty to remove it
     */
    record Comment(TableName table, Identifier column, Optional<String> comment) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comment(this);
        }
    }

    /**
     * Gives a replacement what the catalog knows of the old column and the schema state does not: column grants,
     * comment, statistics target, storage, compression.
     *
     * @param table the table
     * @param from the old column
     * @param to the replacement
     */
    record CarryProperties(TableName table, Identifier from, Identifier to) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.carryProperties(this);
        }
    }

    /**
     * Lets another column of a table own the sequences that one of its columns owns, in the type of the new owner.
     *
     * @param table the table
     * @param from the column that owns them
     * @param to the column that is to own them
     */
    record MoveSequences(TableName table, Identifier from, Identifier to) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveSequences(this);
        }
    }

    /**
     * Lets PostgreSQL number another column of a table: as it numbers the one that it does, under the same name of the
     * sequence, from where that has come to, in the type of the new column.
     *
     * @param table the table
     * @param from the identity column
     * @param to the column that is to be one; NOT NULL
     */
    record MoveIdentity(TableName table, Identifier from, Identifier to) implements ColumnDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveIdentity(this);
        }
    }
}
