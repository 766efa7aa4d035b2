package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0003_contract", at = "2026-11-03T10:00")
final class Contract implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(Expand.class);
    }
}
