package dev.belay.core.frameworks.prisma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code schema.prisma} while it is changed: its models and enums, and the text around them as it stands. */
final class SchemaText {

    private static final Pattern OPENING = Pattern.compile("\\s*(model|enum)\\s+([A-Za-z]\\w*)\\s*\\{\\s*(//.*)?");
    private static final Pattern CLOSING = Pattern.compile("\\s*}\\s*");

    /** A stretch of lines as they stand, or a block with its first line. */
    private record Part(List<String> text, Optional<Block> block) {}

    private final List<Part> parts = new ArrayList<>();
    private final String source;

    SchemaText(String source) {
        this.source = source;
        List<String> lines = source.lines().toList();
        List<String> text = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Matcher opening = OPENING.matcher(lines.get(index));
            text.add(lines.get(index));
            if (opening.matches()) {
                int end = index + 1;
                while (end < lines.size() && !CLOSING.matcher(lines.get(end)).matches()) {
                    end++;
                }
                var block = new Block(opening.group(1), opening.group(2), lines.subList(index + 1, end));
                parts.add(new Part(List.copyOf(text), Optional.of(block)));
                text.clear();
                index = end;
            }
        }
        parts.add(new Part(List.copyOf(text), Optional.empty()));
    }

    /** The models. */
    List<Block> models() {
        return blocks().filter(Block::isModel).toList();
    }

    /** The enums. */
    List<Block> enums() {
        return blocks().filter(Block::isEnum).toList();
    }

    /** Whether the text around the blocks says so, for settings of generator and data source. */
    boolean says(String words) {
        return parts.stream().flatMap(part -> part.text().stream()).anyMatch(line -> line.contains(words));
    }

    /** Adds an empty block at the end. */
    Block add(String kind, String name) {
        var block = new Block(kind, name, List.of());
        String opening = kind + " " + name + " {";
        List<String> before = new ArrayList<>(parts.get(parts.size() - 1).text());
        while (!before.isEmpty() && before.get(before.size() - 1).isBlank()) {
            before.remove(before.size() - 1);
        }
        boolean first = before.isEmpty() && parts.size() == 1;
        before.addAll(first ? List.of(opening) : List.of("", opening));
        parts.set(parts.size() - 1, new Part(before, Optional.of(block)));
        parts.add(new Part(List.of(), Optional.empty()));
        return block;
    }

    /** Takes a block away, with the comments and the blank line above it. */
    void remove(Block block) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).block().filter(block::equals).isPresent()) {
                List<String> text = new ArrayList<>(parts.get(index).text());
                text.remove(text.size() - 1);
                while (!text.isEmpty() && text.get(text.size() - 1).strip().startsWith("///")) {
                    text.remove(text.size() - 1);
                }
                if (!text.isEmpty() && text.get(text.size() - 1).isBlank()) {
                    text.remove(text.size() - 1);
                }
                parts.set(index, new Part(text, Optional.empty()));
            }
        }
    }

    /** The whole schema, ended by one line feed. */
    String text() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            lines.addAll(part.text());
            part.block().ifPresent(block -> {
                lines.addAll(block.lines());
                lines.add("}");
            });
        }
        String text = String.join("\n", lines).stripTrailing() + "\n";
        return text.equals(source.stripTrailing() + "\n") ? source : text;
    }

    private Stream<Block> blocks() {
        return parts.stream().map(Part::block).flatMap(Optional::stream);
    }
}
