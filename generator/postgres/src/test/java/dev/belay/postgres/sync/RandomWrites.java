package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import dev.belay.postgres.sync.Write.Cell;
import dev.belay.postgres.sync.Write.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Statements of clients of both releases, of clients that write both sides, and of those that write neither. */
final class RandomWrites {

    /** Who writes. */
    private enum Writer {
        PREVIOUS,
        NEXT,
        BOTH,
        NEITHER
    }

    private static final List<Verb> VERBS = List.of(
            Verb.INSERT,
            Verb.INSERT,
            Verb.UPSERT,
            Verb.UPSERT,
            Verb.INSERT_OR_NOTHING,
            Verb.UPDATE,
            Verb.UPDATE,
            Verb.UPDATE,
            Verb.UPDATE,
            Verb.UPDATE,
            Verb.UPDATE,
            Verb.DELETE);

    private final Dice dice;
    private final Setting setting;
    private final Samples samples;
    private final Conversions conversions;

    RandomWrites(Dice dice, Setting setting, Samples samples, Conversions conversions) {
        this.dice = dice;
        this.setting = setting;
        this.samples = samples;
        this.conversions = conversions;
    }

    /** A row as the previous release has left it. */
    Write seed(int id) {
        Map<String, Cell> cells = new TreeMap<>();
        boolean unconvertible = setting.kind().change() == Kind.Change.CONVERT_OR_NULL;
        total(unconvertible).ifPresent(cell -> cells.put("total", cell));
        note(cells, 30);
        return new Write(Verb.INSERT, List.of(id), region(), cells);
    }

    /** Any statement about some of the rows. */
    Write write(List<Integer> ids) {
        return write(dice.one(VERBS), some(ids));
    }

    /** A statement about rows that are there. */
    Write update(List<Integer> ids) {
        return write(Verb.UPDATE, ids);
    }

    private Write write(Verb verb, List<Integer> ids) {
        Map<String, Cell> cells = new TreeMap<>();
        if (verb != Verb.DELETE) {
            cells(dice.one(List.of(Writer.values())), cells);
            note(cells, 35);
        }
        if (verb == Verb.UPSERT && setting.unforeseen()) {
            cells.replaceAll((column, cell) -> told(column, cell));
        }
        if (verb == Verb.UPDATE) {
            if (setting.partitioned() && dice.percent(25)) {
                cells.put("region", Cell.of(String.valueOf(region())));
            }
            if (cells.isEmpty()) {
                cells.put("note", Cell.of("read and written"));
            }
        }
        return new Write(verb, ids, region(), cells);
    }

    /** An upsert that takes what up makes of a default says nothing of the default itself: nobody could look it up. */
    private Cell told(String column, Cell cell) {
        int part = setting.kind().newNames().indexOf(column);
        return part >= 0 && cell.value().isEmpty()
                ? Cell.of(dice.one(samples.news().get(part)))
                : cell;
    }

    private void cells(Writer writer, Map<String, Cell> cells) {
        switch (writer) {
            case PREVIOUS -> total(true).ifPresent(cell -> cells.put("total", cell));
            case NEXT -> news(cells);
            case BOTH -> {
                total(false).ifPresent(cell -> cells.put("total", cell));
                if (dice.percent(50)) {
                    news(cells);
                } else {
                    alike(cells);
                }
            }
            case NEITHER -> {}
        }
    }

    /** What a client writes into the old column; empty where it leaves it out. */
    private Optional<Cell> total(boolean unconvertible) {
        if (dice.percent(setting.source() == Setting.Source.ALWAYS ? 80 : 8)) {
            return Optional.empty();
        }
        if (dice.percent(12)) {
            return Optional.of(dice.percent(30) ? Cell.DEFAULT : Cell.NULL);
        }
        boolean refused = unconvertible && !samples.unconvertible().isEmpty() && dice.percent(15);
        return Optional.of(Cell.of(dice.one(refused ? samples.unconvertible() : samples.olds())));
    }

    private void news(Map<String, Cell> cells) {
        List<String> names = setting.kind().newNames();
        int only = dice.percent(40) ? dice.below(names.size()) : -1;
        for (int part = 0; part < names.size(); part++) {
            boolean required = part == 0 && setting.kind().splits() && setting.notNull() && dice.percent(97);
            if (required) {
                cells.put(names.get(part), Cell.of(dice.one(samples.news().get(part))));
            } else if (only < 0 || only == part) {
                cells.put(names.get(part), amount(samples.news().get(part)));
            }
        }
    }

    private Cell amount(List<String> values) {
        if (dice.percent(20)) {
            return dice.percent(50) ? Cell.DEFAULT : Cell.NULL;
        }
        return Cell.of(dice.one(values));
    }

    /** An application that writes both sides and knows how one is made of the other. */
    private void alike(Map<String, Cell> cells) {
        Optional<String> total = Optional.ofNullable(cells.get("total")).flatMap(Cell::value);
        if (total.isPresent()) {
            Image up = conversions.up(new Image(List.of(total)));
            List<String> names = setting.kind().newNames();
            for (int part = 0; part < names.size(); part++) {
                cells.put(names.get(part), new Cell(false, up.parts().get(part)));
            }
        }
    }

    private void note(Map<String, Cell> cells, int chance) {
        if (dice.percent(chance)) {
            boolean mends = setting.triggers() == Setting.UserTriggers.MENDING;
            cells.put("note", Cell.of(dice.one(mends ? List.of("a", "b", Samples.MEND) : List.of("a", "b"))));
        }
    }

    private int region() {
        return setting.partitioned() ? dice.below(RandomLife.REGIONS) : 0;
    }

    private List<Integer> some(List<Integer> ids) {
        List<Integer> left = new ArrayList<>(ids);
        while (left.size() > 1 && dice.percent(75)) {
            left.remove(dice.below(left.size()));
        }
        return left;
    }
}
