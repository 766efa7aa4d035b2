package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.List;

/**
 * An enum type.
 *
 * @param schema its schema
 * @param name its name
 * @param labels its labels in order
 */
public record EnumType(Identifier schema, Identifier name, List<String> labels) {

    /** Copies the labels. */
    public EnumType {
        labels = List.copyOf(labels);
    }

    /** The type with another name for one of its labels, in that label's place. */
    public EnumType relabelled(String label, String newLabel) {
        List<String> renamed = labels.stream()
                .map(each -> each.equals(label) ? newLabel : each)
                .toList();
        return new EnumType(schema, name, renamed);
    }

    /** Whether columns of that type hold labels of this one, or arrays of them. */
    public boolean isTypeOf(SqlType column) {
        String columnSchema = column.schema().isEmpty() ? TableName.PUBLIC.value() : column.schema();
        return !column.builtIn() && column.name().equals(name.value()) && columnSchema.equals(schema.value());
    }
}
