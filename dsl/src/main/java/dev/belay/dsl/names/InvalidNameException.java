package dev.belay.dsl.names;

import dev.belay.dsl.RefusedException;

/** A name that PostgreSQL would cut or refuse. */
public final class InvalidNameException extends RefusedException {

    private static final long serialVersionUID = 1L;

    InvalidNameException(String name, String cause, String remedy) {
        super("invalid-name", "The name \"" + name + "\" " + cause + ".", remedy);
    }
}
