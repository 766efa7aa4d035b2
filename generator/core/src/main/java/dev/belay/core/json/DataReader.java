package dev.belay.core.json;

import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.data.BackfillRows;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Irreversible;
import dev.belay.dsl.values.UndoSql;
import java.util.List;

/** Reads changes of rows, and raw SQL. */
final class DataReader {

    private static final int STAND_IN_BATCH = 1000;

    private DataReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(BackfillRows.class, DataReader::backfillRows).add(RawSql.class, DataReader::rawSql);
    }

    private static BackfillRows backfillRows(Cursor json) {
        return new BackfillRows(
                json.table(),
                assignments(json.child("set")),
                json.expression("where"),
                json.optional("batchSize", size -> (int) size.number(STAND_IN_BATCH)),
                json.optional("pause", Cursor::duration));
    }

    private static List<Assignment> assignments(Cursor set) {
        return set.keys().stream().map(column -> assignment(set, column)).toList();
    }

    private static Assignment assignment(Cursor set, String column) {
        Cursor value = set.child(column);
        Identifier name = value.meaning(column, Identifier::of, Identifier.of("unreadable"));
        return new Assignment(name, ValueReader.typed(value));
    }

    private static RawSql rawSql(Cursor json) {
        String sql = json.child("sql").text();
        return json.has("irreversible")
                ? new RawSql(sql, new Irreversible(json.child("irreversible").text()))
                : new RawSql(sql, new UndoSql(json.child("undo").text()));
    }
}
