package dev.belay.postgres.sync;

import dev.belay.postgres.sync.Row.Key;
import dev.belay.postgres.sync.Write.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows that a table should hold after the statements of its clients, by the rule. */
final class TableModel {

    private static final String NOT_NULL = "23502";
    private static final String CHECK = "23514";
    private static final String DUPLICATE = "23505";
    private static final String GENERATED_ALWAYS = "428C9";

    private final Setting setting;
    private final Rule rule;
    private final Samples samples;
    private final boolean synced;
    private final boolean finished;
    private final Function<Key, Image> fresh;
    private final Set<Key> unseen;
    private final Map<Key, Row> rows = new TreeMap<>(TableModel::inOrder);
    private int touched;

    /**
     * What a statement comes to.
     *
     * @param rows the rows afterwards
     * @param answer how many rows were written, or the SQLSTATEs that are possible
     */
    record Outcome(Map<Key, Row> rows, Set<String> answer) {}

    /** How far the change has come. */
    enum Stage {
        BEFORE,
        EXPANDED,
        /** What the new column carries is there, NOT NULL included. */
        FILLED
    }

    private TableModel(
            Rule rule,
            Samples samples,
            Stage stage,
            Function<Key, Image> fresh,
            Map<Key, Row> before,
            Set<Key> unseen) {
        this.unseen = unseen;
        this.setting = rule.setting();
        this.rule = rule;
        this.samples = samples;
        this.synced = stage != Stage.BEFORE;
        this.finished = stage == Stage.FILLED;
        this.fresh = fresh;
        this.rows.putAll(before);
    }

    static int inOrder(Key one, Key other) {
        return one.id() == other.id() ? one.region() - other.region() : one.id() - other.id();
    }

    /**
     * What a statement makes of the rows.
     *
     * @param fresh the value that a default which nobody can foretell has given to a row
     * @param unseen the rows that were not there when the statement began to wait: UPDATE and DELETE pass them by
     */
    static Outcome after(
            Rule rule,
            Samples samples,
            Stage stage,
            Map<Key, Row> before,
            Write write,
            Function<Key, Image> fresh,
            Set<Key> unseen) {
        if (rule.setting().source() == Setting.Source.ALWAYS && writesTotal(write)) {
            return new Outcome(before, Set.of(GENERATED_ALWAYS));
        }
        Set<String> states = new TreeSet<>();
        TableModel model = new TableModel(rule, samples, stage, fresh, before, unseen);
        // Of several rows, whichever PostgreSQL comes to first decides which error the client sees.
        for (int id : write.ids()) {
            try {
                model.write(write, id);
            } catch (RefusedWrite refused) {
                states.add(refused.state());
            }
        }
        if (states.isEmpty()) {
            return new Outcome(model.rows, Set.of(String.valueOf(model.touched)));
        }
        if (states.contains(NOT_NULL) && stage == Stage.FILLED) {
            states.add(CHECK);
        }
        return new Outcome(before, states);
    }

    private static boolean writesTotal(Write write) {
        return write.cell("total").filter(cell -> !cell.isDefault()).isPresent();
    }

    /** What the backfill makes of them, except of those that somebody holds. */
    static Map<Key, Row> filled(Rule rule, Samples samples, Map<Key, Row> before, Set<Key> held) {
        TableModel model = new TableModel(rule, samples, Stage.EXPANDED, key -> Conversions.UNKNOWN, before, Set.of());
        before.forEach((key, row) -> {
            if (!held.contains(key) && row.replacement().isAbsent()) {
                Image up = rule.conversions().up(row.old());
                if (!up.isAbsent()) {
                    model.rows.put(key, model.updated(row, row.withNew(up)));
                }
            }
        });
        return model.rows;
    }

    private void write(Write write, int id) {
        if (write.verb().inserts()) {
            insert(write, id);
            return;
        }
        for (Key key : keys(id)) {
            touched++;
            Row before = rows.remove(key);
            if (write.verb() == Write.Verb.UPDATE) {
                update(write, key, before);
            }
        }
    }

