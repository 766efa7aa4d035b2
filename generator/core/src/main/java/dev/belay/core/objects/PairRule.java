package dev.belay.core.objects;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.stream.Stream;

/** Old columns and new ones that take their place hold the same, each side as one value of a row. */
public sealed interface PairRule extends SyncRule permits ReplaceRule, ReshapeRule {

    /** The old columns as they are while all live. */
    List<ColumnDefinition> olds();

    /** The new columns as they are while all live. */
    List<ColumnDefinition> news();

    /** What each new column is made of. */
    List<Assignment> toNew();

    /** What each old column is made of. */
    List<Assignment> toOld();

    /** Whether one side is more than the other under another name. */
    boolean converts();

    /** The names of the old columns. */
    default List<Identifier> oldNames() {
        return olds().stream().map(ColumnDefinition::name).toList();
    }

    /** The names of the new columns. */
    default List<Identifier> newNames() {
        return news().stream().map(ColumnDefinition::name).toList();
    }

    /** Both directions. */
    default List<SqlExpression> conversions() {
        return Stream.concat(toNew().stream(), toOld().stream())
                .map(each -> (SqlExpression) each.value())
                .toList();
    }

    @Override
    default List<Identifier> columnsInFlight() {
        return Stream.concat(oldNames().stream(), newNames().stream()).toList();
    }
}
