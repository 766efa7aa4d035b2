package dev.belay.core.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.yaml.YAMLParser;

/** How one language speaks of its own mistakes, and how we repeat it. */
enum SyntaxWords {
    /** JSON: one line of explanation. */
    JSON("json-syntax", "JSON", "value", false) {
        @Override
        String explanation(String message) {
            return ASIDE.matcher(message.lines().findFirst().orElse("")).replaceAll("");
        }
    },
    /** YAML: several lines, with excerpts and lines of their own. */
    YAML("yaml-syntax", "YAML", "document", true) {
        @Override
        String explanation(String message) {
            return message.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(" "))
                    .map(line -> line.replaceAll("[ .:]+$", ""))
                    .collect(Collectors.joining(", "));
        }
    };

    /** What only the library's own developer understands. */
    private static final Pattern ASIDE = Pattern.compile(" \\(start marker .*\\)| \\(for \\w+ starting at .*\\)"
            + "| \\(code \\d+\\)| \\(\\(CTRL-CHAR.*?\\)\\)| \\(not recognized as one .*\\)");

    private static final Pattern LINE = Pattern.compile("in reader, line (\\d+), column");

    private final String id;
    private final String language;
    private final String document;
    private final boolean emptyIsObject;

    SyntaxWords(String id, String language, String document, boolean emptyIsObject) {
        this.id = id;
        this.language = language;
        this.document = document;
        this.emptyIsObject = emptyIsObject;
    }

    abstract String explanation(String message);

    String id() {
        return id;
    }

    String language() {
        return language;
    }

    String document() {
        return document;
    }

    boolean emptyIsObject() {
        return emptyIsObject;
    }

    String cause(JacksonException malformed) {
        String explanation = explanation(malformed.getOriginalMessage()).replaceAll("[ .:?]+$", "");
        return "The " + language + " cannot be read: " + explanation + ".";
    }

    /** The last line that the message names is where the reader gave up; the location is where the token began. */
    int line(JacksonException malformed, int otherwise) {
        int line = malformed.getLocation() == null
                ? otherwise
                : malformed.getLocation().getLineNr();
        Matcher named = LINE.matcher(malformed.getOriginalMessage());
        while (named.find()) {
            line = Integer.parseInt(named.group(1));
        }
        return line;
    }

    /** Anchors and tags make a file mean something else than it says; neither is needed here. */
    void refuseReferences(JsonParser parser, String pointer, ProblemCollector problems) {
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getTypeId() != null)) {
            problems.add(
                    "yaml-reference",
                    pointer,
                    "The value of \"" + Pointers.lastKey(pointer) + "\" is a YAML alias or has a tag.",
                    "Write the value itself.");
        }
    }
}
