package dev.belay.maven;

import dev.belay.core.lock.ReleasedState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random edits of a lock and of the files that it lists, as people and merges make them. */
final class LockMutations {

    /** How many kinds there are. */
    static final int KINDS = 11;

    private static final Pattern ID = Pattern.compile("^ {6}\"id\": \"(.*)\",$");
    private static final Pattern LISTED = Pattern.compile("^ {8}\"(.*)\": \"[0-9a-f]{64}\",?$");
    private static final String CHARACTERS = "abcxyz0189_\"{}[],: \t";

    private final Path lock;
    private final Random random;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();

    LockMutations(Path lock, Random random) throws IOException {
        this.lock = lock;
        this.random = random;
        this.lines = Files.readAllLines(lock);
        findBlocks();
    }

    /** The kinds that have come up. */
    Set<String> kinds() {
        return kinds;
    }

    /** One that changes something. */
    Mutation next() throws IOException {
        while (true) {
            Mutation mutation = any();
            if (!mutation.after().equals(mutation.before())) {
                kinds.add(mutation.kind().replaceAll(" in line .*", ""));
                return mutation;
            }
        }
    }

    private Mutation any() throws IOException {
        return switch (random.nextInt(KINDS)) {
            case 0 -> character("lock: a character replaced", 1, true);
            case 1 -> character("lock: a character inserted", 0, true);
            case 2 -> character("lock: a character deleted", 1, false);
            case 3 -> lineRemoved();
            case 4 -> lineRepeated();
            case 5 -> swapped();
            case 6 -> removed();
            case 7 -> file("file: a character replaced");
            case 8 -> fileLine("file: a line removed");
            case 9 -> stateCharacter();
            default -> stateLine();
        };
    }

    private Mutation character(String kind, int removes, boolean writes) {
        int line = random.nextInt(lines.size());
        String old = lines.get(line);
        int at = random.nextInt(Math.max(1, old.length()));
        String more = writes ? String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))) : "";
        List<String> edited = new ArrayList<>(lines);
        edited.set(line, old.substring(0, at) + more + old.substring(Math.min(old.length(), at + removes)));
        return ofLock(kind, line, edited);
    }

    private Mutation lineRemoved() {
        int line = random.nextInt(lines.size());
        List<String> edited = new ArrayList<>(lines);
        edited.remove(line);
        return ofLock("lock: a line removed", line, edited);
    }

    private Mutation lineRepeated() {
        int line = random.nextInt(lines.size());
        List<String> edited = new ArrayList<>(lines);
        edited.add(line, lines.get(line));
        return ofLock("lock: a line repeated", line, edited);
    }

    private Mutation swapped() {
        int first = random.nextInt(blocks.size());
        int second = random.nextInt(blocks.size());
        List<Block> order = new ArrayList<>(blocks);
        Collections.swap(order, first, second);
        return new Mutation(
                "lock: two releases swapped",
                lock,
                text(lines),
                text(with(order)),
                List.of(blocks.get(first).id(), blocks.get(second).id()));
    }

    private Mutation removed() {
        Block gone = blocks.get(random.nextInt(blocks.size()));
        List<Block> order = blocks.stream().filter(block -> block != gone).toList();
        return new Mutation("lock: a release removed", lock, text(lines), text(with(order)), List.of(gone.id()));
    }

    private Mutation file(String kind) throws IOException {
        Block block = blocks.get(random.nextInt(blocks.size()));
        Path file = file(block);
        String before = Files.readString(file);
        int at = random.nextInt(before.length());
        String after = before.substring(0, at)
                + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                + before.substring(at + 1);
        return new Mutation(kind, file, before, after, List.of(block.id()));
    }

    private Mutation fileLine(String kind) throws IOException {
        Block block = blocks.get(random.nextInt(blocks.size()));
        Path file = file(block);
        List<String> edited = new ArrayList<>(Files.readAllLines(file));
        edited.remove(random.nextInt(edited.size()));
        return new Mutation(kind, file, Files.readString(file), text(edited), List.of(block.id()));
    }

    private Mutation stateCharacter() throws IOException {
        String before = Files.readString(state());
        int at = random.nextInt(before.length());
        String after = before.substring(0, at)
                + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                + before.substring(at + 1);
        return new Mutation("state: a character replaced", state(), before, after, List.of(ReleasedState.FILE));
    }

    private Mutation stateLine() throws IOException {
        List<String> edited = new ArrayList<>(Files.readAllLines(state()));
        edited.remove(random.nextInt(edited.size()));
        return new Mutation(
                "state: a line removed", state(), Files.readString(state()), text(edited), List.of(ReleasedState.FILE));
    }

    private Path state() {
        return lock.resolveSibling(ReleasedState.FILE);
    }

    private Path file(Block block) {
        List<String> files = block.lines().stream()
                .map(LISTED::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
        return lock.resolveSibling(files.get(random.nextInt(files.size()))).normalize();
    }

    /** A line between two releases is both's; outside of all releases it is named by the file's own name. */
    private Mutation ofLock(String kind, int line, List<String> edited) {
        List<String> releases = blocks.stream()
                .filter(block -> block.begin() - 1 <= line && line <= block.end() + 1)
                .map(Block::id)
                .toList();
        boolean isOutside = line < blocks.get(0).begin()
                || line > blocks.get(blocks.size() - 1).end();
        return new Mutation(
                kind + " in line " + (line + 1),
                lock,
                text(lines),
                text(edited),
                isOutside ? List.of(lock.getFileName().toString()) : releases);
    }

    private void findBlocks() {
        int begin = 0;
        String id = "";
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Matcher named = ID.matcher(line);
            if (line.equals("    {")) {
                begin = index;
            } else if (named.matches()) {
                id = named.group(1);
            } else if (line.equals("    }") || line.equals("    },")) {
                blocks.add(new Block(id, begin, index, List.copyOf(lines.subList(begin, index))));
            }
        }
    }

    /** The text of the lock with these releases. */
    private List<String> with(List<Block> order) {
        List<String> edited = new ArrayList<>(lines.subList(0, blocks.get(0).begin()));
        for (int index = 0; index < order.size(); index++) {
            edited.addAll(order.get(index).lines());
            edited.add(index + 1 < order.size() ? "    }," : "    }");
        }
        edited.addAll(lines.subList(blocks.get(blocks.size() - 1).end() + 1, lines.size()));
        return edited;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /**
     * A release in the text.
     *
     * @param id its id
     * @param begin the line of its opening brace, from 0
     * @param end the line of its closing brace
     * @param lines the lines before that
     */
    private record Block(String id, int begin, int end, List<String> lines) {}

    /**
     * An edit.
     *
     * @param kind what is done
     * @param file to which file
     * @param before its text
     * @param after its text then
     * @param releases the words one of which a message about it has to hold
     */
    record Mutation(String kind, Path file, String before, String after, List<String> releases) {

        void apply() throws IOException {
            Files.write(file, after.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return kind + ", " + file.getFileName() + ", " + releases;
        }
    }
}
