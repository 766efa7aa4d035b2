package dev.belay.processor.metamodel;

/** Text of a database in comments and sources that must not end or change their meaning. */
final class Words {

    private Words() {}

    /** A name or type as code of a Javadoc comment. */
    static String code(String text) {
        return isPlain(text) ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean word = character < 0x80 && Character.isLetterOrDigit(character);
            if (!word && "_ .,()[]-".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The source with every character outside of ASCII as an escape, so that no encoding can spoil it. */
    static String ascii(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (char character : source.toCharArray()) {
            if (character < 0x80) {
                ascii.append(character);
            } else {
                ascii.append("\\u").append(hexadecimal(character));
            }
        }
        return ascii.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean safe = point == ' ' || Character.isLetterOrDigit(point) || point == '_';
            if (safe) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append("&#").append(Integer.toString(point)).append(';');
            }
        });
        return escaped.toString();
    }

    private static String hexadecimal(char character) {
        String digits = Integer.toHexString(character);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
