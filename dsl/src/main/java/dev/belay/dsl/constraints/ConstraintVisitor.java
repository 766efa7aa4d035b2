package dev.belay.dsl.constraints;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface ConstraintVisitor<R> {

    /** {@link AddPrimaryKey}. */
    R addPrimaryKey(AddPrimaryKey operation);

    /** {@link AddUnique}. */
    R addUnique(AddUnique operation);

    /** {@link ReplacePrimaryKey}. */
    R replacePrimaryKey(ReplacePrimaryKey operation);

    /** {@link ReplaceUnique}. */
    R replaceUnique(ReplaceUnique operation);

    /** {@link AddCheck}. */
    R addCheck(AddCheck operation);

    /** {@link AddForeignKey}. */
    R addForeignKey(AddForeignKey operation);

    /** {@link DropConstraint}. */
    R dropConstraint(DropConstraint operation);

    /** {@link ValidateConstraint}. */
    R validateConstraint(ValidateConstraint operation);
}
