package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.DdlVisitor;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a statement in the words of ActiveRecord where these make exactly the same catalog under that version of
 * Rails. Empty where they do not, or where a name is no bare symbol: then SQL is the plainer text.
 */
final class NativeWriter implements DdlVisitor<Optional<RubyStatement>> {

    private static final StateDdl.Visitor<Optional<RubyStatement>> STATE = new StateDdl.Visitor<>() {
        @Override
        public Optional<RubyStatement> beginUnit(StateDdl.BeginUnit statement) {
            return Optional.empty();
        }

        @Override
        public Optional<RubyStatement> ensureStateTable(StateDdl.EnsureStateTable statement) {
            return Optional.empty();
        }

        @Override
        public Optional<RubyStatement> stampUnit(StateDdl.StampUnit statement) {
            return Optional.empty();
        }

        @Override
        public Optional<RubyStatement> forgetUnit(StateDdl.ForgetUnit statement) {
            return Optional.empty();
        }

        @Override
        public Optional<RubyStatement> commitEach(StateDdl.CommitEach statement) {
            return Optional.empty();
        }

        /** Rails keeps notices of the server from being sent, and has a voice of its own. */
        @Override
        public Optional<RubyStatement> say(StateDdl.Say statement) {
            return RubyText.isOneLine(statement.message())
                    ? Natives.safe(RubyCall.of("say", RubyText.string(statement.message())))
                    : Optional.empty();
        }
    };

    private final NativeTables tables;
    private final NativeColumns columns;
    private final NativeConstraints constraints;
    private final NativeIndexes indexes;
    private final NativeTypes types;

    /**
     * A writer for the statements of one method.
     *
     * @param version the Rails of the project
     * @param before what the database holds before
     * @param after what it holds in the end
     */
    NativeWriter(RailsVersion version, SchemaState before, SchemaState after) {
        var options = new ColumnOptions(new RailsTypes(version, List.of(before, after)));
        Set<TableName> created = new HashSet<>();
        tables = new NativeTables(version, options, created);
        columns = new NativeColumns(version, options, List.of(before, after));
        constraints = new NativeConstraints(version);
        indexes = new NativeIndexes(version, created, new ReadableIndexes(version, List.of(before, after)));
        types = new NativeTypes(version);
    }

    /** The statement, empty where SQL says it better. */
    Optional<RubyStatement> write(Ddl statement) {
        return statement.accept(this);
    }

    @Override
    public Optional<RubyStatement> table(TableDdl statement) {
        return statement.accept(tables);
    }

    @Override
    public Optional<RubyStatement> column(ColumnDdl statement) {
        return statement.accept(columns);
    }

    @Override
    public Optional<RubyStatement> constraint(ConstraintDdl statement) {
        return statement.accept(constraints);
    }

    @Override
    public Optional<RubyStatement> index(IndexDdl statement) {
        return statement.accept(indexes);
    }

    @Override
    public Optional<RubyStatement> type(TypeDdl statement) {
        return statement.accept(types);
    }

    /** ActiveRecord knows no triggers and functions. */
    @Override
    public Optional<RubyStatement> sync(SyncDdl statement) {
        return Optional.empty();
    }

    /** Rows are counted, copied and committed where they are. */
    @Override
    public Optional<RubyStatement> row(RowDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> guard(GuardDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> state(StateDdl statement) {
        return statement.accept(STATE);
    }
}
