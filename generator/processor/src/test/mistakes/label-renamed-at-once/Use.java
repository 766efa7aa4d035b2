package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.enumType("mood").renameValue("sad", "low");
//                             ^ error [label-renamed-at-once] The running release says "sad" of "mood", and would fail at once (22P02). Remedy: Say .into("...") with the names of the type and the columns that have the new label; or say direct("why") where no running release says the label.
    }
}
