package dev.belay.core.ddl;

import dev.belay.core.objects.EnumType;
import dev.belay.dsl.types.LabelPosition;
import java.util.Optional;

/** Statements on types. */
public sealed interface TypeDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.type(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link CreateEnum}. */
        R createEnum(CreateEnum statement);

        /** {@link DropEnum}. */
        R dropEnum(DropEnum statement);

        /** {@link AddEnumValue}. */
        R addEnumValue(AddEnumValue statement);

        /** {@link RenameEnumValue}. */
        R renameEnumValue(RenameEnumValue statement);

        /** {@link CarryProperties}. */
        R carryProperties(CarryProperties statement);
    }

    /**
     * CREATE TYPE AS ENUM.
     *
     * @param type the type
     */
    record CreateEnum(EnumType type) implements TypeDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnum(this);
        }
    }

    /**
     * DROP TYPE, never CASCADE.
     *
     * @param type the type
     */
    record DropEnum(EnumType type) implements TypeDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnum(this);
        }
    }

    /**
     * ALTER TYPE ADD VALUE IF NOT EXISTS: its way back leaves the label, and it can be run again.
     *
     * @param type the type before
     * @param label the new label
     * @param position before or after another label, or empty for the end
     */
    record AddEnumValue(EnumType type, String label, Optional<LabelPosition> position) implements TypeDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addEnumValue(this);
        }
    }

    /**
     * ALTER TYPE RENAME VALUE.
     *
     * @param type the type as it is before the statement
     * @param label the label as it is
     * @param newLabel its new name
     */
    record RenameEnumValue(EnumType type, String label, String newLabel) implements TypeDdl {

        /** The type as it is after the statement. */
        public EnumType renamed() {
            return type.relabelled(label, newLabel);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameEnumValue(this);
        }
    }

    /**
     * Gives a type the owner, the grants and the comment that another one has in the database, and no others.
     *
     * @param from the type that has them
     * @param to the type that takes its place
     */
    record CarryProperties(EnumType from, EnumType to) implements TypeDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.carryProperties(this);
        }
    }
}
