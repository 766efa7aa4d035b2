package dev.belay.core.ddl;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts, before anything is changed, the rows of which {@link GuardDdl.RefuseUncomputable} says the number. A SELECT
 * alone would end at the first row for which the expression fails; a function of the session looks at each by itself.
 *
 * @param guard what refuses
 * @param types the types of the columns that its expression names
 * @param name the name of the function
 */
public record ComputabilityCount(GuardDdl.RefuseUncomputable guard, List<SqlType> types, Identifier name) {

    private static final String BODY = """
            #variable_conflict use_column
            BEGIN
              DECLARE
                belay_value {type} := (SELECT {expression} FROM (SELECT {again}) AS {alias});
              BEGIN
                RETURN {refused};
              END;
            EXCEPTION
              WHEN syntax_error_or_access_rule_violation THEN
                RAISE;
              WHEN OTHERS THEN
                RETURN true;
            END
            """;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is not one type for each column
     */
    public ComputabilityCount {
        types = List.copyOf(types);
        if (types.size() != guard.reads().size()) {
            throw new IllegalArgumentException("Each column that the expression names has one type.");
        }
    }

    /** Creates the function, which goes with the session. */
    public String function() {
        return "CREATE OR REPLACE FUNCTION " + qualified() + "(" + SqlText.joined(types, SqlText::type)
                + ") RETURNS boolean LANGUAGE plpgsql AS\n" + PlpgsqlBlock.dollarQuoted(body());
    }

    /** Which rows refuse. */
    public SqlExpression condition() {
        return new SqlExpression(qualified() + "(" + SqlText.identifiers(guard.reads()) + ")");
    }

    private String qualified() {
        return "pg_temp." + SqlText.identifier(name);
    }

    private String body() {
        return PlpgsqlBlock.filled(
                BODY,
                Map.of(
                        "type", SqlText.type(guard.column().type()),
                        "expression", SqlText.parenthesized(guard.expression()),
                        "again", again(),
                        "alias", SqlText.identifier(guard.table().name()),
                        "refused", guard.column().notNull() ? "belay_value IS NULL" : "false"));
    }

    private String again() {
        return IntStream.rangeClosed(1, types.size())
                .mapToObj(number ->
                        "$" + number + " AS " + SqlText.identifier(guard.reads().get(number - 1)))
                .collect(Collectors.joining(", "));
    }
}
