package dev.belay.dsl.tables;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface TableVisitor<R> {

    /** {@link CreateTable}. */
    R createTable(CreateTable operation);

    /** {@link ExistingTable}. */
    R existingTable(ExistingTable operation);

    /** {@link DropTable}. */
    R dropTable(DropTable operation);

    /** {@link RenameTable}. */
    R renameTable(RenameTable operation);

    /** {@link CommentOnTable}. */
    R commentOnTable(CommentOnTable operation);
}
