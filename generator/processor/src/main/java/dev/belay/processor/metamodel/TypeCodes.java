package dev.belay.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.SqlType;
import java.util.HashMap;
import java.util.Map;

/** How the types of one version are written: a schema has thousands of columns and a few types. */
final class TypeCodes {

    private final SchemaState state;
    private final Map<SqlType, OfColumn> known = new HashMap<>();

    TypeCodes(SchemaState state) {
        this.state = state;
    }

    /** How a column of a type is written. */
    OfColumn of(SqlType type) {
        return known.computeIfAbsent(type, fresh -> OfColumn.of(TypeCode.of(fresh, state)));
    }

    /**
     * A column's type.
     *
     * @param constant the class of the column's constant
     * @param type the type itself
     */
    record OfColumn(TypeName constant, TypeCode type) {

        private static OfColumn of(TypeCode type) {
            return new OfColumn(ParameterizedTypeName.get(ClassName.get(Column.class), type.values()), type);
        }
    }
}
