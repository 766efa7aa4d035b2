package dev.belay.core.frameworks.drizzle.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file takes from Drizzle: what a change of it newly says is added, what nothing says any more is taken out. */
final class Imports {

    private static final String CORE = "drizzle-orm/pg-core";
    private static final String ORM = "drizzle-orm";
    private static final String SQL = "sql";
    private static final int WIDTH = 80;

    private static final List<String> FUNCTIONS = List.of(
            "bigint",
            "bigserial",
            "boolean",
            "char",
            "check",
            "cidr",
            "date",
            "doublePrecision",
            "foreignKey",
            "index",
            "inet",
            "integer",
            "interval",
            "json",
            "jsonb",
            "macaddr",
            "macaddr8",
            "numeric",
            "pgEnum",
            "pgTable",
            "primaryKey",
            "real",
            "serial",
            "smallint",
            "smallserial",
            "text",
            "time",
            "timestamp",
            "unique",
            "uniqueIndex",
            "uuid",
            "varchar");

    private static final Pattern ANY = Pattern.compile("(?m)^import\\b[^;\"']*[\"'][^\"']*[\"'];?");

    private Imports() {}

    /** The file after a change, with the imports that it needs. */
    static String settled(String before, String after, Style style) {
        String settled = after;
        for (String function : FUNCTIONS) {
            settled = settled(before, settled, function, CORE, style);
        }
        return settled(before, settled, SQL, ORM, style);
    }

    private static String settled(String before, String after, String name, String module, Style style) {
        boolean imported = isImported(after, name);
        if (isCalled(after, name) && !imported && !isDeclared(after, name)) {
            return added(after, name, module, style);
        }
        return imported && isSaid(before, name) && !isSaid(after, name) ? removed(after, name, module) : after;
    }

    private static String added(String text, String name, String module, Style style) {
        Matcher statement = statement(module).matcher(text);
        if (!statement.find()) {
            String line = "import { " + name + " } from " + Words.quoted(module, style.quote()) + style.end() + "\n";
            boolean first = !text.startsWith("import");
            return line + (first && !text.isEmpty() ? "\n" : "") + text;
        }
        return replaced(text, statement, statement.group(1).stripTrailing(), name, style);
    }

    private static String replaced(String text, Matcher statement, String list, String name, Style style) {
        String names = list.endsWith(",") ? list.substring(0, list.length() - 1) : list;
        boolean lines = list.contains("\n");
        String longer = lines ? names + ",\n" + style.indent() + name + ",\n" : names + ", " + name + " ";
        String whole = statement.group().replace(statement.group(1), longer);
        if (!lines && whole.length() > WIDTH && !style.indent().equals("\t")) {
            String broken = Arrays.stream(longer.split(","))
                    .map(each -> "\n" + style.indent() + each.strip())
                    .reduce("", (left, right) -> left + right + ",");
            whole = statement.group().replace(statement.group(1), broken + "\n");
        }
        return text.substring(0, statement.start()) + whole + text.substring(statement.end());
    }

    private static String removed(String text, String name, String module) {
        Matcher statement = statement(module).matcher(text);
        if (!statement.find()) {
            return text;
        }
        List<String> names = new ArrayList<>(List.of(statement.group(1).split(",")));
        names.removeIf(each -> each.strip().equals(name));
        String list = String.join(",", names);
        boolean none = list.isBlank();
        int end = none && text.startsWith("\n", statement.end()) ? statement.end() + 1 : statement.end();
        String blank = statement.group(1).endsWith(" ") && !list.endsWith(" ") ? list + " " : list;
        String whole = none ? "" : statement.group().replace(statement.group(1), blank);
        return text.substring(0, statement.start()) + whole + text.substring(end);
    }

    private static boolean isImported(String text, String name) {
        return ANY.matcher(text)
                .results()
                .anyMatch(each -> word(name).matcher(each.group()).find());
    }

    private static boolean isDeclared(String text, String name) {
        return Pattern.compile("\\b(const|function|let)\\s+" + name + "\\b")
                .matcher(text)
                .find();
    }

    private static boolean isCalled(String text, String name) {
        String sign = name.equals(SQL) ? "`" : "\\(";
        return Pattern.compile("(?<![\\w$.])" + name + "\\s*" + sign)
                .matcher(code(text))
                .find();
    }

    private static boolean isSaid(String text, String name) {
        return word(name).matcher(ANY.matcher(code(text)).replaceAll("")).find();
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w$.])" + name + "(?![\\w$])");
    }

    private static Pattern statement(String module) {
        return Pattern.compile("(?m)^import\\s*\\{([^}]*)}\\s*from\\s*[\"']" + Pattern.quote(module) + "[\"'];?");
    }

    /** The text with nothing in its strings and comments, imports apart. */
    private static String code(String text) {
        StringBuilder code = new StringBuilder();
        int place = 0;
        while (place < text.length()) {
            int behind = Script.behind(text, place);
            if (behind > place) {
                char sign = text.charAt(place);
                code.append(sign == '/' ? " " : sign + "" + sign);
                place = behind;
            } else {
                code.append(text.charAt(place++));
            }
        }
        return code.toString();
    }
}
