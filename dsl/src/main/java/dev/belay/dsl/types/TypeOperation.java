package dev.belay.dsl.types;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.names.Identifier;

/** An operation on a type of the database. */
public sealed interface TypeOperation extends Operation
        permits CreateEnum, AddEnumValue, RenameEnumValue, RemoveEnumValue {

    /** The schema of the type. */
    Identifier schema();

    /** The name of the type. */
    Identifier name();

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(TypeVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.type(this);
    }
}
