package dev.belay.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file that stays in memory. */
final class CompiledClass extends SimpleJavaFileObject {

    private final String binaryName;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CompiledClass(String binaryName) {
        super(URI.create("memory:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.binaryName = binaryName;
    }

    String binaryName() {
        return binaryName;
    }

    String packageName() {
        return binaryName.substring(0, Math.max(binaryName.lastIndexOf('.'), 0));
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
