package dev.belay.postgres.clients;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.Intent;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The defaults that a plan changes because its author says so, and when: from then on the previous release gets the new
 * one where it leaves the column out. A default that a plan changes on its own account is none of them, since nobody
 * must notice it.
 */
final class DefaultChanges {
    private final Plan plan;
    private final UnaryOperator<TableName> afterName;
    private final Set<Named> ordered = new HashSet<>();
    private final Set<Named> dropped = new HashSet<>();

    /**
     * The changes of a plan.
     *
     * @param plan the plan
     * @param afterName the name that a table has after the plan
     */
    DefaultChanges(Plan plan, UnaryOperator<TableName> afterName) {
        this.plan = plan;
        this.afterName = afterName;
        operations(SetDefault.class).forEach(set -> ordered.add(named(set.table(), set.column())));
        operations(DropDefault.class).forEach(drop -> dropped.add(named(drop.table(), drop.column())));
        ordered.addAll(dropped);
    }

    private <O> Stream<O> operations(Class<O> kind) {
        return plan.change().intents().stream()
                .map(Intent::operation)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private Named named(TableName table, Identifier column) {
        return new Named(afterName.apply(table), column);
    }

    /** Those of one table, by its name after the plan. */
    List<DefaultChange> of(TableName table) {
        List<DefaultChange> changes = new ArrayList<>();
        ordered.stream().filter(named -> named.table().equals(table)).forEach(named -> changes.addAll(of(named)));
        return changes;
    }

    private List<DefaultChange> of(Named named) {
        List<DefaultChange> changes = new ArrayList<>();
        SchemaState state = plan.before();
        Optional<Value> value = defaultIn(state, named);
        int boundary = 0;
        for (Unit unit : plan.units()) {
            boundary++;
            state = Transitions.apply(
                    state, unit.steps().stream().map(Step::statement).toList());
            Optional<Value> next = defaultIn(state, named);
            if (!next.equals(value)) {
                changes.add(new DefaultChange(named.column(), boundary, next));
            }
            value = next;
        }
        return changes;
    }

    private Optional<Value> defaultIn(SchemaState state, Named named) {
        return state.tables().values().stream()
                .filter(table -> afterName.apply(table.name()).equals(named.table()))
                .flatMap(table -> table.column(named.column()).stream())
                .flatMap(column -> column.defaultValue().stream())
                .findFirst();
    }

    /** A gate asks of the previous release that it leave out no column that is NOT NULL and loses its default. */
    List<ShapeColumn> obeying(TableName table, List<ShapeColumn> columns) {
        return columns.stream()
                .map(column -> !column.nullable() && dropped.contains(new Named(table, column.name()))
                        ? column.withDefault(Optional.empty())
                        : column)
                .toList();
    }

    private record Named(TableName table, Identifier column) {}
}
