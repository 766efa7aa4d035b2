package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Computes a column for every row without writing any, and raises with the number of those that refuse. */
record ComputabilityBlock(GuardDdl.RefuseUncomputable guard) {

    /**
     * Assigning to a variable of the column's type fails where assigning to the column would. It begins with a value,
     * since a domain may refuse the NULL that it would begin with otherwise.
     */
    private static final String TEMPLATE = """
            #variable_conflict use_column
            DECLARE
              belay_row record;
              belay_failing bigint := 0;
              belay_nulls bigint := 0;
              belay_first text;
              belay_error text;
            BEGIN
              -- A policy must not hide rows from the count.
              PERFORM set_config('row_security', 'off', true);
              BEGIN
                FOR belay_row IN SELECT {expression} AS belay_computed FROM {table} LOOP
                  DECLARE
                    belay_value {type} := belay_row.belay_computed;
                  BEGIN
                    IF belay_value IS NULL THEN
                      belay_nulls := belay_nulls + 1;
                    END IF;
                  END;
                END LOOP;
              EXCEPTION
                WHEN syntax_error_or_access_rule_violation THEN
                  RAISE;
                WHEN OTHERS THEN
                  -- Row by row, to tell how many and which.
                  belay_nulls := 0;
                  FOR belay_row IN SELECT {read} FROM {table} LOOP
                    BEGIN
                      DECLARE
                        belay_value {type} := (SELECT {expression} FROM (SELECT {again}) AS {alias});
                      BEGIN
                        IF belay_value IS NULL THEN
                          belay_nulls := belay_nulls + 1;
                        END IF;
                      END;
                    EXCEPTION
                      WHEN syntax_error_or_access_rule_violation THEN
                        RAISE;
                      WHEN OTHERS THEN
                        belay_failing := belay_failing + 1;
                        belay_error := coalesce(belay_error, SQLERRM);
                        belay_first := coalesce(belay_first, {key});
                    END;
                  END LOOP;
              END;
              IF belay_failing > 0 THEN
                {refuse_failing}
              END IF;
              {refuse_nulls}
            END
            """;

    String text() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                TEMPLATE,
                Map.of(
                        "type", SqlText.type(guard.column().type()),
                        "expression", SqlText.parenthesized(guard.expression()),
                        "table", SqlText.table(guard.table()),
                        "alias", SqlText.identifier(guard.table().name()),
                        "read", read(),
                        "again", again(),
                        "key", key(),
                        "refuse_failing", refuseFailing(),
                        "refuse_nulls", guard.column().notNull() ? refuseNulls() : "")));
    }

    private String read() {
        return numbered(guard.reads(), (name, number) -> name + " AS belay_read_" + number)
                + (guard.key().isEmpty()
                        ? ""
                        : ", " + numbered(guard.key(), (name, number) -> name + "::text AS belay_key_" + number));
    }

    private String again() {
        return numbered(guard.reads(), (name, number) -> "belay_row.belay_read_" + number + " AS " + name);
    }

    private String key() {
        return guard.key().isEmpty()
                ? "''"
                : "concat_ws(', ', " + numbered(guard.key(), (name, number) -> "belay_row.belay_key_" + number) + ")";
    }

    private interface Numbered {
        String text(String name, int number);
    }

    private static String numbered(List<Identifier> names, Numbered text) {
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(number -> text.text(SqlText.identifier(names.get(number - 1)), number))
                .collect(Collectors.joining(", "));
    }

    private String refuseFailing() {
        String names = guard.key().stream().map(Identifier::value).collect(Collectors.joining(", "));
        String which = names.isEmpty() ? "" : ", first where " + names + " is " + PlpgsqlBlock.VALUE;
        String message = PlpgsqlBlock.VALUE + " rows of " + guard.table() + " have no value for "
                + guard.column().name() + which + ": " + PlpgsqlBlock.VALUE + ". Mend what it is computed from, or"
                + " correct the expression, then run this again.";
        return names.isEmpty()
                ? PlpgsqlBlock.refuse("computed-fails", message, "belay_failing", "belay_error")
                : PlpgsqlBlock.refuse("computed-fails", message, "belay_failing", "belay_first", "belay_error");
    }

    private String refuseNulls() {
        return "IF belay_nulls > 0 THEN\n  "
                + PlpgsqlBlock.refuse(
                        "computed-null",
                        PlpgsqlBlock.VALUE + " rows of " + guard.table() + " would hold NULL in "
                                + guard.column().name() + ", which is NOT NULL. Mend what it is computed from, or"
                                + " correct the expression, then run this again.",
                        "belay_nulls")
                + "\nEND IF;";
    }
}
