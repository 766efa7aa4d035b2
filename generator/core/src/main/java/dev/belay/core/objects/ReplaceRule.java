package dev.belay.core.objects;

import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/**
 * An old and a new column are kept equal, by the trigger rule: INSERT without new takes it from old; whoever changes
 * only one of the two changes the other; nobody's newer value is overwritten.
 *
 * @param old the old column as it is while both live
 * @param replacement the new column as it is while both live: nullable, without the author's default
 * @param up from old to new, naming the old column; empty for a plain rename
 * @param down from new to old, naming the new column; empty for a plain rename
 * @param becomesNotNull whether new is to become NOT NULL, so that NULL in an INSERT means omitted
 * @param omissionMark the name of the setting and of the function whose volatile DEFAULT marks an omitted new column;
 *     empty where NULL already means omitted
 * @param guardsKey whether old is the key of a unique index, so that two rows of one key meet on an advisory lock
 *     before they meet on the second unique index
 * @param copies whether new is a mere copy of old, as after a swap, which no backfill fills
 */
public record ReplaceRule(
        ColumnDefinition old,
        ColumnDefinition replacement,
        Optional<SqlExpression> up,
        Optional<SqlExpression> down,
        boolean becomesNotNull,
        Optional<Identifier> omissionMark,
        boolean guardsKey,
        boolean copies)
        implements PairRule {

    /** Of a column and what is about to take its place. */
    public ReplaceRule(
            ColumnDefinition old,
            ColumnDefinition replacement,
            Optional<SqlExpression> up,
            Optional<SqlExpression> down,
            boolean becomesNotNull,
            Optional<Identifier> omissionMark,
            boolean guardsKey) {
        this(old, replacement, up, down, becomesNotNull, omissionMark, guardsKey, false);
    }

    @Override
    public List<ColumnDefinition> olds() {
        return List.of(old);
    }

    @Override
    public List<ColumnDefinition> news() {
        return List.of(replacement);
    }

    @Override
    public List<Assignment> toNew() {
        return List.of(new Assignment(replacement.name(), up.orElseGet(() -> itself(old))));
    }

    @Override
    public List<Assignment> toOld() {
        return List.of(new Assignment(old.name(), down.orElseGet(() -> itself(replacement))));
    }

    @Override
    public boolean converts() {
        return up.isPresent();
    }

    private static SqlExpression itself(ColumnDefinition column) {
        return new SqlExpression(SqlWords.asWritten(column.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.replace(this);
    }
}