    private List<Key> keys(int id) {
        return rows.keySet().stream()
                .filter(key -> key.id() == id && !unseen.contains(key))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void insert(Write write, int id) {
        Key key = new Key(id, write.region());
        Row named = new Row(
                write.cell("total").map(cell -> old(cell, key)).orElseGet(() -> omitted(key)),
                replacement(write, Image.absent(setting.kind().news().size())),
                write.cell("note").flatMap(Cell::value));
        Row proposed = inserted(named, names(write));
        Row existing = rows.get(key);
        if (existing == null) {
            rows.put(key, proposed);
            touched++;
        } else if (write.verb() == Write.Verb.INSERT) {
            throw new RefusedWrite(DUPLICATE);
        } else if (write.verb() == Write.Verb.UPSERT) {
            rows.put(key, checked(updated(existing, taken(write, existing, proposed))));
            touched++;
        }
    }

    private Row inserted(Row named, boolean namesNew) {
        Row mended = mended(named);
        if (!synced) {
            return checked(mended);
        }
        boolean omitted = setting.nullMeansOmitted() ? mended.replacement().isAbsent() : !namesNew;
        return checked(rule.inserted(mended, omitted));
    }

    private boolean names(Write write) {
        return setting.kind().newNames().stream()
                .anyMatch(column ->
                        write.cell(column).filter(cell -> !cell.isDefault()).isPresent());
    }

    private void update(Write write, Key key, Row before) {
        Optional<String> region = write.cell("region").flatMap(Cell::value);
        int to = region.map(Integer::valueOf).orElse(key.region());
        Key moved = new Key(key.id(), to);
        Row after = updated(before, set(write, moved, before));
        if (setting.partitioned() && to != key.region()) {
            // PostgreSQL deletes the row in one partition and inserts it into the other, where triggers fire again.
            after = inserted(after, true);
        }
        checked(after);
        if (rows.containsKey(moved)) {
            throw new RefusedWrite(DUPLICATE);
        }
        rows.put(moved, after);
    }

    private Row updated(Row before, Row after) {
        Row mended = mended(after);
        return synced ? rule.updated(before, mended) : mended;
    }

    private Row set(Write write, Key key, Row before) {
        return new Row(
                write.cell("total").map(cell -> old(cell, key)).orElse(before.old()),
                replacement(write, before.replacement()),
                write.cell("note").map(Cell::value).orElse(before.note()));
    }

    private Row taken(Write write, Row existing, Row proposed) {
        List<Optional<String>> parts = new ArrayList<>();
        List<String> names = setting.kind().newNames();
        for (int part = 0; part < names.size(); part++) {
            Row from = write.cell(names.get(part)).isPresent() ? proposed : existing;
            parts.add(from.replacement().parts().get(part));
        }
        return new Row(
                write.cell("total").isPresent() ? proposed.old() : existing.old(),
                new Image(parts),
                write.cell("note").isPresent() ? proposed.note() : existing.note());
    }

    private Image old(Cell cell, Key key) {
        return cell.isDefault() ? omitted(key) : new Image(List.of(cell.value()));
    }

    private Image omitted(Key key) {
        return switch (setting.source()) {
            case NOTHING -> Image.absent(1);
            case CONSTANT -> samples.constant();
            case VOLATILE, IDENTITY, ALWAYS -> fresh.apply(key);
        };
    }

    /** NULL for DEFAULT: the new columns have none of their own while both releases run. */
    private Image replacement(Write write, Image before) {
        List<Optional<String>> parts = new ArrayList<>();
        List<String> names = setting.kind().newNames();
        for (int part = 0; part < names.size(); part++) {
            Optional<String> kept = before.parts().get(part);
            parts.add(write.cell(names.get(part)).map(Cell::value).orElse(kept));
        }
        return new Image(parts);
    }

    private Row mended(Row row) {
        boolean asks = row.note().filter(Samples.MEND::equals).isPresent();
        return asks && setting.triggers() == Setting.UserTriggers.MENDING ? row.withOld(samples.mended()) : row;
    }

    private Row checked(Row row) {
        boolean newMissing = finished && row.replacement().parts().get(0).isEmpty();
        if (setting.notNull() && (row.old().isAbsent() || newMissing)) {
            throw new RefusedWrite(NOT_NULL);
        }
        return row;
    }
}
