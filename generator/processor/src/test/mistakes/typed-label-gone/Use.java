package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").comment("" + shop.schema.After_0003.MOOD.HAPPY);
//                                                                     ^ error [migration-does-not-compile] cannot find symbol | symbol:   variable HAPPY | location: variable MOOD of type shop.schema.After_0003.MoodLabels | Remedy: Mend the source. A migration runs while the project compiles: it may use its own constants, helpers among the same sources, classes of the class path and the schema after an earlier migration, After_0004, but neither Head nor anything that another annotation processor makes. What the compiler does not tell of, such as a jar of the module path before Java 18, is named with -Abelay.classpath=PATH.
    }
}
