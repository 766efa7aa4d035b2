package dev.belay.conformance;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A history that asks of a tool everything Belay will: tables with 5,000 rows, a trigger function whose body holds what
 * tools replace or split at, constraints that are validated later, a concurrent unique index, a backfill that commits
 * each batch, a constraint that takes over the index. All of it plain SQL, so that only the tool is tried.
 */
final class ProofHistory {

    static final int ROWS = 5_000;

    /** What tools replace, split at, quote with or escape by; {@link #BODY} holds each of them. */
    static final List<String> HAZARDS = List.of(
            ";", "'", "$", "${x}", "#{x}", ":x", "%s", "%%", "\\t", "\\\\", "?", "{{ }}", "::", ":=", "`", "`${x}`",
            "\\`");

    /** The body of the trigger function; the server must store it byte for byte. */
    static final String BODY = """

            -- it's a comment; with a quote and a semicolon, ${x}, $1, a `tick` and `${x}`
            DECLARE
              hazard text := 'a; b' || '$' || '${x}' || '${flyway:table}' || '#{x}' || ':x' || '%s' || '%%' || '?' || '{{ }}' || '{{ x }}';
              escapes text := E'\\t' || '\\t' || '\\\\' || '`' || '\\`' || $in$ ; ' ${y} ` $in$;
            BEGIN
              NEW.cents := CASE WHEN NEW.total::bigint >= 0 THEN NEW.total * 100 ELSE 0 END;
              RETURN NEW;
            END
            """;

    private static final String FUNCTION =
            "CREATE FUNCTION sync_orders() RETURNS trigger LANGUAGE plpgsql AS $sync$" + BODY + "$sync$";

    private static final String FOREIGN_KEY =
            "ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID";

    private static final String CHECK =
            "ALTER TABLE orders ADD CONSTRAINT orders_cents_check CHECK (cents >= 0) NOT VALID";

    private static final String BACKFILL = """
            DO $backfill$
            DECLARE
              done int := 1;
            BEGIN
              WHILE done > 0 LOOP
                UPDATE orders SET cents = total * 100
                WHERE id IN (SELECT id FROM orders WHERE cents IS NULL ORDER BY id LIMIT 500);
                GET DIAGNOSTICS done = ROW_COUNT;
                COMMIT;
              END LOOP;
            END
            $backfill$""";

    private ProofHistory() {}

    /** Two changes of seven units. */
    static List<Plan> plans() {
        return List.of(tables(), rework());
    }

    private static Plan tables() {
        return plan(
                "0001_tables",
                together(
                        "01_create",
                        Phase.EXPAND,
                        List.of(
                                "CREATE TABLE customers (id bigint PRIMARY KEY)",
                                "INSERT INTO customers SELECT generate_series(1, 10)",
                                "CREATE TABLE orders (id bigint PRIMARY KEY, code bigint, customer bigint, total bigint)",
                                "INSERT INTO orders SELECT n, n % 4999, n % 10 + 1, n FROM generate_series(1, " + ROWS
                                        + ") AS n"),
                        "DROP TABLE orders",
                        "DROP TABLE customers"));
    }

    private static Plan rework() {
        return plan(
                "0002_rework_orders",
                together(
                        "01_expand",
                        Phase.EXPAND,
                        List.of(
                                "ALTER TABLE orders ADD COLUMN cents bigint",
                                FUNCTION,
                                "CREATE TRIGGER sync_orders BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION sync_orders()",
                                FOREIGN_KEY,
                                CHECK),
                        "DROP TRIGGER sync_orders ON orders",
                        "DROP FUNCTION sync_orders()",
                        "ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey",
                        "ALTER TABLE orders DROP COLUMN cents"),
                alone("02_backfill", Phase.BACKFILL, BACKFILL, "DO $$ BEGIN PERFORM 1; COMMIT; END $$"),
                alone(
                        "03_index",
                        Phase.BACKFILL,
                        "CREATE UNIQUE INDEX CONCURRENTLY orders_cents_idx ON orders (cents)",
                        "DROP INDEX CONCURRENTLY IF EXISTS orders_cents_idx"),
                alone(
                        "04_second_index",
                        Phase.BACKFILL,
                        "CREATE INDEX CONCURRENTLY orders_customer_idx ON orders (customer)",
                        "DROP INDEX CONCURRENTLY IF EXISTS orders_customer_idx"),
                together(
                        "05_validate",
                        Phase.BACKFILL,
                        List.of(
                                "ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fkey",
                                "ALTER TABLE orders VALIDATE CONSTRAINT orders_cents_check"),
                        "ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey",
                        "ALTER TABLE orders DROP CONSTRAINT orders_cents_check",
                        FOREIGN_KEY,
                        CHECK),
                together(
                        "06_unique",
                        Phase.BACKFILL,
                        List.of(
                                "ALTER TABLE orders ADD CONSTRAINT orders_cents_key UNIQUE USING INDEX orders_cents_idx"),
                        "ALTER TABLE orders DROP CONSTRAINT orders_cents_key",
                        "CREATE UNIQUE INDEX orders_cents_idx ON orders (cents)"));
    }

    private static Plan plan(String id, Unit... units) {
        int number = Integer.parseInt(id.substring(0, 4));
        var change = new Change(id, LocalDateTime.of(2026, 11, number, 10, 0), List.of());
        List<PhasePlan> phases = Stream.of(Phase.values())
                .map(phase -> new PhasePlan(
                        phase,
                        Stream.of(units).filter(unit -> unit.phase() == phase).toList(),
                        List.of()))
                .filter(phase -> !phase.units().isEmpty())
                .toList();
        return new Plan(change, ServerVersion.DEFAULT, List.of(), phases, SchemaState.EMPTY, SchemaState.EMPTY);
    }

    private static Unit together(String name, Phase phase, List<String> up, String... down) {
        return unit(name, phase, true, up, down);
    }

    private static Unit alone(String name, Phase phase, String up, String down) {
        return unit(name, phase, false, List.of(up), down);
    }

    private static Unit unit(String name, Phase phase, boolean transactional, List<String> up, String... down) {
        List<Step> steps = up.stream()
                .map(sql -> new Step(raw(sql), 0, Facts.UNPREDICTED, ClientEffects.NONE))
                .toList();
        List<Ddl> back = Stream.of(down).map(ProofHistory::raw).toList();
        return new Unit(
                name,
                phase,
                "Unit " + name,
                transactional,
                steps,
                new WayBack(transactional, back, DownClass.LOSSLESS, "", Optional.empty()));
    }

    private static Ddl raw(String sql) {
        return new RowDdl.RunSql(sql, Optional.empty());
    }
}
