package dev.belay.core.ddl;

import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** The bodies of triggers that fill or mend one column. */
final class FillTrigger {

    private final TableName table;

    FillTrigger(TableName table) {
        this.table = table;
    }

    String body(FillRule rule) {
        return """
                #variable_conflict use_column
                BEGIN
                  -- The previous release does not know that %s is to become NOT NULL.
                  %s
                  RETURN NEW;
                END
                """.formatted(
                        SqlText.identifier(rule.column().name()),
                        RowText.assign(table, target(rule.column().name()), rule.fill(), rule.reads()));
    }

    String body(RepairRule rule) {
        return """
                #variable_conflict use_column
                DECLARE
                  belay_holds boolean;
                BEGIN
                  %s
                  -- NULL satisfies a check.
                  IF belay_holds IS FALSE THEN
                    %s
                  END IF;
                  RETURN NEW;
                END
                """.formatted(
                        RowText.select(table, "belay_holds", rule.condition(), rule.reads()),
                        RowText.assign(table, target(rule.column().name()), rule.value(), rule.reads()));
    }

    private static String target(Identifier column) {
        return "NEW." + SqlText.identifier(column);
    }
}
