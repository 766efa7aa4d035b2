package dev.belay.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names that PostgreSQL takes and that the languages of the tools could trip over. */
final class HostileNames {

    private static final List<String> RESERVED = List.of(
            // SQL
            "select",
            "from",
            "where",
            "order",
            "group",
            "user",
            "table",
            "column",
            "constraint",
            "check",
            "unique",
            "primary",
            "references",
            "default",
            "end",
            "case",
            "when",
            "then",
            "else",
            "null",
            "true",
            "false",
            "all",
            "any",
            "array",
            "as",
            "asc",
            "both",
            "cast",
            "collate",
            "create",
            "desc",
            "distinct",
            "do",
            "except",
            "fetch",
            "for",
            "foreign",
            "grant",
            "having",
            "in",
            "initially",
            "intersect",
            "into",
            "lateral",
            "leading",
            "limit",
            "localtime",
            "not",
            "offset",
            "on",
            "only",
            "or",
            "placing",
            "returning",
            "session_user",
            "some",
            "symmetric",
            "to",
            "trailing",
            "union",
            "using",
            "variadic",
            "window",
            "with",
            "authorization",
            "binary",
            "concurrently",
            "cross",
            "freeze",
            "full",
            "ilike",
            "inner",
            "is",
            "join",
            "left",
            "like",
            "natural",
            // Python
            "def",
            "class",
            "None",
            "True",
            "lambda",
            "import",
            "pass",
            "yield",
            "async",
            "await",
            "self",
            "print",
            "nonlocal",
            "global",
            "raise",
            "try",
            "finally",
            "assert",
            "del",
            "elif",
            "op",
            "sa",
            // Ruby
            "begin",
            "rescue",
            "ensure",
            "nil",
            "module",
            "unless",
            "until",
            "redo",
            "retry",
            "next",
            "alias",
            "super",
            "object_id",
            "hash",
            "type",
            "attribute",
            "errors",
            "save",
            "send",
            "method",
            "__FILE__",
            "BEGIN",
            // JavaScript
            "function",
            "var",
            "let",
            "const",
            "new",
            "this",
            "typeof",
            "delete",
            "export",
            "constructor",
            "prototype",
            "__proto__",
            "toString",
            "undefined",
            "NaN",
            "arguments",
            "eval",
            "exports",
            "require",
            "knex",
            "sql");

    private static final List<String> MARKS = List.of(
            "'",
            "\"",
            "`",
            "\\",
            "$",
            "%",
            ":",
            "?",
            "#{x}",
            "${x}",
            "{{x}}",
            "%s",
            "%%",
            ":x",
            "::",
            "$1",
            "$$",
            "--",
            "/*",
            "*/",
            ";",
            ",",
            ".",
            "(",
            ")",
            "[0]",
            "{",
            "}",
            "<",
            ">",
            "&",
            "|",
            "!",
            "@",
            "^",
            "~",
            "=",
            "+",
            "-",
            "*",
            "/",
            " ",
            "  ",
            "\\n",
            "\\t",
            "\\\\",
            "\\'",
            "'''",
            "\"\"\"",
            "é",
            "ß",
            "Ł",
            "ж",
            "中",
            "🧗",
            "e\u0301",
            "İ",
            "#",
            "#@x",
            "#$x",
            "%(x)s",
            "<%= x %>",
            "\u00a0",
            "<!--",
            "belay",
            "$belay$");

    private HostileNames() {}

    /** All of them, at most 63 bytes long, no two equal. */
    static List<String> all() {
        Set<String> names = new LinkedHashSet<>(RESERVED);
        for (String mark : MARKS) {
            names.add("a" + mark + "b");
            names.add(mark + "x");
            names.add("end" + mark);
        }
        names.addAll(List.of("camelCase", "PascalCase", "kebab-case", "Order Items", "1st", "0", "_", "__", "ALLCAPS"));
        names.add("l".repeat(63));
        names.add("Long name ".repeat(6));
        names.add("🧗".repeat(15));
        names.add("x".repeat(62) + "'");
        return names.stream()
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length <= 63)
                .toList();
    }

    /** The names in groups, so that one plan is not too large to be read. */
    static List<List<String>> groups(int size) {
        List<String> all = all();
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            groups.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return groups;
    }
}
