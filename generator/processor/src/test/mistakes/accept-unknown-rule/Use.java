package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Accept(rule = "irreversible", reason = "a label may stay")
@Accept(rule = "reversible", reason = "a label may stay")
@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {
//    ^ error [unknown-rule] There is no rule "reversible" to accept. Remedy: Write one of unindexed-foreign-key, blocking-rewrite, blocking-scan, breaks-previous-release, reconnect, reconnect-select-star, irreversible, loses-values, unpredicted-sql, accept-without-finding.

    @Override
    public void define(Changes change) {
        change.enumType("mood").addValue("bored");
    }
}
