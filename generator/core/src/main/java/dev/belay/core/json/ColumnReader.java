package dev.belay.core.json;

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
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;

/** Reads the operations on columns. */
final class ColumnReader {

    private ColumnReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(AddColumn.class, ColumnReader::addColumn)
                .add(DropColumn.class, ColumnReader::dropColumn)
                .add(RenameColumn.class, ColumnReader::renameColumn)
                .add(ChangeType.class, ColumnReader::changeType)
                .add(ReplaceColumn.class, ColumnReader::replaceColumn)
                .add(SplitColumn.class, ColumnReader::splitColumn)
                .add(MergeColumns.class, ColumnReader::mergeColumns)
                .add(SetNotNull.class, ColumnReader::setNotNull)
                .add(DropNotNull.class, json -> new DropNotNull(json.table(), column(json)))
                .add(SetDefault.class, ColumnReader::setDefault)
                .add(DropDefault.class, json -> new DropDefault(json.table(), column(json)))
                .add(
                        SetIdentity.class,
                        json -> new SetIdentity(
                                json.table(),
                                column(json),
                                json.word("identity", Identity.BY_DEFAULT),
                                json.optional("startWith", start -> start.number(1))))
                .add(DropIdentity.class, json -> new DropIdentity(json.table(), column(json)))
                .add(CommentOnColumn.class, ColumnReader::commentOnColumn);
    }

    static ColumnDefinition definition(Cursor json) {
        SqlType type = json.type("type");
        return new ColumnDefinition(
                json.identifier("name"),
                type,
                json.flag("notNull", false),
                json.optional("default", value -> ValueReader.of(value, type)),
                json.optional("identity", identity -> json.word("identity", Identity.ALWAYS)),
                json.optional("generated", generated -> json.expression("generated")),
                json.flag("virtual", false),
                json.optional("collation", Cursor::identifier),
                json.optional("comment", Cursor::text));
    }

    private static AddColumn addColumn(Cursor json) {
        ColumnDefinition column = definition(json.child("column"));
        return new AddColumn(
                json.table(), column, json.optional("fill", value -> ValueReader.of(value, column.type())));
    }

    private static DropColumn dropColumn(Cursor json) {
        return new DropColumn(json.table(), column(json), json.type("type"), json.flag("retain", false));
    }

    private static RenameColumn renameColumn(Cursor json) {
        return new RenameColumn(
                json.table(),
                column(json),
                json.type("type"),
                json.identifier("newName"),
                json.word("dualWrite", DualWrite.TRIGGER));
    }

    private static ChangeType changeType(Cursor json) {
        return new ChangeType(
                json.table(), column(json), json.type("from"), json.type("to"), json.flag("assumeUtc", false));
    }

    private static ReplaceColumn replaceColumn(Cursor json) {
        Cursor conversion = json.child("conversion");
        return new ReplaceColumn(
                json.table(),
                column(json),
                json.type("type"),
                definition(json.child("replacement")),
                new Conversion(conversion.expression("up"), conversion.expression("down")),
                json.word("onUnconvertible", OnUnconvertible.REJECT),
                json.flag("roundTrips", false),
                json.word("dualWrite", DualWrite.TRIGGER));
    }

    private static SplitColumn splitColumn(Cursor json) {
        return new SplitColumn(
                json.table(),
                column(json),
                json.type("type"),
                json.expression("whole"),
                json.list("parts", ColumnReader::part),
                json.flag("roundTrips", false),
                json.word("dualWrite", DualWrite.TRIGGER));
    }

    private static MergeColumns mergeColumns(Cursor json) {
        return new MergeColumns(
                json.table(),
                json.list("parts", ColumnReader::part),
                definition(json.child("column")),
                json.expression("whole"),
                json.flag("roundTrips", false),
                json.word("dualWrite", DualWrite.TRIGGER));
    }

    private static ColumnPart part(Cursor json) {
        return new ColumnPart(definition(json.child("column")), json.expression("value"));
    }

    private static SetNotNull setNotNull(Cursor json) {
        SqlType type = json.type("type");
        return new SetNotNull(
                json.table(), column(json), type, json.optional("fill", value -> ValueReader.of(value, type)));
    }

    private static SetDefault setDefault(Cursor json) {
        return new SetDefault(json.table(), column(json), ValueReader.typed(json.child("default")));
    }

    private static CommentOnColumn commentOnColumn(Cursor json) {
        return new CommentOnColumn(json.table(), column(json), TableReader.comment(json));
    }

    private static Identifier column(Cursor json) {
        return json.identifier("column");
    }
}
