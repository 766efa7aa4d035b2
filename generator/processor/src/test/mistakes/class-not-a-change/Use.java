package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//< error [migration-not-a-schema-change] The migration shop.Use does not implement SchemaChange, so that Belay cannot run it. Remedy: Write class Use implements SchemaChange.
final class Use {}
