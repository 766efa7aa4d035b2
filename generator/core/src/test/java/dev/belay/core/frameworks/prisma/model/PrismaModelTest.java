package dev.belay.core.frameworks.prisma.model;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A schema of people, with names and comments of their own, before and after a change; {@code prisma format} and {@code
 * prisma validate} pass both files. The module conformance leads one through a whole history under the real Prisma.
 */
final class PrismaModelTest {

    private static final Path GOLDEN = Path.of("src/test/golden/prisma-model");
    private static final SqlType BIGINT = SqlType.builtIn("bigint");
    private static final SqlType TEXT = SqlType.builtIn("text");

    @Test
    void keepsTheWordsOfTheProject() throws IOException {
        ModelPatch patch = PrismaModel.changed(read("before.prisma"), before(), after());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN.resolve("after.prisma"), patch.schema());
        }
        assertThat(patch.byHand()).isEmpty();
        assertThat(patch.schema()).isEqualTo(read("after.prisma"));
    }

    @Test
    void leavesTheFileAloneWhereNothingChanges() throws IOException {
        assertThat(PrismaModel.changed(read("before.prisma"), before(), before()))
                .isEqualTo(new ModelPatch(read("before.prisma"), List.of()));
    }

    @Test
    void printsTheLinesOfAModelThatIsNotFound() throws IOException {
        String schema = read("before.prisma").replace("@@map(\"shop_orders\")", "@@map(\"other\")");
        ModelPatch patch = PrismaModel.changed(schema, before(), after());
        assertThat(patch.byHand())
                .anySatisfy(text -> assertThat(text)
                        .contains("No model of the table shop_orders", "  placedBy   BigInt", "@map(\"placed_by\")")
                        .contains("remove the field of the column legacy_note"));
    }

    /** Prisma refuses it with P1012, until the key is as wide as what references it. */
    @Test
    void aForeignKeyOfAnotherTypeIsNoRelation() throws IOException {
        SchemaState narrow = state(List.of(), keyed("team", "integer"), member());
        ModelPatch made = PrismaModel.changed("", SchemaState.EMPTY, narrow);
        assertThat(made.schema()).doesNotContain("@relation", "member[]").contains("team_id BigInt");
        assertThat(made.byHand())
                .isEqualTo(PrismaModel.remarks(SchemaState.EMPTY, narrow))
                .singleElement(as(STRING))
                .contains("P1012", "DROP CONSTRAINT member_team_id_fkey");

        SchemaState wide = state(List.of(), keyed("team", "bigint"), member());
        ModelPatch widened = PrismaModel.changed(made.schema(), narrow, wide);
        assertThat(widened.byHand()).isEmpty();
        assertThat(widened.schema())
                .contains("member member[]")
                .containsPattern("team +team +@relation\\(fields: \\[team_id], references: \\[id]\\)");
        assertThat(PrismaModel.changed(widened.schema(), wide, narrow))
                .isEqualTo(new ModelPatch(made.schema(), made.byHand()));
    }

    /** Prisma wants names where there are several, and has none for the only one. */
    @Test
    void aSecondRelationNamesTheFirst() {
        SchemaState one = state(List.of(), keyed("team", "bigint"), member());
        String schema = PrismaModel.changed("", SchemaState.EMPTY, one).schema();
        Table team = keyed("team", "bigint")
                .withColumns(List.of(
                        column("id", BIGINT).withNotNull(true),
                        column("id_big", BIGINT).withNotNull(true)))
                .withConstraints(List.of(key("team_pkey", "id"), unique("team_id_big_key", "id_big")));
        Table member = member().withConstraints(List.of(
                key("member_pkey", "id"),
                reference("member_team_id_fkey", "team_id", "team", "id"),
                reference("member_team_id_fkey_id_big", "team_id", "team", "id_big")));
        SchemaState two = state(List.of(), team, member);
        ModelPatch patch = PrismaModel.changed(schema, one, two);
        assertThat(patch.byHand()).isEmpty();
        assertThat(patch.schema()).endsWith("""
                model member {
                  id           BigInt @id
                  team_id      BigInt
                  team         team   @relation("member_team_idToteam", fields: [team_id], references: [id])
                  team_team_id team   @relation("member_team_idToteam_id_big", fields: [team_id], references: [id_big], \
                map: "member_team_id_fkey_id_big")
                }

                model team {
                  id             BigInt   @id
                  id_big         BigInt   @unique
                  member         member[] @relation("member_team_idToteam")
                  member_team_id member[] @relation("member_team_idToteam_id_big")
                }
                """);
        ModelPatch back = PrismaModel.changed(patch.schema(), two, one);
        assertThat(back.byHand()).isEmpty();
        assertThat(back.schema().replaceAll("\"member_team_idToteam\"(, )?", "").replace(" @relation()", ""))
                .isEqualToIgnoringWhitespace(schema);
    }

    /** Both ends are fields of the one model. */
    @Test
    void aReferenceToItselfHasTwoNames() {
        Table part = new Table(
                TableName.of("part"),
                List.of(column("id", BIGINT).withNotNull(true), column("whole", BIGINT)),
                List.of(key("part_pkey", "id"), reference("part_whole_fkey", "whole", "part", "id")),
                List.of(),
                Optional.empty());
        SchemaState state = state(List.of(), part);
        ModelPatch patch = PrismaModel.changed("", SchemaState.EMPTY, state);
        assertThat(patch.byHand()).isEmpty();
        assertThat(patch.schema()).endsWith("""
                model part {
                  id         BigInt  @id
                  whole      BigInt?
                  part       part?   @relation("part_wholeTopart", fields: [whole], references: [id], onDelete: Restrict)
                  other_part part[]  @relation("part_wholeTopart")
                }
                """);
        SchemaState without = state(List.of(), part.withConstraints(List.of(key("part_pkey", "id"))));
        assertThat(PrismaModel.changed(patch.schema(), state, without).schema())
                .doesNotContain("@relation", "other_part");
    }

    /** Prisma refuses a model without a key with P1012, unless its client leaves it alone. */
    @Test
    void aModelIsIgnoredWhileItsTableHasNoKey() {
        SchemaState keyed = state(List.of(), keyed("team", "bigint"));
        SchemaState keyless = state(List.of(), keyed("team", "bigint").withConstraints(List.of()));
        String start = PrismaModel.changed("", SchemaState.EMPTY, keyed).schema();
        assertThat(start).doesNotContain("@@ignore");
        String without = PrismaModel.changed(start, keyed, keyless).schema();
        assertThat(without).endsWith("""
                model team {
                  id BigInt

                  @@ignore
                }
                """);
        assertThat(PrismaModel.changed(without, keyless, keyed).schema()).isEqualTo(start);
    }

    private static Table keyed(String name, String type) {
        return new Table(
                TableName.of(name),
                List.of(column("id", SqlType.builtIn(type)).withNotNull(true)),
                List.of(key(name + "_pkey", "id")),
                List.of(),
                Optional.empty());
    }

    private static Table member() {
        return new Table(
                TableName.of("member"),
                List.of(
                        column("id", BIGINT).withNotNull(true),
                        column("team_id", BIGINT).withNotNull(true)),
                List.of(key("member_pkey", "id"), reference("member_team_id_fkey", "team_id", "team", "id")),
                List.of(),
                Optional.empty());
    }

    private static SchemaState before() {
        return state(
                List.of("fine", "bad"),
                users(),
                new Table(
                        TableName.of("shop_orders"),
                        List.of(
                                column("id", BIGINT).withNotNull(true),
                                column("legacy_note", TEXT),
                                column("total_cents", SqlType.builtIn("integer"))
                                        .withNotNull(true),
                                column("mood", SqlType.custom("mood"))),
                        List.of(key("shop_orders_pkey", "id")),
                        List.of(),
                        Optional.empty()));
    }

    private static SchemaState after() {
        return state(
                List.of("fine", "so so", "bad"),
                users(),
                new Table(
                        TableName.of("shop_orders"),
                        List.of(
                                column("id", BIGINT).withNotNull(true),
                                column("total_cents", BIGINT)
                                        .withNotNull(true)
                                        .withDefault(Optional.of(new Literal("0", BIGINT))),
                                column("mood", SqlType.custom("mood"))
                                        .withNotNull(true)
                                        .withDefault(Optional.of(new Literal("so so", SqlType.custom("mood")))),
                                column("placed_by", BIGINT).withNotNull(true),
                                column("public_code", SqlType.builtIn("character varying", 12))
                                        .withNotNull(true)),
                        List.of(
                                key("shop_orders_pkey", "id"),
                                unique("shop_orders_public_code_key", "public_code"),
                                unique("one_per_day", "placed_by", "public_code"),
                                reference("shop_orders_placed_by_fkey", "placed_by", "users", "id")),
                        List.of(),
                        Optional.empty()),
                new Table(
                        TableName.of("order_notes"),
                        List.of(column("note_id", SqlType.builtIn("uuid")).withNotNull(true), column("text", TEXT)),
                        List.of(key("order_notes_pkey", "note_id")),
                        List.of(),
                        Optional.empty()));
    }

    private static SchemaState state(List<String> labels, Table... tables) {
        SchemaState state =
                SchemaState.EMPTY.withEnums(List.of(new EnumType(TableName.PUBLIC, Identifier.of("mood"), labels)));
        for (Table table : tables) {
            state = state.withTable(table);
        }
        return state;
    }

    private static Table users() {
        return new Table(
                TableName.of("users"),
                List.of(
                        column("id", BIGINT).withNotNull(true),
                        column("email", TEXT).withNotNull(true)),
                List.of(key("users_pkey", "id"), unique("users_email_key", "email")),
                List.of(),
                Optional.empty());
    }

    private static NamedConstraint reference(String name, String column, String target, String key) {
        return named(
                name,
                new ForeignKey(
                        Optional.empty(),
                        List.of(Identifier.of(column)),
                        TableName.of(target),
                        List.of(Identifier.of(key)),
                        ReferentialAction.RESTRICT,
                        ReferentialAction.CASCADE,
                        Deferrability.NOT_DEFERRABLE));
    }

    private static NamedConstraint key(String name, String column) {
        return named(name, new PrimaryKey(Optional.empty(), List.of(Identifier.of(column))));
    }

    private static NamedConstraint unique(String name, String... columns) {
        List<Identifier> names = Stream.of(columns).map(Identifier::of).toList();
        return named(name, new Unique(Optional.empty(), names, false, Deferrability.NOT_DEFERRABLE));
    }

    private static NamedConstraint named(String name, TableConstraint definition) {
        return new NamedConstraint(Identifier.of(name), definition, true);
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(Identifier.of(name), type);
    }

    private static String read(String file) throws IOException {
        return Files.readString(GOLDEN.resolve(file));
    }
}
