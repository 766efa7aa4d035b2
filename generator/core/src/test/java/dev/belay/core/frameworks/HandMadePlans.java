package dev.belay.core.frameworks;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.names.TableName;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans as the planner would make them, of plain SQL, so that a rendering shows what the framework adds to it. */
public final class HandMadePlans {

    /** A function whose body holds what one tool or another replaces, splits at or takes for an escape. */
    static final String HAZARDS = """
            CREATE FUNCTION note_order() RETURNS trigger LANGUAGE plpgsql AS $hazards$
            -- it's a comment; with a quote and a semicolon
            DECLARE
              slots int[] := ARRAY[1, 2];
              note text := 'a; b' || '$' || '${x}' || '#{x}' || ':x' || '%s' || '%%' || '?' || '{{ x }}' || '\\t' || '\\\\';
            BEGIN
              NEW.note := CASE WHEN NEW.total::bigint > 0 THEN note ELSE slots[1]::text END;
              RETURN NEW;
            END
            $hazards$""";

    private static final TableName ORDERS = TableName.of("orders");

    private HandMadePlans() {}

    /** A change of four units: a trigger with hazards, an index, a backfill, and a drop without a way back. */
    public static Plan hazards() {
        return plan(
                "0012_note_orders",
                new Unit(
                        "01_add_note",
                        Phase.EXPAND,
                        "Add orders.note; fill it's ${x}\nby a trigger",
                        true,
                        List.of(
                                step(
                                        "ALTER TABLE orders ADD COLUMN note text",
                                        locking(LockMode.ACCESS_EXCLUSIVE),
                                        new ClientEffects(ClientEffect.NONE, ClientEffect.RECONNECT)),
                                step(HAZARDS, Facts.NONE, ClientEffects.NONE),
                                step(
                                        "CREATE TRIGGER note_order BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_order() -- last",
                                        locking(LockMode.SHARE_ROW_EXCLUSIVE),
                                        ClientEffects.NONE)),
                        back(
                                true,
                                DownClass.LOSES_WRITES_SINCE,
                                "The notes go with their column.",
                                Optional.of("SELECT count(*)\nFROM orders\nWHERE note IS NOT NULL"),
                                "DROP TRIGGER note_order ON orders",
                                "DROP FUNCTION note_order()",
                                "ALTER TABLE orders DROP COLUMN note")),
                alone(
                        "02_index_note",
                        Phase.EXPAND,
                        "Index orders.note",
                        "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)",
                        back(
                                false,
                                DownClass.LOSSLESS,
                                "",
                                Optional.empty(),
                                "DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx")),
                alone(
                        "03_fill_note",
                        Phase.BACKFILL,
                        "Fill orders.note",
                        "DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$",
                        back(true, DownClass.LOSSLESS, "", Optional.empty())),
                new Unit(
                        "04_drop_legacy",
                        Phase.CONTRACT,
                        "Drop orders.legacy",
                        true,
                        List.of(step(
                                "ALTER TABLE orders DROP COLUMN legacy",
                                locking(LockMode.ACCESS_EXCLUSIVE),
                                new ClientEffects(ClientEffect.BREAKS_PREVIOUS, ClientEffect.BREAKS_PREVIOUS))),
                        back(true, DownClass.IRREVERSIBLE, "Nobody kept the values.", Optional.empty())));
    }

    /** A change of one unit that can be undone. */
    public static Plan small(String id) {
        return plan(
                id,
                new Unit(
                        "01_comment",
                        Phase.EXPAND,
                        "Say what orders are",
                        true,
                        List.of(step(
                                "COMMENT ON TABLE orders IS 'what customers bought'", Facts.NONE, ClientEffects.NONE)),
                        back(true, DownClass.LOSSLESS, "", Optional.empty(), "COMMENT ON TABLE orders IS NULL")));
    }

    private static Plan plan(String id, Unit... units) {
        var change = new Change(id, LocalDateTime.of(2026, 11, 22, 10, 0), List.of());
        List<PhasePlan> phases = Stream.of(Phase.values())
                .map(phase -> new PhasePlan(
                        phase,
                        Stream.of(units).filter(unit -> unit.phase() == phase).toList(),
                        List.of()))
                .filter(phase -> !phase.units().isEmpty())
                .toList();
        return new Plan(change, ServerVersion.DEFAULT, List.of(), phases, SchemaState.EMPTY, SchemaState.EMPTY);
    }

    private static Unit alone(String name, Phase phase, String title, String sql, WayBack back) {
        var facts = new Facts(
                List.of(new RelationLock(ORDERS, LockMode.SHARE_UPDATE_EXCLUSIVE)), List.of(), List.of(ORDERS));
        return new Unit(name, phase, title, false, List.of(step(sql, facts, ClientEffects.NONE)), back);
    }

    private static Facts locking(LockMode mode) {
        return new Facts(List.of(new RelationLock(ORDERS, mode)), List.of(), List.of());
    }

    private static Step step(String sql, Facts facts, ClientEffects effects) {
        return new Step(new RowDdl.RunSql(sql, Optional.empty()), 0, facts, effects);
    }

    private static WayBack back(
            boolean transactional, DownClass cost, String explanation, Optional<String> query, String... sql) {
        List<Ddl> statements = Stream.of(sql)
                .<Ddl>map(text -> new RowDdl.RunSql(text, Optional.empty()))
                .toList();
        return new WayBack(transactional, statements, cost, explanation, query);
    }
}
