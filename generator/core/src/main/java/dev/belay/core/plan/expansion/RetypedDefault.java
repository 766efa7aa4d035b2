package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.dsl.RefusedException;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happens to a default when its column becomes one of another name of type. PostgreSQL would keep the constant of
 * the old type and convert it for each row, under the settings of each session; and it refuses the change where no cast
 * does that. So the default goes before, and comes back behind, of the new type.
 *
 * @param operation the change of the type
 * @param before the default as it was
 * @param after the default as it will be; empty where the new type takes no such constant
 */
record RetypedDefault(ChangeType operation, Value before, Optional<Value> after) {

    private static final Pattern MOMENT = Pattern.compile("\\d.*\\d");

    /** The default of the column, where the change concerns it. */
    static Optional<RetypedDefault> of(ChangeType operation, ColumnDefinition column) {
        boolean sameKind = operation.from().name().equals(operation.to().name())
                && operation.from().dimensions() == operation.to().dimensions();
        return column.defaultValue()
                .filter(value -> !sameKind)
                .map(value -> new RetypedDefault(operation, value, value.accept(new Retyping(operation))));
    }

    Ddl away() {
        return new ColumnDdl.DropDefault(table(), column());
    }

    Ddl again() {
        return new ColumnDdl.SetDefault(table(), column(), after.orElseThrow());
    }

    Ddl back() {
        return new ColumnDdl.SetDefault(table(), column(), before);
    }

    private TableName table() {
        return operation.table();
    }

    private Identifier column() {
        return operation.column();
    }

    private record Retyping(ChangeType operation) implements Value.Visitor<Optional<Value>> {

        @Override
        public Optional<Value> literal(Literal literal) {
            SqlType to = operation.to();
            boolean utc =
                    operation.assumeUtc() && MOMENT.matcher(literal.text()).matches();
            try {
                return Optional.of(new Literal(utc ? literal.text() + "Z" : literal.text(), to));
            } catch (RefusedException doesNotFit) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Value> expression(SqlExpression expression) {
            return Optional.of(expression);
        }
    }
}
