package dev.belay.dsl;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A Java source that a test holds as text. */
final class SourceText extends SimpleJavaFileObject {

    private final String text;

    SourceText(String className, String text) {
        super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
