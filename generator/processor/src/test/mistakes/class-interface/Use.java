package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//< error [migration-not-a-class] The migration shop.Use is not a class, so that Belay cannot run it. Remedy: Write final class Use.
interface Use extends SchemaChange {}
