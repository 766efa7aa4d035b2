package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Value;
import java.util.List;

/**
 * Writes statements as SQL for one version of PostgreSQL, as a person would who knows it well. Nothing else in Belay
 * quotes SQL.
 *
 * <p>Names in schema {@code public} are not qualified, all others are. No statement ends with a semicolon, and each
 * can be sent by itself. The order of the statements of one {@link Ddl} matters. {@code DdlExecutionTest} runs an
 * example of every statement with hostile names on every server at hand.
 */
public final class PostgresWriter {

    private final DdlVisitor<List<String>> families;

    /**
     * A writer for one server and one policy.
     *
     * @param server the version that the statements are written for
     * @param policy the timeouts, the schemas and the service
     */
    public PostgresWriter(ServerVersion server, Policy policy) {
        TableWriter tables = new TableWriter(server);
        ColumnWriter columns = new ColumnWriter();
        ConstraintWriter constraints = new ConstraintWriter();
        IndexWriter indexes = new IndexWriter();
        TypeWriter types = new TypeWriter();
        SyncWriter sync = new SyncWriter(policy);
        RowWriter rows = new RowWriter(policy);
        GuardWriter guards = new GuardWriter(policy);
        StateWriter state = new StateWriter(policy, this::written);
        families = new DdlVisitor<>() {
            @Override
            public List<String> table(TableDdl statement) {
                return statement.accept(tables);
            }

            @Override
            public List<String> column(ColumnDdl statement) {
                return statement.accept(columns);
            }

            @Override
            public List<String> constraint(ConstraintDdl statement) {
                return statement.accept(constraints);
            }

            @Override
            public List<String> index(IndexDdl statement) {
                return statement.accept(indexes);
            }

            @Override
            public List<String> type(TypeDdl statement) {
                return statement.accept(types);
            }

            @Override
            public List<String> sync(SyncDdl statement) {
                return statement.accept(sync);
            }

            @Override
            public List<String> row(RowDdl statement) {
                return statement.accept(rows);
            }

            @Override
            public List<String> guard(GuardDdl statement) {
                return statement.accept(guards);
            }

            @Override
            public List<String> state(StateDdl statement) {
                return statement.accept(state);
            }
        };
    }

    /**
     * The SQL of a statement.
     *
     * @param statement the statement
     * @return one or more SQL statements in order, without semicolons behind them
     */
    public List<String> statements(Ddl statement) {
        return written(statement).stream().map(SqlText::complete).toList();
    }

    private List<String> written(Ddl statement) {
        return statement.accept(families);
    }

    /** A name, in double quotes where it needs them. */
    public static String identifier(Identifier name) {
        return SqlText.identifier(name);
    }

    /** A table, qualified outside of schema {@code public}; also the name that {@code to_regclass} reads. */
    public static String table(TableName table) {
        return SqlText.table(table);
    }

    /** A text constant that reads the same under every setting of standard_conforming_strings. */
    public static String literal(String text) {
        return SqlText.literal(text);
    }

    /** A column as an operand that is compared with what {@link #comparedTo} gives. */
    public static String compared(SqlType type, String column) {
        return ComparedValue.of(type).column(column);
    }

    /** What is to be written into a column, as an operand of which nothing is cut off that the column would refuse. */
    public static String comparedTo(SqlType type, String value) {
        return ComparedValue.of(type).value(value);
    }

    /** A type as {@code format_type} prints it, a user's own quoted where its name needs it. */
    public static String type(SqlType type) {
        return SqlText.type(type);
    }

    /** A part of an index with everything that it says. */
    public static String indexPart(IndexPart part) {
        return SqlText.complete(IndexWriter.part(part));
    }

    /** A value as an operand of an expression or an assignment. */
    public static String value(Value value) {
        return SqlText.complete(SqlText.value(value));
    }
}
