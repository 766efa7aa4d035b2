package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.Head;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a migration is written as a module, and the end of its name, which Knex records in its ledger with the rest. */
enum ModuleStyle {
    /** CommonJS in {@code .js}, as {@code knex migrate:make} writes. */
    JS("js", Syntax.COMMONJS),
    /** CommonJS in {@code .cjs}, for packages whose {@code .js} files are ES modules. */
    CJS("cjs", Syntax.COMMONJS),
    /** An ES module in {@code .js}, for packages of {@code "type": "module"}. */
    ESM("js", Syntax.ES),
    /** An ES module in {@code .mjs}, which Knex reads only where {@code loadExtensions} names it. */
    MJS("mjs", Syntax.ES),
    /** TypeScript. */
    TS("ts", Syntax.TYPESCRIPT);

    /** What a migration's file is called; the first group is its version. */
    static final Pattern FILE = Pattern.compile("^([0-9]+)_.*\\.(?:js|cjs|mjs|ts)$");

    private static final Pattern ES_EXPORT = Pattern.compile("(?m)^\\s*export\\s");
    private static final String DOCUMENTATION = """
            /**
             * @param { import("knex").Knex } knex
             * @returns { Promise<void> }
             */
            """;

    private final String extension;
    private final Syntax syntax;

    ModuleStyle(String extension, Syntax syntax) {
        this.extension = extension;
        this.syntax = syntax;
    }

    private enum Syntax {
        COMMONJS,
        ES,
        TYPESCRIPT
    }

    /** The style of that name; empty for a name that leaves the choice to the folder. */
    static Optional<ModuleStyle> named(String word) {
        return Arrays.stream(values())
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The style of the newest migration of a folder; empty for a folder without one. */
    static Optional<ModuleStyle> ofNewest(Head head) {
        return NewestModule.of(head).style();
    }

    /** The style of a module. */
    static ModuleStyle of(String name, String text) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "ts" -> TS;
            case "mjs" -> MJS;
            case "cjs" -> CJS;
            default -> ES_EXPORT.matcher(text).find() ? ESM : JS;
        };
    }

    /** What follows the dot of the file's name. */
    String extension() {
        return extension;
    }

    /** What stands at the top of a module, with an empty line behind it; empty text for most. */
    String imports() {
        return syntax == Syntax.TYPESCRIPT ? "import type { Knex } from \"knex\";\n\n" : "";
    }

    /**
     * A function that the module gives to Knex.
     *
     * @param name {@code up} or {@code down}
     * @param parameter whether it uses the connection that it is given; linters do not like one that is not used
     * @param body its lines, indented
     */
    String function(String name, boolean parameter, String body) {
        return switch (syntax) {
            case COMMONJS ->
                documentation(parameter) + "exports." + name + " = async function (" + knex(parameter) + ") {\n" + body
                        + "};\n";
            case ES ->
                documentation(parameter) + "export async function " + name + "(" + knex(parameter) + ") {\n" + body
                        + "}\n";
            case TYPESCRIPT ->
                "export async function " + name + "(" + (parameter ? "knex: Knex" : "") + "): Promise<void> {\n" + body
                        + "}\n";
        };
    }

    /** A constant that the module gives to Knex. */
    String constant(String name, String value) {
        String target = syntax == Syntax.COMMONJS ? "exports." : "export const ";
        return target + name + " = " + value + ";\n";
    }

    /** The parameters of a function of the module's own, with their types where the style has types. */
    String parameters() {
        return syntax == Syntax.TYPESCRIPT ? "knex: Knex, sql: string" : "knex, sql";
    }

    private static String documentation(boolean parameter) {
        return parameter ? DOCUMENTATION : DOCUMENTATION.replace(" * @param { import(\"knex\").Knex } knex\n", "");
    }

    private static String knex(boolean parameter) {
        return parameter ? "knex" : "";
    }
}
