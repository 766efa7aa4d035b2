package dev.belay.core.ddl;

import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.SyncTrigger;

/** The functions and triggers that keep two shapes of the data equal while two releases run. */
public sealed interface SyncDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.sync(this);
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

        /** {@link CreateConversion}. */
        R createConversion(CreateConversion statement);

        /** {@link DropConversion}. */
        R dropConversion(DropConversion statement);
    }

    /**
     * The function and the triggers of a rule, in the transaction that adds the new shape.
     *
     * @param trigger what is kept equal
     */
    record Create(SyncTrigger trigger) implements SyncDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * Drops the triggers and the function.
     *
     * @param trigger what is kept equal no more
     */
    record Drop(SyncTrigger trigger) implements SyncDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /**
     * A function that converts a value and answers NULL where the conversion raises.
     *
     * @param function the function
     */
    record CreateConversion(ConversionFunction function) implements SyncDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createConversion(this);
        }
    }

    /**
     * Drops such a function.
     *
     * @param function the function
     */
    record DropConversion(ConversionFunction function) implements SyncDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropConversion(this);
        }
    }
}
