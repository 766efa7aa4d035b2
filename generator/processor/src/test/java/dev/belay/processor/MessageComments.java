package dev.belay.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Messages as comments in the source that they are about. */
final class MessageComments {

    private static final Pattern COMMENT = Pattern.compile("//(<| *\\^) (error|warning) .*");

    private MessageComments() {}

    /** The source as the compiler gets it. */
    static String without(String text) {
        return text.lines()
                .filter(line -> !COMMENT.matcher(line).matches())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The source with each message below its line. */
    static String with(String text, List<Message> messages) {
        List<String> lines = new ArrayList<>();
        long number = 0;
        for (String line : text.lines().toList()) {
            lines.add(line);
            long current = ++number;
            messages.stream()
                    .filter(message -> message.line() == current)
                    .map(MessageComments::comment)
                    .forEach(lines::add);
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String comment(Message message) {
        String pointer = message.column() < 3 ? "<" : " ".repeat((int) message.column() - 3) + "^";
        return "//" + pointer + " " + message.kind() + " " + message.text();
    }
}
