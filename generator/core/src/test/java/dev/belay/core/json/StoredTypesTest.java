package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.BackfillPolicy;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.state.SchemaDelta;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything that a lock and a released state can hold is of a kind that the one rule for all records can write and read. */
final class StoredTypesTest {

    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, boolean.class, int.class, long.class, Integer.class, Long.class, Duration.class);

    private final Set<Class<?>> seen = new HashSet<>();
    private final Deque<Type> waiting = new ArrayDeque<>(List.of(ReleasedState.class, SchemaDelta.class));
    private final Set<String> unknown = new TreeSet<>();

    @Test
    void noRecordHoldsWhatCannotBeWritten() {
        while (!waiting.isEmpty()) {
            look(waiting.remove());
        }
        assertThat(unknown).isEmpty();
        assertThat(seen).hasSizeGreaterThan(50);
    }

    @Test
    void aNumberThatMayBeMissingComesBack() {
        BackfillPolicy policy = BackfillPolicy.defaults().withMaximumReplicationBytes(Optional.of(5_000_000_000L));

        assertThat(read(policy)).isEqualTo(policy);
        assertThat(read(BackfillPolicy.defaults())).isEqualTo(BackfillPolicy.defaults());
    }

    private static BackfillPolicy read(BackfillPolicy policy) {
        return RecordReader.record(CanonicalJson.text(RecordWriter.object(policy)), BackfillPolicy.class);
    }

    private void look(Type declared) {
        Class<?> type = RecordTypes.raw(declared);
        if (type.isRecord() && declared instanceof ParameterizedType) {
            Arrays.stream(type.getRecordComponents())
                    .map(component -> RecordTypes.held(component, declared))
                    .forEach(waiting::add);
        } else if (declared instanceof ParameterizedType generic) {
            waiting.add(RecordTypes.argument(generic));
            note(List.of(Optional.class, List.class, Map.class, SortedMap.class).contains(type), declared);
            note(!Map.class.isAssignableFrom(type) || isKey(generic), declared);
        } else if (!PLAIN.contains(type) && !type.isEnum() && seen.add(type)) {
            lookInto(type);
        }
    }

    private void lookInto(Class<?> type) {
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(waiting::add);
        } else if (type.isSealed()) {
            List<Class<?>> members = RecordTypes.members(type).toList();
            note(members.stream().allMatch(Class::isRecord), type);
            note(members.stream().map(Class::getSimpleName).distinct().count() == members.size(), type);
            waiting.addAll(members);
        } else {
            note(false, type);
        }
    }

    private static boolean isKey(ParameterizedType map) {
        Class<?> key = RecordTypes.raw(map.getActualTypeArguments()[0]);
        return key == String.class || key.isEnum();
    }

    private void note(boolean known, Type type) {
        if (!known) {
            unknown.add(type.getTypeName());
        }
    }
}
