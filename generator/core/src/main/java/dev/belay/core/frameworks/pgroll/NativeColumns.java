package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnPart;
import dev.belay.dsl.columns.ColumnVisitor;
import dev.belay.dsl.columns.CommentOnColumn;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.DropIdentity;
import dev.belay.dsl.columns.DropNotNull;
import dev.belay.dsl.columns.MergeColumns;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetIdentity;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations on columns in pgroll's words, where it has some that lead to the same catalog and the same rows.
 *
 * <p>For a NOT NULL, a default or a comment pgroll would copy the whole column, without what its indexes say of order
 * and without the grants on it: those are left to SQL, which changes the catalog alone.
 */
record NativeColumns(SchemaState before, SchemaState complete, PostgresWriter writer)
        implements ColumnVisitor<Wording> {

    private static final String COPIED =
            ": pgroll would copy the column, without what its indexes say of order and without the grants on it";

    private static final String NUMBERED =
            " is numbered in another way, and pgroll makes no column that is there an identity or a serial";

    private static final String NAMED_BY_OTHERS =
            " has an index or a constraint, which pgroll leaves behind with the old column or copies without its order";

    @Override
    public Wording addColumn(AddColumn operation) {
        ColumnDefinition column = operation.column();
        return addable(operation.table(), column, operation.fill().isPresent())
                .then(() -> List.of(added(operation.table(), column, up(column, operation.fill()))));
    }

    /** What has to hold so that pgroll adds a column, and fills it with other values than those of its default. */
    private static Wording.Conditions addable(TableName table, ColumnDefinition column, boolean filled) {
        String name = name(table, column.name());
        boolean expression =
                column.defaultValue().filter(NativeColumns::isExpression).isPresent();
        return triggered(table, column.name())
                .and(NativeNames.canBeAdded(column.name()), NativeNames.tooLong(column.name()))
                .and(isPlain(column), name + " is generated, an identity or has a collation, which pgroll does not add")
                .and(!column.notNull() || NativeNames.canBeChecked(column.name()), NativeNames.notPlain(column.name()))
                .and(
                        !expression || !filled,
                        name + " has an expression as its default, and pgroll fills rows with nothing else then");
    }

    private static Wording.Conditions triggered(TableName table, Identifier column) {
        return Wording.given(NativeNames.isReachable(table), NativeNames.unreachable(table))
                .and(NativeNames.canHaveTriggers(table, column), NativeNames.tooLong(name(table, column)));
    }

    /** pgroll fills rows with a default that is not constant only where {@code up} repeats it. */
    private static Optional<String> up(ColumnDefinition column, Optional<Value> fill) {
        return fill.or(() -> column.defaultValue().filter(NativeColumns::isExpression))
                .map(PostgresWriter::value);
    }

    private static boolean isExpression(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Boolean literal(Literal literal) {
                return false;
            }

            @Override
            public Boolean expression(SqlExpression expression) {
                return true;
            }
        });
    }

    @Override
    public Wording dropColumn(DropColumn operation) {
        String name = name(operation.table(), operation.column());
        boolean canBeLeftOut = column(operation.table(), operation.column())
                .filter(NativeColumns::canBeLeftOut)
                .isPresent();
        return Wording.given(NativeNames.isReachable(operation.table()), NativeNames.unreachable(operation.table()))
                .and(!operation.retain(), name + " is retained, and pgroll retains nothing")
                .and(
                        before.computing(operation.table(), operation.column()).isEmpty(),
                        name + " is computed by a trigger, which pgroll would leave behind")
                .and(
                        canBeLeftOut,
                        name + " is NOT NULL without a default, so that the new version could not insert a row until"
                                + " complete; drop the NOT NULL in a migration before")
                .then(() -> List.of(dropped(operation.table(), operation.column(), Optional.empty())));
    }

    /** Whether an INSERT goes through that does not name the column. */
    private static boolean canBeLeftOut(ColumnDefinition column) {
        return !column.notNull()
                || column.defaultValue().isPresent()
                || column.identity().isPresent()
                || column.generated().isPresent();
    }

    /** pgroll renames the column alone; what has a name that was derived from it follows. */
    @Override
    public Wording renameColumn(RenameColumn operation) {
        TableName table = operation.table();
        if (operation.dualWrite() == DualWrite.APPLICATION) {
            return Wording.none(writtenByTheApplication(table, operation.column()));
        }
        if (operation.dualWrite() == DualWrite.VERSIONED_VIEWS) {
            return Wording.none(shown(table, operation.column()));
        }
        if (!NativeNames.isReachable(table) || column(table, operation.column()).isEmpty()) {
            return Wording.none(NativeNames.unreachable(table));
        }
        Json.Members rename = Json.members()
                .with(
                        "rename_column",
                        Json.members()
                                .with("table", table.name().value())
                                .with("from", operation.column().value())
                                .with("to", operation.newName().value()));
        SchemaState renamed =
                Transitions.apply(before, new ColumnDdl.Rename(table, operation.column(), operation.newName()));
        return new CarriedNames(before, renamed, complete, writer)
                .operations()
                .map(names -> Wording.all(List.of(Wording.of(List.of(rename)), Wording.of(names))))
                .orElseGet(() -> Wording.none("an index or a constraint has a name that was derived from "
                        + name(table, operation.column()) + ", and pgroll cannot give it the new one"));
    }

    private static String shown(TableName table, Identifier column) {
        return "the views of " + name(table, column)
                + ": pgroll shows each release a schema of views of its own, and needs no others";
    }

    /**
     * A new type is a copy of the column. What the old type cannot hold is refused in the new version, too, until the
     * migration is complete; a cast would cut it in silence.
     */
    @Override
    public Wording changeType(ChangeType operation) {
        Identifier column = operation.column();
        String name = name(operation.table(), column);
        Optional<ColumnDefinition> present = column(operation.table(), column);
        return triggered(operation.table(), column)
                .and(NativeNames.canBeChecked(column), NativeNames.notPlain(column))
                .and(
                        present.filter(NativeColumns::isPlain).isPresent(),
                        name + " is generated, an identity or has a collation, which pgroll's copy of it loses")
                .and(
                        !operation.assumeUtc()
                                || present.filter(found -> found.defaultValue().isEmpty())
                                        .isPresent(),
                        name + " has a default, which pgroll's copy takes in the time zone of the session")
                .and(stands(operation.table(), column), name + NAMED_BY_OTHERS)
                .then(() -> List.of(retyped(operation)));
    }

    /** Both directions of a time without a zone say the zone, or the session's would count. */
    private static Json.Members retyped(ChangeType operation) {
        String itself =
                PostgresWriter.identifier(operation.column()) + (operation.assumeUtc() ? " AT TIME ZONE 'UTC'" : "");
        return Json.members()
                .with(
                        "alter_column",
                        Json.members()
                                .with("table", operation.table().name().value())
                                .with("column", operation.column().value())
                                .with("type", PostgresWriter.type(operation.to()))
                                .with("up", itself)
                                .with("down", itself));
    }

    private static String writtenByTheApplication(TableName table, Identifier column) {
        return "a trigger of pgroll's writes " + name(table, column) + " and its replacement, and not the application";
    }

    @Override
    public Wording replaceColumn(ReplaceColumn operation) {
        if (operation.dualWrite() == DualWrite.APPLICATION) {
            return Wording.none(writtenByTheApplication(operation.table(), operation.column()));
        }
        if (operation.dualWrite() == DualWrite.VERSIONED_VIEWS) {
            return Wording.none(shown(operation.table(), operation.column()));
        }
        boolean notNull = column(operation.table(), operation.column())
                .filter(ColumnDefinition::notNull)
                .isPresent();
        ColumnDefinition replacement = operation.replacement().withNotNull(notNull);
        String name = name(operation.table(), operation.column());
        return addable(operation.table(), replacement, true)
                .and(NativeNames.canHaveTriggers(operation.table(), operation.column()), NativeNames.tooLong(name))
                .and(
                        operation.onUnconvertible() == OnUnconvertible.REJECT,
                        name + " becomes null where it cannot be converted, and pgroll's up can only fail")
                .and(stands(operation.table(), operation.column()), name + NAMED_BY_OTHERS)
                .then(() -> replaced(operation, replacement));
    }

    private static List<Json.Members> replaced(ReplaceColumn operation, ColumnDefinition replacement) {
        Optional<String> up =
                Optional.of(PostgresWriter.value(operation.conversion().up()));
        Optional<String> down =
                Optional.of(PostgresWriter.value(operation.conversion().down()));
        return List.of(added(operation.table(), replacement, up), dropped(operation.table(), operation.column(), down));
    }

    @Override
    public Wording splitColumn(SplitColumn operation) {
        if (operation.dualWrite() == DualWrite.APPLICATION) {
            return Wording.none(writtenByTheApplication(operation.table(), operation.column()));
        }
        if (operation.dualWrite() == DualWrite.VERSIONED_VIEWS) {
            return Wording.none(shown(operation.table(), operation.column()));
        }
        ColumnDefinition old = ColumnDefinition.of(operation.column(), operation.type());
        return reshaped(
                operation.table(),
                List.of(old),
                operation.parts().stream().map(ColumnPart::column).toList(),
                operation.parts().stream().map(ColumnPart::value).toList(),
                List.of(operation.whole()));
    }

    @Override
    public Wording mergeColumns(MergeColumns operation) {
        Identifier first = operation.parts().get(0).column().name();
        if (operation.dualWrite() == DualWrite.APPLICATION) {
            return Wording.none(writtenByTheApplication(operation.table(), first));
        }
        if (operation.dualWrite() == DualWrite.VERSIONED_VIEWS) {
            return Wording.none(shown(operation.table(), first));
        }
        List<ColumnDefinition> olds =
                operation.parts().stream().map(ColumnPart::column).toList();
        boolean notNull = olds.stream()
                .flatMap(old -> column(operation.table(), old.name()).stream())
                .anyMatch(ColumnDefinition::notNull);
        return reshaped(
                operation.table(),
                olds,
                List.of(operation.column().withNotNull(notNull)),
                List.of(operation.whole()),
                operation.parts().stream().map(ColumnPart::value).toList());
    }

    /** pgroll evaluates each column by itself, over all columns of the other version. */
    private Wording reshaped(
            TableName table,
            List<ColumnDefinition> olds,
            List<ColumnDefinition> news,
            List<SqlExpression> up,
            List<SqlExpression> down) {
        boolean required = news.stream().anyMatch(ColumnDefinition::notNull);
        ReshapeRule rule = new ReshapeRule(olds, news, up, down, required);
        Wording.Conditions conditions = Wording.given(NativeNames.isReachable(table), NativeNames.unreachable(table));
        for (ColumnDefinition column : news) {
            conditions = conditions.and(addable(table, column, true));
        }
        for (ColumnDefinition column : olds) {
            String name = name(table, column.name());
            conditions = conditions
                    .and(NativeNames.canHaveTriggers(table, column.name()), NativeNames.tooLong(name))
                    .and(stands(table, column.name()), name + NAMED_BY_OTHERS);
        }
        return conditions.then(() -> {
            List<Json.Members> operations = new ArrayList<>();
            for (int index = 0; index < news.size(); index++) {
                operations.add(added(
                        table, news.get(index), Optional.of(text(rule.toNew().get(index)))));
            }
            rule.toOld().forEach(value -> operations.add(dropped(table, value.column(), Optional.of(text(value)))));
            return operations;
        });
    }

    private static String text(Assignment value) {
        return PostgresWriter.value(value.value());
    }

    @Override
    public Wording setNotNull(SetNotNull operation) {
        return Wording.none("the NOT NULL of " + name(operation.table(), operation.column()) + COPIED);
    }

    @Override
    public Wording dropNotNull(DropNotNull operation) {
        return Wording.none("the NOT NULL of " + name(operation.table(), operation.column()) + COPIED);
    }

    @Override
    public Wording setDefault(SetDefault operation) {
        return Wording.none("the default of " + name(operation.table(), operation.column()) + COPIED);
    }

    @Override
    public Wording dropDefault(DropDefault operation) {
        return Wording.none("the default of " + name(operation.table(), operation.column()) + COPIED);
    }

    @Override
    public Wording setIdentity(SetIdentity operation) {
        return Wording.none(name(operation.table(), operation.column()) + NUMBERED);
    }

    @Override
    public Wording dropIdentity(DropIdentity operation) {
        return Wording.none(name(operation.table(), operation.column()) + NUMBERED);
    }

    /** Runs when the migration is completed: until then the column may have another name. */
    @Override
    public Wording commentOnColumn(CommentOnColumn operation) {
        return Wording.of(NativeTables.onComplete(
                writer, new ColumnDdl.Comment(operation.table(), operation.column(), operation.comment())));
    }

    private static Json.Members added(TableName table, ColumnDefinition column, Optional<String> up) {
        Json.Members members =
                Json.members().with("table", table.name().value()).with("column", NativeTables.column(column));
        return Json.members().with("add_column", up.isPresent() ? members.with("up", up.orElseThrow()) : members);
    }

    /** That an author drops a column, or a purge one that was retained. */
    static Json.Members dropped(TableName table, Identifier column, Optional<String> down) {
        Json.Members members =
                Json.members().with("table", table.name().value()).with("column", column.value());
        return Json.members()
                .with("drop_column", down.isPresent() ? members.with("down", down.orElseThrow()) : members);
    }

    /** pgroll adds no identity and no generated column to a table that is there. */
    private static boolean isPlain(ColumnDefinition column) {
        return column.identity().isEmpty()
                && column.generated().isEmpty()
                && column.collation().isEmpty();
    }

    /** Whether no index and no constraint names the column: they would stay behind. */
    private boolean stands(TableName name, Identifier column) {
        return before.table(name)
                .filter(table -> table.column(column).isPresent())
                .filter(table -> isUnused(new ColumnUse(table, column)))
                .isPresent();
    }

    private boolean isUnused(ColumnUse use) {
        return use.table().indexes().stream().noneMatch(use::usedBy)
                && use.table().constraints().stream().noneMatch(use::usedBy);
    }

    private static String name(TableName table, Identifier column) {
        return table + "." + column;
    }

    private Optional<ColumnDefinition> column(TableName table, Identifier column) {
        return before.table(table).flatMap(found -> found.column(column));
    }
}
