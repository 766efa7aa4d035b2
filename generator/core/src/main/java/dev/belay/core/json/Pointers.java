package dev.belay.core.json;

/** JSON pointers (RFC 6901) as text: the whole file is the empty text. */
final class Pointers {

    private Pointers() {}

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    static String lastKey(String pointer) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        return key.replace("~1", "/").replace("~0", "~");
    }

    /** Whether the inner pointer is the outer one or stands inside of it. */
    static boolean within(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
