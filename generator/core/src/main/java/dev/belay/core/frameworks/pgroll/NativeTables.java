package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.plan.expansion.DerivedNames;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.CommentOnTable;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.DropTable;
import dev.belay.dsl.tables.ExistingTable;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.tables.TableVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Operations on whole tables in pgroll's words, where it has some that lead to the same catalog. */
record NativeTables(PostgresWriter writer) implements TableVisitor<Wording> {

    @Override
    public Wording createTable(CreateTable operation) {
        TableDefinition table = operation.definition();
        Wording created = Wording.given(NativeNames.isReachable(table.name()), NativeNames.unreachable(table.name()))
                .and(
                        table.columns().stream()
                                .allMatch(column -> column.collation().isEmpty()),
                        table.name() + " has a column with a collation")
                .and(
                        table.columns().stream().noneMatch(ColumnDefinition::virtual),
                        table.name() + " has a virtual column, and pgroll stores every generated one")
                .and(
                        table.constraints().stream().allMatch(constraint -> constraint.accept(REACHABLE)),
                        table.name() + " has a foreign key into another schema, or a condition that begins with CHECK")
                .then(() -> List.of(created(table)));
        List<Wording> all = new ArrayList<>(List.of(created));
        table.indexes().forEach(index -> all.add(NativeIndexes.created(table.name(), index)));
        return Wording.all(all);
    }

    @Override
    public Wording existingTable(ExistingTable operation) {
        return Wording.of(List.of());
    }

    @Override
    public Wording dropTable(DropTable operation) {
        return Wording.given(NativeNames.isReachable(operation.table()), NativeNames.unreachable(operation.table()))
                .and(NativeNames.canBeRenamedAway(operation.table()), NativeNames.tooLong(operation.table()))
                .and(!operation.retain(), operation.table() + " is retained, and pgroll retains nothing")
                .then(() -> one("drop_table", Json.members().with("name", name(operation.table()))));
    }

    @Override
    public Wording renameTable(RenameTable operation) {
        return Wording.given(NativeNames.isReachable(operation.table()), NativeNames.unreachable(operation.table()))
                .then(() -> one(
                        "rename_table",
                        Json.members()
                                .with("from", name(operation.table()))
                                .with("to", operation.newName().value())));
    }

    @Override
    public Wording commentOnTable(CommentOnTable operation) {
        return Wording.of(onComplete(writer, new TableDdl.Comment(operation.table(), operation.comment())));
    }

    /** A statement that pgroll runs when the migration is completed. */
    static List<Json.Members> onComplete(PostgresWriter writer, Ddl statement) {
        return writer.statements(statement).stream()
                .map(sql -> Json.members().with("up", sql + ";").with("onComplete", Json.flag(true)))
                .map(sql -> Json.members().with("sql", sql))
                .toList();
    }

    private static Json.Members created(TableDefinition table) {
        Json.Members members = Json.members()
                .with("name", name(table.name()))
                .with(
                        "columns",
                        Json.elements(table.columns().stream()
                                .map(NativeTables::column)
                                .toList()));
        List<Identifier> columns =
                table.columns().stream().map(ColumnDefinition::name).toList();
        List<Json.Members> constraints = table.constraints().stream()
                .map(constraint ->
                        constraint(DerivedNames.constraint(table.name().name(), constraint, columns), constraint))
                .toList();
        if (!constraints.isEmpty()) {
            members = members.with("constraints", Json.elements(constraints));
        }
        return Json.members()
                .with(
                        "create_table",
                        table.comment().isPresent()
                                ? members.with("comment", table.comment().orElseThrow())
                                : members);
    }

    /** A column of a new table, or one that is added. */
    static Json.Members column(ColumnDefinition column) {
        Json.Members members =
                Json.members().with("name", column.name().value()).with("type", PostgresWriter.type(column.type()));
        if (!column.notNull() && column.identity().isEmpty()) {
            members = members.with("nullable", Json.flag(true));
        }
        if (column.defaultValue().isPresent()) {
            members = members.with(
                    "default", PostgresWriter.value(column.defaultValue().orElseThrow()));
        }
        if (column.generated().isPresent()) {
            String expression = PostgresWriter.value(column.generated().orElseThrow());
            members = members.with("generated", Json.members().with("expression", expression));
        }
        if (column.identity().isPresent()) {
            Json.Members identity = Json.members()
                    .with("user_specified_values", words(column.identity().orElseThrow()));
            members = members.with("generated", Json.members().with("identity", identity));
        }
        return column.comment().isPresent()
                ? members.with("comment", column.comment().orElseThrow())
                : members;
    }

    private static String words(Identity identity) {
        return identity.name().replace('_', ' ');
    }

    private static Json.Members constraint(Identifier name, TableConstraint constraint) {
        return constraint.accept(new Written(Json.members().with("name", name.value())));
    }

    private record Written(Json.Members named) implements TableConstraint.Visitor<Json.Members> {

        @Override
        public Json.Members primaryKey(PrimaryKey constraint) {
            return named.with("type", "primary_key").with("columns", names(constraint.columns()));
        }

        @Override
        public Json.Members unique(Unique constraint) {
            Json.Members members = deferrable(
                    named.with("type", "unique").with("columns", names(constraint.columns())),
                    constraint.deferrability());
            return constraint.nullsNotDistinct() ? members.with("nulls_not_distinct", Json.flag(true)) : members;
        }

        @Override
        public Json.Members check(Check constraint) {
            return named.with("type", "check").with("check", PostgresWriter.value(constraint.condition()));
        }

        @Override
        public Json.Members foreignKey(ForeignKey constraint) {
            Json.Members references = Json.members()
                    .with("table", name(constraint.target()))
                    .with("columns", names(constraint.targetColumns()))
                    .with("on_delete", words(constraint.onDelete()))
                    .with("on_update", words(constraint.onUpdate()));
            return deferrable(
                    named.with("type", "foreign_key")
                            .with("columns", names(constraint.columns()))
                            .with("references", references),
                    constraint.deferrability());
        }

        private static Json.Members deferrable(Json.Members members, Deferrability deferrability) {
            return switch (deferrability) {
                case NOT_DEFERRABLE -> members;
                case INITIALLY_IMMEDIATE -> members.with("deferrable", Json.flag(true));
                case INITIALLY_DEFERRED ->
                    members.with("deferrable", Json.flag(true)).with("initially_deferred", Json.flag(true));
            };
        }
    }

    /** A table in another schema cannot be named in a foreign key. */
    private static final TableConstraint.Visitor<Boolean> REACHABLE = new TableConstraint.Visitor<>() {
        @Override
        public Boolean primaryKey(PrimaryKey constraint) {
            return true;
        }

        @Override
        public Boolean unique(Unique constraint) {
            return true;
        }

        /** A condition that begins like a constraint would be taken for one. */
        @Override
        public Boolean check(Check constraint) {
            return !PostgresWriter.value(constraint.condition()).startsWith("CHECK (");
        }

        @Override
        public Boolean foreignKey(ForeignKey constraint) {
            return NativeNames.isReachable(constraint.target());
        }
    };

    private static String words(dev.belay.dsl.constraints.ReferentialAction action) {
        return action.name().toUpperCase(Locale.ROOT).replace('_', ' ');
    }

    private static Json.Elements names(List<Identifier> columns) {
        return Json.elements(
                columns.stream().map(column -> Json.text(column.value())).toList());
    }

    private static String name(TableName table) {
        return table.name().value();
    }

    private static List<Json.Members> one(String word, Json.Members operation) {
        return List.of(Json.members().with(word, operation));
    }
}
