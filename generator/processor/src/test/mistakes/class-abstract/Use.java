package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//< error [migration-abstract] The migration shop.Use is abstract, so that Belay cannot run it. Remedy: Put @Migration on the class that extends shop.Use.
abstract class Use implements SchemaChange {

    @Override
    public void define(Changes change) {

    }
}
