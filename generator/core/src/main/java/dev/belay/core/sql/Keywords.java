package dev.belay.core.sql;

import java.util.Set;

/**
 * The keywords of PostgreSQL 14 to 18 that are not free to be any name: the union of {@code pg_get_keywords()} over
 * those versions ({@code KeywordsTest} asks the servers).
 */
public final class Keywords {

    /**
     * Words that can be neither a column nor a table without quotes (catcode R), and those only a function can be (T).
     */
    private static final Set<String> NEVER_A_COLUMN = Set.of(("all analyse analyze and any array as asc asymmetric"
                    + " authorization binary both case cast check collate collation column concurrently constraint"
                    + " create cross current_catalog current_date current_role current_schema current_time"
                    + " current_timestamp current_user default deferrable desc distinct do else end except false"
                    + " fetch for foreign freeze from full grant group having ilike in initially inner intersect"
                    + " into is isnull join lateral leading left like limit localtime localtimestamp natural not"
                    + " notnull null offset on only or order outer overlaps placing primary references returning"
                    + " right select session_user similar some symmetric system_user table tablesample then to"
                    + " trailing true union unique user using variadic verbose when where window with")
            .split(" "));

    /** Words that a column may have without quotes, but a function or a type may not (catcode C). */
    private static final Set<String> ONLY_A_COLUMN = Set.of(("between bigint bit boolean char character coalesce"
                    + " dec decimal exists extract float greatest grouping inout int integer interval json"
                    + " json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar"
                    + " json_serialize json_table json_value least merge_action national nchar none normalize"
                    + " nullif numeric out overlay position precision real row setof smallint substring time"
                    + " timestamp treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest"
                    + " xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
            .split(" "));

    private Keywords() {}

    /** Whether the word has to be quoted to be an ordinary name everywhere, as {@code quote_ident} decides. */
    public static boolean needsQuotes(String lowerCaseWord) {
        return NEVER_A_COLUMN.contains(lowerCaseWord) || ONLY_A_COLUMN.contains(lowerCaseWord);
    }

    /** Whether the word without quotes can never be the name of a column. */
    static boolean neverAColumn(String lowerCaseWord) {
        return NEVER_A_COLUMN.contains(lowerCaseWord);
    }
}
