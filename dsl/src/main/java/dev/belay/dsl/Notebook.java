package dev.belay.dsl;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.StorableText;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a running {@link SchemaChange#define} has said so far, and what was wrong with it. The builders write in it;
 * authors never see it. Whatever is refused is noted with its line and replaced by a stand-in, so that one mistake does
 * not hide the next; a change with a stand-in is never handed out.
 */
public final class Notebook {

    private static final SqlExpression NO_EXPRESSION = new SqlExpression("refused");

    private final CallSite callSite;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private int standIns;
    private boolean closed;

    Notebook(CallSite callSite) {
        this.callSite = callSite;
    }

    /** Notes an operation without refinements. */
    public void draft(Supplier<? extends Operation> operation) {
        drafts.add(new Draft(place(), Optional::empty, operation));
    }

    /** Notes an operation that a builder goes on refining until {@code define} has returned. */
    public void draft(Builder<?> builder, Supplier<? extends Operation> operation) {
        drafts.add(new Draft(builder.place(), builder::directly, operation));
    }

    /** Notes a problem at the call that is running. */
    public void refuse(RefusedException refusal) {
        problems.add(refusal.at(place()));
    }

    /** Notes a problem at the call that is running. */
    public void refuse(String id, String cause, String remedy) {
        refuse(new RefusedException(id, cause, remedy));
    }

    /** A value, or the stand-in where it is refused. */
    public <V> V read(Supplier<? extends V> value, V standIn) {
        try {
            return value.get();
        } catch (RefusedException refusal) {
            refuse(refusal);
            return standIn;
        }
    }

    /** A name of the author. */
    public Identifier name(String text) {
        return read(() -> Identifier.of(text), Identifier.of("refused " + ++standIns));
    }

    /** The name of a table of the author. */
    public TableName table(String schema, String name) {
        return new TableName(name(schema), name(name));
    }

    /** SQL text of the author. */
    public SqlExpression expression(String text) {
        return read(() -> new SqlExpression(text), NO_EXPRESSION);
    }

    /** A comment of the author. */
    public String comment(String text) {
        return read(() -> StorableText.comment(text), "refused");
    }

    /** The type of a column of the author. */
    public SqlType type(ColumnType<?> type) {
        return read(type::sql, SqlType.custom("refused " + ++standIns));
    }

    /** A column as the author names it. */
    public ColumnDefinition column(Column<?> column) {
        return ColumnDefinition.of(name(column.name()), type(column.type()));
    }

    /** The names of columns as the author gives them. */
    public List<Identifier> names(Column<?>... columns) {
        List<Identifier> names = new ArrayList<>();
        for (Column<?> column : columns) {
            names.add(column(column).name());
        }
        return names;
    }

    /** A value of a column. A refused type is not reported here but where the column is read. */
    public <T> Literal literal(Column<T> column, T value) {
        Literal standIn = new Literal("refused", SqlType.builtIn("text"));
        return column.type().isRefused() ? standIn : read(() -> column.type().literal(value), standIn);
    }

    /** Where the call stands that is running. */
    Place place() {
        if (closed) {
            throw new IllegalStateException("A builder was used after define had returned.");
        }
        return callSite.current();
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    /** Ends the note-taking and turns every draft into its operation. */
    List<Intent> close() {
        closed = true;
        List<Intent> intents = new ArrayList<>();
        drafts.forEach(draft -> finish(draft).ifPresent(intents::add));
        return intents;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Optional<Intent> finish(Draft draft) {
        try {
            return Optional.of(
                    new Intent(draft.operation().get(), draft.direct().get(), draft.place()));
        } catch (RefusedException refusal) {
            problems.add(refusal.at(draft.place()));
            return Optional.empty();
        }
    }

    private record Draft(Place place, Supplier<Optional<String>> direct, Supplier<? extends Operation> operation) {}
}
