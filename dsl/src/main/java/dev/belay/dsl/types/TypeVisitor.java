package dev.belay.dsl.types;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface TypeVisitor<R> {

    /** {@link CreateEnum}. */
    R createEnum(CreateEnum operation);

    /** {@link AddEnumValue}. */
    R addEnumValue(AddEnumValue operation);

    /** {@link RenameEnumValue}. */
    R renameEnumValue(RenameEnumValue operation);

    /** {@link RemoveEnumValue}. */
    R removeEnumValue(RemoveEnumValue operation);
}
