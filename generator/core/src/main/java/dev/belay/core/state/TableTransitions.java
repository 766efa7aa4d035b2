package dev.belay.core.state;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What statements on whole tables change in the schema. */
record TableTransitions(SchemaState state) implements TableDdl.Visitor<SchemaState> {

    @Override
    public SchemaState create(TableDdl.Create statement) {
        Table table = statement.table().withIndexes(List.of()).withComment(Optional.empty());
        for (NamedConstraint constraint : table.constraints()) {
            table = ConstraintTransitions.notNull(
                    table, constraint.definition().accept(ConstraintTransitions.KEY_COLUMNS));
        }
        return state.withTable(table.withColumns(table.columns().stream()
                .map(column -> column.identity().isPresent() ? column.withNotNull(true) : column)
                .map(column -> column.withComment(Optional.empty()))
                .toList()));
    }

    @Override
    public SchemaState drop(TableDdl.Drop statement) {
        return state.withoutTable(statement.table());
    }

    @Override
    public SchemaState rename(TableDdl.Rename statement) {
        return moved(statement.table(), statement.table().renamed(statement.newName()));
    }

    @Override
    public SchemaState move(TableDdl.Move statement) {
        return moved(
                statement.table(),
                new TableName(statement.newSchema(), statement.table().name()));
    }

    @Override
    public SchemaState comment(TableDdl.Comment statement) {
        return state.changing(statement.table(), table -> table.withComment(statement.comment()));
    }

    @Override
    public SchemaState createView(TableDdl.CreateView statement) {
        return state.withViews(SchemaState.with(state.views(), statement.created()));
    }

    @Override
    public SchemaState dropView(TableDdl.DropView statement) {
        return state.withViews(state.views().stream()
                .filter(view -> !view.name().equals(statement.view()))
                .toList());
    }

    private SchemaState moved(TableName from, TableName to) {
        Map<TableName, Table> tables = new TreeMap<>();
        for (Table table : state.tables().values()) {
            TableName name = table.name().equals(from) ? to : table.name();
            List<NamedConstraint> constraints = new ArrayList<>();
            table.constraints().forEach(constraint -> constraints.add(following(constraint, from, to)));
            tables.put(name, table.withName(name).withConstraints(constraints));
        }
        List<SyncTrigger> triggers = state.triggers().stream()
                .map(trigger -> trigger.table().equals(from) ? trigger.on(to) : trigger)
                .toList();
        List<View> views = state.views().stream()
                .map(view -> view.table().equals(from) ? view.of(to) : view)
                .toList();
        List<Retained> retained = state.retained().stream()
                .map(each -> each.table().equals(from) ? each.in(to) : each)
                .toList();
        return state.withTables(tables).withTriggers(triggers).withViews(views).withRetained(retained);
    }

    private static NamedConstraint following(NamedConstraint constraint, TableName from, TableName to) {
        return new NamedConstraint(
                constraint.name(),
                constraint.definition().accept(new TableConstraint.Visitor<>() {
                    @Override
                    public TableConstraint primaryKey(PrimaryKey key) {
                        return key;
                    }

                    @Override
                    public TableConstraint unique(Unique unique) {
                        return unique;
                    }

                    @Override
                    public TableConstraint check(Check check) {
                        return check;
                    }

                    @Override
                    public TableConstraint foreignKey(ForeignKey key) {
                        return key.target().equals(from) ? key.referencing(to) : key;
                    }
                }),
                constraint.validated());
    }
}
