package dev.belay.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.Retained;
import dev.belay.core.state.SchemaState;
import dev.belay.core.versions.TableOrigins;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.ConstraintName;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.IndexName;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.names.TableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class of one table: a constant for each column, index and constraint. */
final class TableClass {

    private static final ClassName INDEX = ClassName.get(IndexName.class);
    private static final ClassName CONSTRAINT = ClassName.get(ConstraintName.class);

    private final TableOrigins origins;
    private final Table table;
    private final TypeCodes types;
    private final Leftovers leftovers;
    private final List<ColumnDefinition> columns;

    TableClass(TableOrigins origins, SchemaState state, TypeCodes types, Leftovers leftovers) {
        this.origins = origins;
        this.table = origins.table();
        this.types = types;
        this.leftovers = leftovers;
        Set<Identifier> retained = state.retained().stream()
                .filter(each -> each.table().equals(table.name()))
                .map(Retained::column)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
        this.columns = table.columns().stream()
                .filter(column -> !retained.contains(column.name()))
                .toList();
    }

    /** The class. */
    TypeSpec write(ClassName className) {
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(TableReference.class)
                .addJavadoc("$L", "The table " + Words.code(table.name().toString()) + ".");
        List<String> names = names();
        int next = 0;
        for (ColumnDefinition column : columns) {
            type.addField(column(column, names.get(next++)));
        }
        for (IndexDefinition index : table.indexes()) {
            type.addField(index(index, names.get(next++)));
        }
        for (NamedConstraint constraint : table.constraints()) {
            type.addField(constraint(constraint, names.get(next++)));
        }
        return type.addMethod(Constants.constructor())
                .addMethod(Constants.overriding("table", TableName.class, name()))
                .build();
    }

    /** The names of the constants: of the columns, then of the indexes, then of the constraints. */
    private List<String> names() {
        List<Identifier> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        table.indexes().forEach(index -> names.add(index.name()));
        table.constraints().forEach(constraint -> names.add(constraint.name()));
        return JavaNames.distinct(
                names.stream().map(Identifier::value).map(JavaNames::constant).toList());
    }

    private CodeBlock name() {
        return CodeBlock.of(
                "$T.of($S, $S)",
                TableName.class,
                table.name().schema().value(),
                table.name().name().value());
    }

    private FieldSpec column(ColumnDefinition column, String constant) {
        TypeCodes.OfColumn type = types.of(column.type());
        return Constants.field(
                type.constant(),
                constant,
                // with its type said: to infer it takes a compiler longer than all else of a constant
                CodeBlock.of(
                        "new $T($S, $L)",
                        type.constant(),
                        column.name().value(),
                        type.type().call()),
                Words.code(column.name().value()) + ": "
                        + Words.code(column.type().toString()) + ", "
                        + (column.notNull() ? "not null" : "nullable")
                        + Constants.since(Optional.ofNullable(origins.columns().get(column.name()))) + ".",
                leftovers.column(table.name(), column.name()));
    }

    private FieldSpec index(IndexDefinition index, String constant) {
        return Constants.field(
                INDEX,
                constant,
                CodeBlock.of("new $T($S)", INDEX, index.name().value()),
                "The " + (index.unique() ? "unique index " : "index ")
                        + Words.code(index.name().value())
                        + Constants.since(Optional.ofNullable(origins.indexes().get(index.name()))) + ".",
                leftovers.index(table, index));
    }

    private FieldSpec constraint(NamedConstraint constraint, String constant) {
        return Constants.field(
                CONSTRAINT,
                constant,
                CodeBlock.of("new $T($S)", CONSTRAINT, constraint.name().value()),
                "The " + constraint.definition().accept(new Kind()) + " "
                        + Words.code(constraint.name().value())
                        + Constants.since(
                                Optional.ofNullable(origins.constraints().get(constraint.name()))) + ".",
                leftovers.constraint(table, constraint));
    }

    /** What a constraint is called. */
    private static final class Kind implements TableConstraint.Visitor<String> {

        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "primary key";
        }

        @Override
        public String unique(Unique constraint) {
            return "unique constraint";
        }

        @Override
        public String check(Check constraint) {
            return "check";
        }

        @Override
        public String foreignKey(ForeignKey constraint) {
            return "foreign key";
        }
    }
}
