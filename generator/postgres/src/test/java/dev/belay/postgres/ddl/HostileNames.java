package dev.belay.postgres.ddl;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes names that SQL writers get wrong from plain ones. */
record HostileNames(String title, Identifier schema, UnaryOperator<String> decoration) {

    private static final List<String> RESERVED =
            List.of("select", "user", "order", "table", "from", "new", "old", "group", "check", "end", "all", "left");

    static List<HostileNames> all() {
        return List.of(
                new HostileNames("plain", TableName.PUBLIC, name -> name),
                new HostileNames("camelCase", TableName.PUBLIC, name -> "theirOwn" + name),
                new HostileNames("quotes", Identifier.of("a \"schema\""), name -> name + " \"says\" it's"),
                new HostileNames("formats", Identifier.of("50%"), name -> name + " %s %I {key} $belay$ \\n;--/*"),
                new HostileNames("unicode", Identifier.of("größe"), name -> "Ünï €💶 " + name),
                new HostileNames("reserved", Identifier.of("default"), HostileNames::reserved),
                new HostileNames("longest", Identifier.of("s".repeat(63)), HostileNames::longest));
    }

    Identifier name(String plain) {
        return Identifier.of(decoration.apply(plain));
    }

    TableName table(String plain) {
        return new TableName(schema, name(plain));
    }

    /** A name as SQL text, quoted by hand. */
    String quoted(String plain) {
        return '"' + name(plain).value().replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return title;
    }

    private static String reserved(String name) {
        int place = Math.floorMod(name.hashCode(), RESERVED.size());
        return switch (name) {
            case "id" -> "select";
            case "old" -> "old";
            case "new" -> "new";
            case "note" -> "user";
            case "orders" -> "order";
            case "customers" -> "table";
            default -> RESERVED.get(place) + "_" + name;
        };
    }

    private static String longest(String name) {
        return "x".repeat(63 - name.getBytes(StandardCharsets.UTF_8).length) + name;
    }
}
