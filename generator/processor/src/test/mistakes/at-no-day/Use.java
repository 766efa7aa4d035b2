package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-02-30T10:00")
//                               ^ error [invalid-migration-time] The time "2026-02-30T10:00" of the migration is not a date and time in UTC. Remedy: Write minutes or seconds, such as at = "2026-11-22T10:00".
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {

    }
}
