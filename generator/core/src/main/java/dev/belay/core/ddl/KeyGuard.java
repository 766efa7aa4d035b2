package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.Map;
import java.util.Set;

/**
 * Lets two rows of one key meet on an advisory lock before they meet on the second unique index, which is no arbiter of
 * {@code ON CONFLICT} and would end the client's statement with 23505. The lock is only tried: a waiting one would
 * deadlock, and a bulk load would run out of locks.
 */
final class KeyGuard {

    /** What the function declares. */
    static final String VARIABLES = """
            belay_rows integer;
            """;

    /** Built-in types without a hash operator class: two equal values have equal texts, but for letters and spaces. */
    private static final Set<String> WITHOUT_HASH = Set.of(
            "money",
            "bit",
            "bit varying",
            "tsvector",
            "tsquery",
            "json",
            "xml",
            "jsonpath",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "oidvector",
            "regclass",
            "regcollation",
            "regconfig",
            "regdictionary",
            "regnamespace",
            "regoper",
            "regoperator",
            "regproc",
            "regprocedure",
            "regrole",
            "regtype");

    private static final String TRY_LOCK = """
            -- Rows of one key meet here: the index on {column} is no arbiter of ON CONFLICT on the old column.
            IF NEW.{column} IS NOT NULL AND ({condition}) THEN
              belay_rows := coalesce(nullif(current_setting({setting}, true), ''), '0')::integer;
              IF belay_rows < 500 THEN
                PERFORM set_config({setting}, (belay_rows + 1)::text, true);
                FOR belay_attempt IN 1..20 LOOP
                  EXIT WHEN pg_try_advisory_xact_lock({hash});
                  PERFORM pg_sleep(0.002);
                END LOOP;
              END IF;
            END IF;
            """;

    private final Policy policy;
    private final SyncTrigger trigger;
    private final ColumnDefinition column;

    KeyGuard(Policy policy, SyncTrigger trigger, ColumnDefinition column) {
        this.policy = policy;
        this.trigger = trigger;
        this.column = column;
    }

    String text(String condition) {
        return PlpgsqlBlock.filled(
                TRY_LOCK,
                Map.of(
                        "column", SqlText.identifier(column.name()),
                        "condition", condition,
                        "setting", SqlText.literal(OmissionMark.setting(trigger.function())),
                        "hash", hash()));
    }

    /** Equal keys have equal hashes, also where equal values look different (numeric, collations, citext). */
    private String hash() {
        String name = "NEW." + SqlText.identifier(column.name());
        String seed = "hashtextextended("
                + SqlText.literal(policy.service() + "/" + trigger.change() + "/" + trigger.table()) + ", 0)";
        boolean hashable =
                column.type().builtIn() && !WITHOUT_HASH.contains(column.type().name());
        return hashable
                ? "hash_record_extended(ROW(" + name + "), " + seed + ")"
                : "hashtextextended(lower(" + name + "::text), " + seed + ")";
    }
}
