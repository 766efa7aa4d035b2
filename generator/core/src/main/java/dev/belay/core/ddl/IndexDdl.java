package dev.belay.core.ddl;

import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** Statements on indexes. */
public sealed interface IndexDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.index(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link Create}. */
        R create(Create statement);

        /** {@link Drop}. */
        R drop(Drop statement);

        /** {@link Rename}. */
        R rename(Rename statement);
    }

    /**
     * CREATE INDEX.
     *
     * @param table the table
     * @param index the index
     * @param concurrently whether writes go on meanwhile, outside any transaction and with IF NOT EXISTS
     */
    record Create(TableName table, IndexDefinition index, boolean concurrently) implements IndexDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * DROP INDEX.
     *
     * @param table the table
     * @param index the index
     * @param concurrently whether writes go on meanwhile, outside any transaction
     * @param ifExists whether a missing one is no error
     */
    record Drop(TableName table, IndexDefinition index, boolean concurrently, boolean ifExists) implements IndexDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /**
     * ALTER INDEX RENAME TO.
     *
     * @param table the table
     * @param index the index
     * @param newName the new name
     */
    record Rename(TableName table, Identifier index, Identifier newName) implements IndexDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }
}
