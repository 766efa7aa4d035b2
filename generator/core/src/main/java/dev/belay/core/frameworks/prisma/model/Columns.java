package dev.belay.core.frameworks.prisma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets fields in columns as {@code prisma format} does: each group up to a blank line has widths of its own. */
final class Columns {

    private Columns() {}

    static List<String> aligned(List<String> lines) {
        List<String> aligned = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index <= lines.size(); index++) {
            if (index == lines.size() || lines.get(index).isBlank()) {
                aligned.addAll(group(lines.subList(begin, index)));
                begin = index + 1;
                if (index < lines.size()) {
                    aligned.add("");
                }
            }
        }
        return aligned;
    }

    private static List<String> group(List<String> lines) {
        List<Field> fields =
                lines.stream().map(Field::read).flatMap(Optional::stream).toList();
        int names =
                fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
        int types = fields.stream()
                .mapToInt(field -> field.typeText().length())
                .max()
                .orElse(0);
        return lines.stream()
                .map(line ->
                        Field.read(line).map(field -> field.text(names, types)).orElse(line))
                .toList();
    }
}
