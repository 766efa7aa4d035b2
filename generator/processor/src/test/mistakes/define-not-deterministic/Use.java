package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").comment("at " + System.nanoTime());
//                            ^ error [define-unstable] define did not say the same when it was run again. Remedy: Take clocks, random numbers, counters and settings of the machine out of define.
    }
}
