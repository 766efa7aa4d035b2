package dev.belay.processor;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file with another text than the disk has, under its own name. */
final class RewrittenSource extends SimpleJavaFileObject {

    private final String text;

    RewrittenSource(URI address, String text) {
        super(address, Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
