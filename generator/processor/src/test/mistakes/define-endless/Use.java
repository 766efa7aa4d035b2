package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        new java.util.concurrent.CompletableFuture<String>().join();
//                                                          ^ error [define-endless] define had not ended after 300 ms. Remedy: Mend the line; define reads nothing but its own constants. A limit of its own for a slow machine is -Abelay.timeout=MILLISECONDS.
    }
}
