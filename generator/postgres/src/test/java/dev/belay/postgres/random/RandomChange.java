package dev.belay.postgres.random;

import static dev.belay.postgres.random.RandomSchema.quoted;

import dev.belay.dsl.Operation;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnPart;
import dev.belay.dsl.columns.CommentOnColumn;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.DropIdentity;
import dev.belay.dsl.columns.DropNotNull;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.MergeColumns;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetIdentity;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.constraints.AddCheck;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.AddPrimaryKey;
import dev.belay.dsl.constraints.AddUnique;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.DropConstraint;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.Repair;
import dev.belay.dsl.constraints.ReplacePrimaryKey;
import dev.belay.dsl.constraints.ReplaceUnique;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.constraints.ValidateConstraint;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.data.BackfillRows;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.DropIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.CommentOnTable;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.DropTable;
import dev.belay.dsl.tables.ExistingTable;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.types.AddEnumValue;
import dev.belay.dsl.types.CreateEnum;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.RelabelledColumn;
import dev.belay.dsl.types.RemoveEnumValue;
import dev.belay.dsl.types.RenameEnumValue;
import dev.belay.dsl.types.Types;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.UndoSql;
import dev.belay.dsl.values.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One random operation of each kind over a random schema. Not every one is legal: the planner says so. */
final class RandomChange {
    private static final Identifier MOOD = Identifier.of("Mood");
    private static final TableName NEW_TABLE = TableName.of("New \"Table\"");
    private static final Identifier NEW_COLUMN = Identifier.of("New Column");
    private static final Identifier NEW_PART = Identifier.of("new \"part\"");

    private final Dice dice;
    private final RandomSchema schema;
    private final List<TableDefinition> tables;
    private final TableDefinition table;
    private final ColumnDefinition column;
    private final RandomType type;

    RandomChange(Dice dice, RandomSchema schema, List<TableDefinition> tables) {
        this.dice = dice;
        this.schema = schema;
        this.tables = tables;
        this.table = dice.one(tables);
        this.column = dice.one(table.columns());
        this.type = RandomType.of(column.type()).orElseThrow();
    }

    /** How an operation of each kind is made. */
    Map<String, Supplier<Operation>> kinds() {
        Map<String, Supplier<Operation>> kinds = new LinkedHashMap<>();
        kinds.put("CreateTable", () -> new CreateTable(schema.table(NEW_TABLE, tables)));
        kinds.put("ExistingTable", () -> new ExistingTable(schema.table(NEW_TABLE, List.of())));
        kinds.put("DropTable", () -> new DropTable(table.name(), dice.percent(70)));
        kinds.put("RenameTable", () -> new RenameTable(table.name(), NEW_TABLE.name()));
        kinds.put("CommentOnTable", () -> new CommentOnTable(table.name(), comment()));
        kinds.put("AddColumn", this::addColumn);
        kinds.put("DropColumn", () -> new DropColumn(table.name(), column.name(), column.type(), dice.percent(30)));
        kinds.put("RenameColumn", this::renameColumn);
        kinds.put("ChangeType", this::changeType);
        kinds.put("ReplaceColumn", this::replaceColumn);
        kinds.put("SplitColumn", this::splitColumn);
        kinds.put("MergeColumns", this::mergeColumns);
        kinds.put("SetNotNull", this::setNotNull);
        kinds.put("DropNotNull", () -> new DropNotNull(table.name(), column.name()));
        kinds.put("SetDefault", () -> new SetDefault(table.name(), column.name(), literal()));
        kinds.put("DropDefault", () -> new DropDefault(table.name(), column.name()));
        kinds.put("SetIdentity", () -> new SetIdentity(table.name(), numbered(), dice.one(List.of(Identity.values()))));
        kinds.put("DropIdentity", () -> new DropIdentity(table.name(), numbered()));
        kinds.put("CommentOnColumn", () -> new CommentOnColumn(table.name(), column.name(), comment()));
        kinds.put(
                "AddPrimaryKey",
                () -> new AddPrimaryKey(table.name(), new PrimaryKey(Optional.empty(), List.of(Identifier.of("id")))));
        kinds.put("AddUnique", () -> new AddUnique(table.name(), unique()));
        kinds.put("ReplacePrimaryKey", this::replacePrimaryKey);
        kinds.put("ReplaceUnique", this::replaceUnique);
        kinds.put("AddCheck", this::addCheck);
        kinds.put("AddForeignKey", this::addForeignKey);
        kinds.put("DropConstraint", () -> new DropConstraint(table.name(), anyConstraint()));
        kinds.put("ValidateConstraint", () -> new ValidateConstraint(table.name(), anyConstraint()));
        kinds.put("CreateIndex", () -> new CreateIndex(table.name(), schema.index(Identifier.of("New Index"), column)));
        kinds.put("DropIndex", () -> new DropIndex(table.name(), anyIndex()));
        kinds.put(
                "CreateEnum",
                () -> new CreateEnum(
                        TableName.PUBLIC, Identifier.of("New Type"), List.of("a", "it's", "Ü" + dice.below(9))));
        kinds.put("AddEnumValue", this::addEnumValue);
        kinds.put("RenameEnumValue", this::renameEnumValue);
        kinds.put("RemoveEnumValue", this::removeEnumValue);
        kinds.put("BackfillRows", this::backfill);
        kinds.put(
                "RawSql",
                () -> new RawSql(
                        "CREATE VIEW raw_view AS SELECT count(*) AS rows FROM " + quoted(table.name()),
                        new UndoSql("DROP VIEW raw_view")));
        return kinds;
    }

