package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.state.SchemaDelta;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a release says of the schema is read by every later Belay: nothing of its form goes away or changes, and what
 * is added may be missing. {@code -Dgolden.update=true} adds what is new to the list. As long as no version is out,
 * the list may be emptied and written anew.
 */
final class LockFormatTest {

    private static final Path LIST = Path.of("src/test/resources/lock-format.txt");
    private static final Pattern MAY_BE_MISSING = Pattern.compile(".* : (Optional<.*|List<.*|boolean|int)");

    @Test
    void laterVersionsReadWhatThisOneWrites() throws IOException {
        Set<String> known = new TreeSet<>(Files.exists(LIST) ? Files.readAllLines(LIST) : List.of());
        Set<String> now = new TreeSet<>();
        look(now);

        assertThat(now).as("what locks of earlier versions hold").containsAll(known);
        Set<String> added = new TreeSet<>(now);
        added.removeAll(known);
        assertThat(added)
                .as("what locks of earlier versions do not hold")
                .allMatch(line -> MAY_BE_MISSING.matcher(line).matches() || isNew(line, known));
        if (Boolean.getBoolean("golden.update")) {
            Files.write(LIST, now);
        }
        assertThat(added).as("not yet listed in " + LIST).isEmpty();
    }

    /** Nothing of a record that no lock holds yet has to be missing, and a family may grow. */
    private static boolean isNew(String line, Set<String> known) {
        String record = line.substring(0, line.indexOf(' '));
        return line.contains(" > ") || known.stream().noneMatch(other -> other.startsWith(record + " "));
    }

    private static void look(Set<String> lines) {
        Deque<Type> waiting = new ArrayDeque<>(List.of(SchemaDelta.class));
        Set<Type> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Type type = waiting.remove();
            if (seen.add(type)) {
                lines(type, lines, waiting);
            }
        }
    }

    private static void lines(Type type, Set<String> lines, Deque<Type> waiting) {
        Class<?> raw = RecordTypes.raw(type);
        if (type instanceof ParameterizedType applied) {
            waiting.addAll(List.of(applied.getActualTypeArguments()));
        }
        if (raw.isEnum()) {
            for (Object constant : raw.getEnumConstants()) {
                lines.add(name(raw) + " > " + ((Enum<?>) constant).name());
            }
        } else if (raw.isSealed()) {
            RecordTypes.members(raw).forEach(member -> {
                lines.add(name(raw) + " > " + member.getSimpleName());
                waiting.add(member);
            });
        } else if (raw.isRecord()) {
            RecordComponent[] components = RecordTypes.components(raw);
            for (RecordComponent component : components) {
                Type held = RecordTypes.held(component, type);
                lines.add(name(raw) + (RecordWriter.isBare(components) ? " is its " : " has ") + component.getName()
                        + " : " + shown(component.getGenericType()));
                waiting.add(held);
            }
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static String shown(Type type) {
        return type.getTypeName().replaceAll("[a-z0-9.]+\\.(?=[A-Z])", "").replace('$', '.');
    }
}
