package dev.belay.dsl.columns;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface ColumnVisitor<R> {

    /** {@link AddColumn}. */
    R addColumn(AddColumn operation);

    /** {@link DropColumn}. */
    R dropColumn(DropColumn operation);

    /** {@link RenameColumn}. */
    R renameColumn(RenameColumn operation);

    /** {@link ChangeType}. */
    R changeType(ChangeType operation);

    /** {@link ReplaceColumn}. */
    R replaceColumn(ReplaceColumn operation);

    /** {@link SplitColumn}. */
    R splitColumn(SplitColumn operation);

    /** {@link MergeColumns}. */
    R mergeColumns(MergeColumns operation);

    /** {@link SetNotNull}. */
    R setNotNull(SetNotNull operation);

    /** {@link DropNotNull}. */
    R dropNotNull(DropNotNull operation);

    /** {@link SetDefault}. */
    R setDefault(SetDefault operation);

    /** {@link DropDefault}. */
    R dropDefault(DropDefault operation);

    /** {@link SetIdentity}. */
    R setIdentity(SetIdentity operation);

    /** {@link DropIdentity}. */
    R dropIdentity(DropIdentity operation);

    /** {@link CommentOnColumn}. */
    R commentOnColumn(CommentOnColumn operation);
}
