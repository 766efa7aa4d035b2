package dev.belay.core.state;

import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.values.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What statements on enum types change in the schema. */
record TypeTransitions(SchemaState state) implements TypeDdl.Visitor<SchemaState> {

    @Override
    public SchemaState createEnum(TypeDdl.CreateEnum statement) {
        return state.withEnums(SchemaState.with(state.enums(), statement.type()));
    }

    @Override
    public SchemaState dropEnum(TypeDdl.DropEnum statement) {
        return state.withEnums(state.enums().stream()
                .filter(type -> !sameName(type, statement.type()))
                .toList());
    }

    @Override
    public SchemaState addEnumValue(TypeDdl.AddEnumValue statement) {
        return state.withEnums(state.enums().stream()
                .map(type -> sameName(type, statement.type())
                        ? labelled(type, statement.label(), statement.position())
                        : type)
                .toList());
    }

    /** A default that is a constant follows, as it does in the catalog. */
    @Override
    public SchemaState renameEnumValue(TypeDdl.RenameEnumValue statement) {
        SchemaState renamed = state.withEnums(state.enums().stream()
                .map(type -> sameName(type, statement.type())
                        ? type.relabelled(statement.label(), statement.newLabel())
                        : type)
                .toList());
        for (Table table : state.tables().values()) {
            renamed = renamed.withTable(table.withColumns(table.columns().stream()
                    .map(column -> relabelled(column, statement))
                    .toList()));
        }
        return renamed;
    }

    /** The schema knows neither owners nor grants, nor comments on types. */
    @Override
    public SchemaState carryProperties(TypeDdl.CarryProperties statement) {
        return state;
    }

    private static ColumnDefinition relabelled(ColumnDefinition column, TypeDdl.RenameEnumValue statement) {
        boolean says = statement.type().isTypeOf(column.type())
                && column.defaultValue()
                        .filter(new Literal(statement.label(), column.type())::equals)
                        .isPresent();
        return says ? column.withDefault(Optional.of(new Literal(statement.newLabel(), column.type()))) : column;
    }

    private static EnumType labelled(EnumType type, String label, Optional<LabelPosition> position) {
        if (type.labels().contains(label)) {
            return type;
        }
        List<String> labels = new ArrayList<>(type.labels());
        labels.add(
                position.map(where -> labels.indexOf(where.label()) + (where.before() ? 0 : 1))
                        .orElse(labels.size()),
                label);
        return new EnumType(type.schema(), type.name(), labels);
    }

    private static boolean sameName(EnumType left, EnumType right) {
        return left.schema().equals(right.schema()) && left.name().equals(right.name());
    }
}
