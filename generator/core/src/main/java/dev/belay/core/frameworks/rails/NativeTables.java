package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes {@link TableDdl} in the words of ActiveRecord. */
final class NativeTables implements TableDdl.Visitor<Optional<RubyStatement>> {

    private static final String PRIMARY_KEY_SUFFIX = "_pkey";
    private static final int LINES_OF_A_BLOCK = 25;
    private static final TableConstraint.Visitor<List<Identifier>> KEY = new TableConstraint.Visitor<>() {
        @Override
        public List<Identifier> primaryKey(PrimaryKey constraint) {
            return constraint.columns();
        }

        @Override
        public List<Identifier> unique(Unique constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> check(Check constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> foreignKey(ForeignKey constraint) {
            return List.of();
        }
    };

    private final ColumnOptions options;
    private final ConstraintsInTable constraints;
    private final Set<TableName> created;

    NativeTables(RailsVersion version, ColumnOptions options, Set<TableName> created) {
        this.created = created;
        this.options = options;
        this.constraints = new ConstraintsInTable(version);
    }

    @Override
    public Optional<RubyStatement> create(TableDdl.Create statement) {
        Table table = statement.table();
        Optional<NamedConstraint> key = table.constraints().stream()
                .filter(constraint -> !constraint.definition().accept(KEY).isEmpty())
                .findFirst();
        List<Identifier> keyColumns =
                key.map(constraint -> constraint.definition().accept(KEY)).orElse(List.of());
        boolean plain = Natives.isPlain(table.name()) && Natives.arePlain(keyColumns);
        Optional<RubyStatement> block = plain && key.stream().allMatch(each -> hasDefaultName(each, table))
                ? lines(table, keyColumns).flatMap(lines -> block(table, keyColumns, lines))
                : Optional.empty();
        block.ifPresent(each -> created.add(table.name()));
        return block;
    }

    @Override
    public Optional<RubyStatement> drop(TableDdl.Drop statement) {
        return Natives.isPlain(statement.table())
                ? Natives.safe(RubyCall.of("drop_table", Natives.table(statement.table())))
                : Optional.empty();
    }

    /** rename_table renames indexes and sequences as well. */
    @Override
    public Optional<RubyStatement> rename(TableDdl.Rename statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> move(TableDdl.Move statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> comment(TableDdl.Comment statement) {
        return Natives.isPlain(statement.table())
                        && statement.comment().stream().allMatch(RubyText::isOneLine)
                ? Natives.safe(RubyCall.of(
                        "change_table_comment",
                        Natives.table(statement.table()),
                        statement.comment().map(RubyText::string).orElse("nil")))
                : Optional.empty();
    }

    @Override
    public Optional<RubyStatement> createView(TableDdl.CreateView statement) {
        return Optional.empty();
    }

    @Override
    public Optional<RubyStatement> dropView(TableDdl.DropView statement) {
        return Optional.empty();
    }

    /** Rails leaves the name of a primary key to PostgreSQL. */
    private static boolean hasDefaultName(NamedConstraint key, Table table) {
        String name = table.name().name() + PRIMARY_KEY_SUFFIX;
        return name.length() <= Identifier.MAXIMUM_BYTES && key.name().value().equals(name);
    }

    private static Optional<RubyStatement> block(Table table, List<Identifier> key, List<String> lines) {
        RubyCall call = RubyCall.of("create_table", Natives.table(table.name()));
        RubyCall whole = key.size() > 1 ? call.with("primary_key", RubyText.symbols(key)) : call.with("id", "false");
        return whole.lines(RubyStatement.INDENTATION + 2)
                .filter(head -> head.size() == 1)
                .map(head -> {
                    List<String> ruby = new ArrayList<>();
                    ruby.add(head.get(0) + " do |t|"
                            + (lines.size() > LINES_OF_A_BLOCK ? " # rubocop:disable Metrics/BlockLength" : ""));
                    lines.forEach(line -> ruby.add("  " + line));
                    ruby.add("end");
                    return new RubyStatement.Native(ruby, false, lines.size() + 1 + Natives.lambdas(lines));
                });
    }

    private Optional<List<String>> lines(Table table, List<Identifier> key) {
        List<Optional<RubyCall>> calls = new ArrayList<>();
        table.columns().forEach(column -> calls.add(column(column, key)));
        table.constraints().stream()
                .filter(constraint -> constraint.definition().accept(KEY).isEmpty())
                .map(constraints::line)
                .forEach(calls::add);
        List<String> lines = new ArrayList<>();
        for (Optional<RubyCall> call : calls) {
            Optional<List<String>> written = call.flatMap(each -> each.lines(RubyStatement.INDENTATION + 4));
            if (written.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(written.get());
        }
        return Optional.of(lines);
    }

    private Optional<RubyCall> column(ColumnDefinition column, List<Identifier> key) {
        boolean isKey = key.equals(List.of(column.name()));
        return options.identityInTable(column)
                .map(call -> column.notNull() && !isKey ? call.with("null", "false") : call)
                .or(() -> options.inTable(column).map(call -> isKey ? withoutSequence(call, column) : call))
                .map(call -> call.withFlag("primary_key", isKey));
    }

    /** A whole number that is a primary key gets a sequence of Rails, unless there is a word about its default. */
    private static RubyCall withoutSequence(RubyCall call, ColumnDefinition column) {
        boolean number = ColumnOptions.INTEGERS.contains(column.type().name());
        return number && column.defaultValue().isEmpty() ? call.with("default", "nil") : call;
    }
}