    private Optional<String> comment() {
        return dice.percent(70) ? Optional.of("it's new; ${x} $$ %s") : Optional.empty();
    }

    /** A constant for a column that is free to hold any: a reference would need a row to point to. */
    private Value anyLiteral() {
        if (column.name().value().startsWith("ref_")) {
            throw new IllegalArgumentException("a reference");
        }
        return literal();
    }

    private Value literal() {
        return new Literal(type.literal(), type.sql());
    }

    private RenameColumn renameColumn() {
        return new RenameColumn(table.name(), column.name(), column.type(), NEW_COLUMN, strategy());
    }

    private DualWrite strategy() {
        return dice.percent(40) ? DualWrite.VERSIONED_VIEWS : DualWrite.TRIGGER;
    }

    private Operation addColumn() {
        ColumnDefinition added = schema.column(NEW_COLUMN);
        RandomType kind = RandomType.of(added.type()).orElseThrow();
        Value value = new Literal(kind.literal(), kind.sql());
        if (kind.sql().equals(Types.uuid().sql()) && dice.percent(60)) {
            return new AddColumn(
                    table.name(),
                    added.withDefault(Optional.of(new SqlExpression("gen_random_uuid()"))),
                    Optional.empty());
        }
        if (kind.sql().equals(Types.text().sql()) && dice.percent(40)) {
            SqlExpression generated =
                    new SqlExpression("coalesce(" + quoted(column.name()) + " IS NULL, false)::text || 'x'");
            return new AddColumn(
                    table.name(),
                    added.withDefault(Optional.empty()).withGenerated(Optional.of(generated)),
                    Optional.empty());
        }
        if (kind.sql().equals(Types.text().sql()) && dice.percent(60)) {
            Value other = new SqlExpression("coalesce(" + quoted(column.name()) + "::text, 'none')");
            return new AddColumn(table.name(), added.withDefault(Optional.empty()), Optional.of(other));
        }
        boolean needed = added.notNull() && added.defaultValue().isEmpty();
        return new AddColumn(table.name(), added, needed || dice.percent(20) ? Optional.of(value) : Optional.empty());
    }

