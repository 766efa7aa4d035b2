package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

import dev.belay.dsl.columns.AddColumnBuilder;

@Migration(id = "0011_later", at = "2026-11-23T10:00")
final class Later implements SchemaChange {

    static AddColumnBuilder<String> builder;

    @Override
    public void define(Changes change) {
        builder.notNull();
//             ^ error [define-failed] define threw java.lang.NullPointerException: Cannot invoke "dev.belay.dsl.columns.AddColumnBuilder.notNull()" because "shop.Later.builder" is null. Remedy: Mend the line; define reads nothing but its own constants and runs while the project compiles.
    }
}
