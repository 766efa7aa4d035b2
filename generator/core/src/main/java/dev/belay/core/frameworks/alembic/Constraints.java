package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@link ConstraintDdl}. */
final class Constraints implements ConstraintDdl.Visitor<List<Operation>> {

    private static final TableConstraint.Visitor<String> KIND = new TableConstraint.Visitor<>() {
        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "primary";
        }

        @Override
        public String unique(Unique constraint) {
            return "unique";
        }

        @Override
        public String check(Check constraint) {
            return "check";
        }

        @Override
        public String foreignKey(ForeignKey constraint) {
            return "foreignkey";
        }
    };

    private final RawSql raw;

    Constraints(RawSql raw) {
        this.raw = raw;
    }

    @Override
    public List<Operation> add(ConstraintDdl.Add statement) {
        NamedConstraint constraint = statement.constraint();
        boolean named = isNative(statement.table(), constraint.name());
        return Optional.of(constraint.definition())
                .filter(definition -> named)
                .flatMap(definition -> definition.accept(new Adding(statement.table(), constraint)))
                .map(call -> call.when(!constraint.validated(), Call.TRUE.as("postgresql_not_valid"))
                        .alone())
                .orElseGet(() -> raw.of(statement));
    }

    @Override
    public List<Operation> addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> validate(ConstraintDdl.Validate statement) {
        return raw.of(statement);
    }

    /** Only newer Alembics know if_exists here (1.16). */
    @Override
    public List<Operation> drop(ConstraintDdl.Drop statement) {
        NamedConstraint constraint = statement.constraint();
        return !statement.ifExists() && isNative(statement.table(), constraint.name())
                ? Call.of("op.drop_constraint")
                        .with(Names.verbatim(constraint.name()), Names.of(statement.table()))
                        .with(Layout.string(constraint.definition().accept(KIND))
                                .as("type_"))
                        .with(Names.schema(statement.table().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> addNotNull(ConstraintDdl.AddNotNull statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return raw.of(statement);
    }

    /** When a constraint is checked. */
    static Stream<Layout> deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> Stream.empty();
            case INITIALLY_IMMEDIATE -> Stream.of(Call.TRUE.as("deferrable"));
            case INITIALLY_DEFERRED ->
                Stream.of(Call.TRUE.as("deferrable"), Layout.string("DEFERRED").as("initially"));
        };
    }

    private static boolean isNative(TableName table, Identifier name) {
        return Names.areQuotedAlike(table, List.of(name));
    }

    /**
     * The operation that adds a constraint; empty where SQLAlchemy cannot say it.
     *
     * @param table the table
     * @param constraint the constraint
     */
    private record Adding(TableName table, NamedConstraint constraint)
            implements TableConstraint.Visitor<Optional<Call>> {

        @Override
        public Optional<Call> primaryKey(PrimaryKey key) {
            return onColumns("op.create_primary_key", key.columns());
        }

        @Override
        public Optional<Call> unique(Unique unique) {
            return onColumns("op.create_unique_constraint", unique.columns())
                    .map(call -> call.with(deferrability(unique.deferrability()))
                            .when(unique.nullsNotDistinct(), Call.TRUE.as("postgresql_nulls_not_distinct")));
        }

        @Override
        public Optional<Call> check(Check check) {
            String condition = BoundText.of(check.condition().text().strip());
            return Optional.of(Call.of("op.create_check_constraint")
                    .with(Names.verbatim(constraint.name()), Names.of(table), Layout.string(condition))
                    .with(Names.schema(table.schema())));
        }

        /** Alembic cuts the name of a referenced column at its dots. */
        @Override
        public Optional<Call> foreignKey(ForeignKey key) {
            TableName target = key.target();
            boolean cut = Stream.concat(Stream.of(target.schema(), target.name()), key.targetColumns().stream())
                    .anyMatch(name -> name.value().contains("."));
            boolean isNative = !cut
                    && Names.areQuotedAlike(table, key.columns())
                    && Names.areQuotedAlike(target, key.targetColumns());
            return isNative ? Optional.of(referencing(key)) : Optional.empty();
        }

        private Call referencing(ForeignKey key) {
            return Call.of("op.create_foreign_key")
                    .with(Names.verbatim(constraint.name()), Names.of(table), Names.of(key.target()))
                    .with(Names.list(key.columns()), Names.list(key.targetColumns()))
                    .with(action("ondelete", key.onDelete()))
                    .with(action("onupdate", key.onUpdate()))
                    .with(deferrability(key.deferrability()))
                    .with(Names.schema("source_schema", table.schema()))
                    .with(Names.schema("referent_schema", key.target().schema()));
        }

        private Optional<Call> onColumns(String function, List<Identifier> columns) {
            return Names.areQuotedAlike(columns.stream())
                    ? Optional.of(Call.of(function)
                            .with(Names.verbatim(constraint.name()), Names.of(table), Names.list(columns))
                            .with(Names.schema(table.schema())))
                    : Optional.empty();
        }

        private static Stream<Layout> action(String event, ReferentialAction action) {
            return switch (action) {
                case NO_ACTION -> Stream.empty();
                case RESTRICT, CASCADE, SET_NULL, SET_DEFAULT ->
                    Stream.of(Layout.string(action.name().replace('_', ' ')).as(event));
            };
        }
    }
}
