package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.stream.Stream;

/** Constraints and indexes as arguments of a table, under their own names. */
final class ModelArguments {

    private ModelArguments() {}

    /** A constraint. */
    static Layout of(NamedConstraint constraint) {
        Layout name = Names.of(constraint.name()).as("name");
        return constraint.definition().accept(new TableConstraint.Visitor<Layout>() {
            @Override
            public Layout primaryKey(PrimaryKey key) {
                return Call.of("sa.PrimaryKeyConstraint")
                        .with(key.columns().stream().map(Names::of))
                        .with(name)
                        .layout();
            }

            @Override
            public Layout unique(Unique unique) {
                return Call.of("sa.UniqueConstraint")
                        .with(unique.columns().stream().map(Names::of))
                        .with(name)
                        .with(Constraints.deferrability(unique.deferrability()))
                        .when(unique.nullsNotDistinct(), Call.TRUE.as("postgresql_nulls_not_distinct"))
                        .layout();
            }

            @Override
            public Layout check(Check check) {
                String condition = BoundText.of(check.condition().text().strip());
                return Layout.call("sa.CheckConstraint", Layout.string(condition), name);
            }

            @Override
            public Layout foreignKey(ForeignKey key) {
                return Call.of("sa.ForeignKeyConstraint")
                        .with(Names.list(key.columns()), targets(key))
                        .with(name)
                        .with(action("ondelete", key.onDelete()))
                        .with(action("onupdate", key.onUpdate()))
                        .with(Constraints.deferrability(key.deferrability()))
                        .layout();
            }
        });
    }

    /** An index. */
    static Layout of(IndexDefinition index) {
        return Call.of("sa.Index")
                .with(Names.of(index.name()))
                .with(index.parts().stream().map(ModelArguments::part))
                .when(index.unique(), Call.TRUE.as("unique"))
                .when(
                        !index.method().equals(IndexDefinition.BTREE),
                        Names.of(index.method()).as("postgresql_using"))
                .when(!index.include().isEmpty(), Names.list(index.include()).as("postgresql_include"))
                .when(index.nullsNotDistinct(), Call.TRUE.as("postgresql_nulls_not_distinct"))
                .with(index.predicate().stream()
                        .map(predicate -> Call.text(predicate.text().strip()).as("postgresql_where")))
                .layout();
    }

    private static Layout part(IndexPart part) {
        boolean plain =
                part.column().map(IndexPart::column).filter(part::equals).isPresent();
        return plain ? Names.of(part.column().orElseThrow()) : Call.text(PostgresWriter.indexPart(part));
    }

    private static Layout targets(ForeignKey key) {
        TableName target = key.target();
        String table = target.schema().equals(TableName.PUBLIC)
                ? target.name().value()
                : target.schema() + "." + target.name();
        return Layout.strings(
                key.targetColumns().stream().map(Identifier::value).map(column -> table + "." + column));
    }

    private static Stream<Layout> action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? Stream.empty()
                : Stream.of(Layout.string(action.name().replace('_', ' ')).as(event));
    }
}
