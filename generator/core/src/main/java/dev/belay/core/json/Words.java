package dev.belay.core.json;

import java.util.Locale;

/** How the names of the model are written in a file: {@code AddColumn} and {@code SET_NULL} in kebab-case. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