    private Identifier numbered() {
        return table.columns().stream()
                .filter(each -> each.identity().isPresent() || RandomSchema.isSerial(each))
                .map(ColumnDefinition::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no identity"));
    }

    private Operation changeType() {
        return new ChangeType(
                table.name(), column.name(), column.type(), type.wider().orElse(column.type()), false);
    }

    private Operation replaceColumn() {
        ColumnDefinition replacement = ColumnDefinition.of(
                NEW_COLUMN, type.replacement().orElseThrow(() -> new IllegalArgumentException("no conversion")));
        return new ReplaceColumn(
                table.name(),
                column.name(),
                column.type(),
                replacement,
                new Conversion(
                        new SqlExpression(String.format(type.up(), quoted(column.name()))),
                        new SqlExpression(String.format(type.down(), quoted(NEW_COLUMN)))),
                OnUnconvertible.REJECT,
                !type.sql().equals(Types.text().sql()));
    }

    private Operation splitColumn() {
        ColumnDefinition same = ColumnDefinition.of(NEW_COLUMN, column.type()).withNotNull(column.notNull());
        ColumnDefinition told = ColumnDefinition.of(NEW_PART, Types.text().sql());
        String old = quoted(column.name());
        return new SplitColumn(
                table.name(),
                column.name(),
                column.type(),
                new SqlExpression(quoted(NEW_COLUMN)),
                List.of(
                        new ColumnPart(same, new SqlExpression(old)),
                        new ColumnPart(told, new SqlExpression("CASE WHEN " + old + " IS NOT NULL THEN 'it''s' END"))),
                true,
                strategy());
    }

    private Operation mergeColumns() {
        List<ColumnDefinition> others = table.columns().stream()
                .filter(each ->
                        each.type().equals(column.type()) && !each.name().equals(column.name()))
                .toList();
        if (others.isEmpty()) {
            throw new IllegalArgumentException("nothing to merge with");
        }
        ColumnDefinition other = dice.one(others);
        SqlExpression down = new SqlExpression(quoted(NEW_COLUMN));
        return new MergeColumns(
                table.name(),
                List.of(new ColumnPart(column, down), new ColumnPart(other, down)),
                ColumnDefinition.of(NEW_COLUMN, column.type()),
                new SqlExpression("coalesce(" + quoted(column.name()) + ", " + quoted(other.name()) + ")"),
                false,
                strategy());
    }

    private Operation setNotNull() {
        Value fill = dice.percent(50) || !type.sql().equals(Types.text().sql())
                ? anyLiteral()
                : new SqlExpression("'x' || " + quoted(table.columns().get(0).name()) + "::text");
        return new SetNotNull(table.name(), column.name(), column.type(), Optional.of(fill));
    }

    private Unique unique() {
        if (!type.sortable() || type.sql().equals(Types.bool().sql())) {
            throw new IllegalArgumentException("not unique");
        }
        return new Unique(Optional.empty(), List.of(column.name()), false, dice.one(List.of(Deferrability.values())));
    }

    /** Rows differ in the old key already, so that they differ in a longer one. */
    private Operation replacePrimaryKey() {
        List<Identifier> key = RandomSchema.primaryKey(table)
                .map(PrimaryKey::columns)
                .orElseThrow(() -> new IllegalArgumentException("no key"));
        if (!column.notNull() || !type.sortable() || key.contains(column.name())) {
            throw new IllegalArgumentException("nothing to add to the key");
        }
        Optional<Identifier> name = dice.percent(50) ? Optional.of(Identifier.of("New \"Key\"")) : Optional.empty();
        return new ReplacePrimaryKey(table.name(), new PrimaryKey(name, longer(column.name(), key)));
    }

    private Operation replaceUnique() {
        List<Unique> keys = table.constraints().stream()
                .filter(Unique.class::isInstance)
                .map(Unique.class::cast)
                .filter(key -> !key.columns().contains(column.name()))
                .toList();
        if (keys.isEmpty() || !type.sortable()) {
            throw new IllegalArgumentException("no unique constraint, or nothing to add to it");
        }
        Unique old = dice.one(keys);
        Identifier name = old.name()
                .orElseGet(() ->
                        Identifier.of(table.name().name() + "_" + old.columns().get(0) + "_key"));
        return new ReplaceUnique(
                table.name(),
                name,
                new Unique(
                        Optional.empty(),
                        longer(column.name(), old.columns()),
                        false,
                        dice.one(List.of(Deferrability.values()))));
    }

    private static List<Identifier> longer(Identifier first, List<Identifier> others) {
        List<Identifier> names = new ArrayList<>(List.of(first));
        names.addAll(others);
        return names;
    }

    private Operation addCheck() {
        SqlExpression condition = new SqlExpression(quoted(column.name()) + " IS NOT NULL");
        Optional<Repair> repair = Optional.of(new Repair(column.name(), anyLiteral()));
        return dice.percent(70)
                ? new AddCheck(table.name(), new Check(Optional.empty(), condition), repair)
                : new AddCheck(
                        table.name(),
                        new Check(
                                Optional.of(Identifier.of("New Check")),
                                new SqlExpression(condition.text() + " OR " + quoted(column.name()) + " IS NULL")),
                        Optional.empty());
    }

    private Operation addForeignKey() {
        TableDefinition target = dice.one(tables);
        List<Identifier> key = RandomSchema.primaryKey(target)
                .map(PrimaryKey::columns)
                .orElseThrow(() -> new IllegalArgumentException("no key"));
        if (!target.equals(table)
                || key.size() != 1
                || !RandomSchema.primaryKey(table).isPresent()) {
            throw new IllegalArgumentException("no reference whose rows are known to fit");
        }
        return new AddForeignKey(
                table.name(),
                new ForeignKey(
                        Optional.of(Identifier.of("New Key")),
                        key,
                        target.name(),
                        key,
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        dice.one(List.of(Deferrability.values()))));
    }

    private Identifier anyConstraint() {
        List<Identifier> named = table.constraints().stream()
                .map(TableConstraint::name)
                .flatMap(Optional::stream)
                .toList();
        if (named.isEmpty()) {
            List<Unique> unnamed = table.constraints().stream()
                    .filter(Unique.class::isInstance)
                    .map(Unique.class::cast)
                    .toList();
            if (unnamed.isEmpty()) {
                throw new IllegalArgumentException("no constraint");
            }
            return Identifier.of(
                    table.name().name() + "_" + unnamed.get(0).columns().get(0) + "_key");
        }
        return dice.one(named);
    }

    private Identifier anyIndex() {
        if (table.indexes().isEmpty()) {
            throw new IllegalArgumentException("no index");
        }
        return dice.one(table.indexes().stream().map(IndexDefinition::name).toList());
    }

    private Operation addEnumValue() {
        Optional<LabelPosition> position =
                dice.percent(50) ? Optional.of(new LabelPosition("sad", dice.percent(50))) : Optional.empty();
        return new AddEnumValue(TableName.PUBLIC, MOOD, "new one", position);
    }

    private Operation renameEnumValue() {
        List<RelabelledColumn> columns = new ArrayList<>();
        for (TableDefinition each : tables) {
            each.columns().stream()
                    .filter(found -> found.type().equals(RandomType.MOOD.sql()))
                    .forEach(mood -> columns.add(new RelabelledColumn(
                            each.name(), mood.name(), Identifier.of("New Column " + columns.size()))));
        }
        return new RenameEnumValue(
                TableName.PUBLIC,
                MOOD,
                dice.one(RandomSchema.LABELS),
                "it's new",
                columns.isEmpty() ? Optional.empty() : Optional.of(Identifier.of("New \"Mood\"")),
                columns);
    }

    /** Rows hold every label, so that the one to go has to be replaced. */
    private Operation removeEnumValue() {
        boolean first = dice.percent(50);
        return new RemoveEnumValue(
                TableName.PUBLIC,
                MOOD,
                RandomSchema.LABELS.get(first ? 0 : 1),
                Optional.of(RandomSchema.LABELS.get(first ? 1 : 0)));
    }

    private Operation backfill() {
        return new BackfillRows(
                table.name(),
                List.of(new Assignment(column.name(), anyLiteral())),
                new SqlExpression(quoted(column.name()) + " IS NULL"),
                dice.percent(50) ? Optional.of(1 + dice.below(20)) : Optional.empty(),
                dice.percent(20) ? Optional.of(Duration.ofMillis(1)) : Optional.empty());
    }
}
