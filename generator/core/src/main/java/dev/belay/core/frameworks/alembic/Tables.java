package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@link TableDdl}. */
final class Tables implements TableDdl.Visitor<List<Operation>> {

    /** The only column of a primary key; empty for other constraints. */
    private static final TableConstraint.Visitor<Optional<Identifier>> LONE_KEY = new TableConstraint.Visitor<>() {
        @Override
        public Optional<Identifier> primaryKey(PrimaryKey constraint) {
            return constraint.columns().stream()
                    .filter(column -> constraint.columns().size() == 1)
                    .findFirst();
        }

        @Override
        public Optional<Identifier> unique(Unique constraint) {
            return Optional.empty();
        }

        @Override
        public Optional<Identifier> check(Check constraint) {
            return Optional.empty();
        }

        @Override
        public Optional<Identifier> foreignKey(ForeignKey constraint) {
            return Optional.empty();
        }
    };

    private final Columns columns;
    private final RawSql raw;

    Tables(Columns columns, RawSql raw) {
        this.columns = columns;
        this.raw = raw;
    }

    @Override
    public List<Operation> create(TableDdl.Create statement) {
        Table table = statement.table();
        List<Layout> definitions = table.columns().stream()
                .flatMap(column -> columns.column(column, isLoneKey(column, table)).stream())
                .toList();
        boolean isNative = definitions.size() == table.columns().size() && isNative(table);
        return isNative
                ? Call.of("op.create_table")
                        .with(Names.of(table.name()))
                        .with(definitions.stream())
                        .with(table.constraints().stream().flatMap(Tables::constraint))
                        .with(Names.schema(table.name().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> drop(TableDdl.Drop statement) {
        return isNative(statement.table())
                ? Call.of("op.drop_table")
                        .with(Names.of(statement.table()))
                        .with(Names.schema(statement.table().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> rename(TableDdl.Rename statement) {
        return isNative(statement.table()) && Names.areQuotedAlike(Stream.of(statement.newName()))
                ? Call.of("op.rename_table")
                        .with(Names.of(statement.table()), Names.of(statement.newName()))
                        .with(Names.schema(statement.table().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> move(TableDdl.Move statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> comment(TableDdl.Comment statement) {
        boolean isNative = isNative(statement.table()) && Comments.isNative(statement.comment());
        String operation = statement.comment().isPresent() ? "op.create_table_comment" : "op.drop_table_comment";
        return isNative
                ? Call.of(operation)
                        .with(Names.of(statement.table()))
                        .with(statement.comment().map(Layout::string).stream())
                        .with(Names.schema(statement.table().schema()))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> createView(TableDdl.CreateView statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> dropView(TableDdl.DropView statement) {
        return raw.of(statement);
    }

    private static boolean isLoneKey(ColumnDefinition column, Table table) {
        return table.constraints().stream()
                .flatMap(constraint -> constraint.definition().accept(LONE_KEY).stream())
                .anyMatch(column.name()::equals);
    }

    private static boolean isNative(TableName table) {
        return Names.areQuotedAlike(table, List.of());
    }

    private static boolean isNative(Table table) {
        Stream<Identifier> columns = table.columns().stream().map(ColumnDefinition::name);
        Stream<Identifier> constraints = table.constraints().stream().map(NamedConstraint::name);
        return isNative(table.name()) && Names.areQuotedAlike(Stream.concat(columns, constraints));
    }

    /** A constraint as CREATE TABLE takes it; foreign keys are statements of their own. */
    private static Stream<Layout> constraint(NamedConstraint constraint) {
        Layout name = Names.verbatim(constraint.name()).as("name");
        return constraint.definition().accept(new TableConstraint.Visitor<Stream<Layout>>() {
            @Override
            public Stream<Layout> primaryKey(PrimaryKey key) {
                return Stream.of(Call.of("sa.PrimaryKeyConstraint")
                        .with(key.columns().stream().map(Names::of))
                        .with(name)
                        .layout());
            }

            @Override
            public Stream<Layout> unique(Unique unique) {
                return Stream.of(Call.of("sa.UniqueConstraint")
                        .with(unique.columns().stream().map(Names::of))
                        .with(name)
                        .with(Constraints.deferrability(unique.deferrability()))
                        .when(unique.nullsNotDistinct(), Call.TRUE.as("postgresql_nulls_not_distinct"))
                        .layout());
            }

            @Override
            public Stream<Layout> check(Check check) {
                String condition = BoundText.of(check.condition().text().strip());
                return Stream.of(Layout.call("sa.CheckConstraint", Layout.string(condition), name));
            }

            @Override
            public Stream<Layout> foreignKey(ForeignKey key) {
                return Stream.empty();
            }
        });
    }
}
