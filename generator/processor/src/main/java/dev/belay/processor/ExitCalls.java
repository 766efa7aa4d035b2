package dev.belay.processor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Points the calls of a class file that would end the virtual machine at {@link Exit}. Only the table of constants is
 * written anew: the methods of {@code Exit} have the same names and descriptors, and the same line says the same call.
 */
final class ExitCalls {

    private static final String RUNTIME = "java/lang/Runtime";
    private static final int FIRST_ENTRY = 10;
    private static final byte UTF8 = 1;
    private static final byte CLASS = 7;
    private static final byte METHOD = 10;

    private final byte[] bytes;
    private final ByteBuffer classFile;
    private final int[] entries;
    private final int end;

    private ExitCalls(byte[] bytes) {
        this.bytes = bytes.clone();
        this.classFile = ByteBuffer.wrap(this.bytes);
        this.entries = new int[classFile.getShort(FIRST_ENTRY - 2) & 0xffff];
        int position = FIRST_ENTRY;
        for (int index = 1; index < entries.length; index++) {
            entries[index] = position;
            byte tag = bytes[position];
            position += length(tag, position);
            index += tag == 5 || tag == 6 ? 1 : 0;
        }
        this.end = position;
    }

    /** The class file without them. */
    static byte[] without(byte[] classFile) {
        return new ExitCalls(classFile).replaced();
    }

    private byte[] replaced() {
        boolean endsRuntime = names(RUNTIME, Set.of("exit", "halt")).length > 0;
        int[] calls = names("java/lang/System", Set.of("exit"));
        int[] runtimes = endsRuntime ? names(RUNTIME, Set.of("getRuntime")) : new int[0];
        if (calls.length + runtimes.length == 0) {
            return bytes;
        }
        int name = entries.length;
        Arrays.stream(calls).forEach(entry -> classFile.putShort(entry + 1, (short) (name + 1)));
        Arrays.stream(runtimes).forEach(entry -> classFile.putShort(entry + 1, (short) (name + 1)));
        return withClass(name);
    }

    /** With two more constants: the name of the class and the class. */
    private byte[] withClass(int name) {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(more)) {
            out.write(bytes, 0, FIRST_ENTRY - 2);
            out.writeShort(entries.length + 2);
            out.write(bytes, FIRST_ENTRY, end - FIRST_ENTRY);
            out.writeByte(UTF8);
            out.writeUTF(Exit.class.getName().replace('.', '/'));
            out.writeByte(CLASS);
            out.writeShort(name);
            out.write(bytes, end, bytes.length - end);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return more.toByteArray();
    }

    /** Where the methods of a class stand that have one of these names. */
    private int[] names(String className, Set<String> methods) {
        return Arrays.stream(entries)
                .filter(entry -> entry > 0 && bytes[entry] == METHOD)
                .filter(entry -> text(at(at(entry, 1), 1)).equals(className))
                .filter(entry -> methods.contains(text(at(at(entry, 3), 1))))
                .toArray();
    }

    private int at(int entry, int offset) {
        return entries[classFile.getShort(entry + offset) & 0xffff];
    }

    private String text(int entry) {
        return new String(bytes, entry + 3, classFile.getShort(entry + 1) & 0xffff, StandardCharsets.UTF_8);
    }

    /** Chapter 4.4 of the specification of the virtual machine. */
    private int length(byte tag, int position) {
        return switch (tag) {
            case UTF8 -> 3 + (classFile.getShort(position + 1) & 0xffff);
            case 5, 6 -> 9;
            case CLASS, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> 5;
        };
    }
}
