package dev.belay.dsl.types;

import static dev.belay.dsl.Probe.change;
import static dev.belay.dsl.Probe.operation;
import static dev.belay.dsl.types.LabelPosition.after;
import static dev.belay.dsl.types.LabelPosition.before;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Intent;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every call on an enum type becomes the record that it means. */
final class EnumChangesTest {

    private static final Identifier PUBLIC = Identifier.of("public");
    private static final Identifier MOOD = Identifier.of("mood");

    @Test
    void create() {
        assertThat(operation(change -> change.createEnum("mood", "sad", "it's ok", "größer")))
                .isEqualTo(new CreateEnum(PUBLIC, MOOD, List.of("sad", "it's ok", "größer")));
        assertThat(operation(change -> change.enumType("people", "mood").create("sad")))
                .isEqualTo(new CreateEnum(Identifier.of("people"), MOOD, List.of("sad")));
    }

    @Test
    void addValue() {
        assertThat(operation(change -> change.enumType("mood").addValue("glad")))
                .isEqualTo(new AddEnumValue(PUBLIC, MOOD, "glad", Optional.empty()));
        assertThat(operation(change -> change.enumType("mood").addValue("glad", after("sad"))))
                .isEqualTo(new AddEnumValue(PUBLIC, MOOD, "glad", Optional.of(new LabelPosition("sad", false))));
        assertThat(operation(change -> change.enumType("people", "mood").addValue("glad", before("sad"))))
                .isEqualTo(new AddEnumValue(
                        Identifier.of("people"), MOOD, "glad", Optional.of(new LabelPosition("sad", true))));
    }

    @Test
    void renameValue() {
        assertThat(operation(change -> change.enumType("mood").renameValue("sad", "low")))
                .isEqualTo(new RenameEnumValue(PUBLIC, MOOD, "sad", "low", Optional.empty(), List.of()));
        assertThat(operation(change -> change.enumType("people", "mood")
                        .renameValue("sad", "low")
                        .into("spirits")
                        .column("people", "mood", "spirit")
                        .column("hr", "staff", "Mood", "Spirit")
                        .column(() -> TableName.of("pets"), "mood", "spirit")))
                .isEqualTo(new RenameEnumValue(
                        Identifier.of("people"),
                        MOOD,
                        "sad",
                        "low",
                        Optional.of(Identifier.of("spirits")),
                        List.of(
                                column(TableName.of("people"), "mood", "spirit"),
                                column(TableName.of("hr", "staff"), "Mood", "Spirit"),
                                column(TableName.of("pets"), "mood", "spirit"))));
    }

    private static RelabelledColumn column(TableName table, String column, String newName) {
        return new RelabelledColumn(table, Identifier.of(column), Identifier.of(newName));
    }

    @Test
    void removeValue() {
        assertThat(operation(change -> change.enumType("mood").removeValue("sad")))
                .isEqualTo(new RemoveEnumValue(PUBLIC, MOOD, "sad", Optional.empty()));
        assertThat(operation(change ->
                        change.enumType("people", "mood").removeValue("sad").replaceWith("it's ok")))
                .isEqualTo(new RemoveEnumValue(Identifier.of("people"), MOOD, "sad", Optional.of("it's ok")));
    }

    @Test
    void eachCanBeDirect() {
        assertThat(change(change -> {
                            change.createEnum("mood", "sad").direct("why");
                            change.enumType("mood").addValue("glad").direct("why");
                            change.enumType("mood").renameValue("sad", "low").direct("why");
                            change.enumType("mood").removeValue("glad").direct("why");
                        })
                        .intents())
                .extracting(Intent::direct)
                .containsOnly(Optional.of("why"));
    }
}
