package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").adColumn(column("note", text()));
//                            ^ error [migration-does-not-compile] cannot find symbol | symbol:   method adColumn(dev.belay.dsl.types.Column<java.lang.String>) | location: class dev.belay.dsl.tables.TableChanges | Remedy: Mend the source. A migration runs while the project compiles: it may use its own constants, helpers among the same sources, classes of the class path and the schema after an earlier migration, After_0004, but neither Head nor anything that another annotation processor makes. What the compiler does not tell of, such as a jar of the module path before Java 18, is named with -Abelay.classpath=PATH.
    }
}
