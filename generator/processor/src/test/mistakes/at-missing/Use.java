package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use")
//< error annotation @dev.belay.dsl.Migration is missing a default value for the element 'at'
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {

    }
}
