package dev.belay.processor.metamodel;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the classes of the typed schema. */
public final class VersionName {

    /** The schema after the newest migration. */
    public static final String HEAD = "Head";

    private static final String AFTER = "After_";
    private static final Pattern FORM = Pattern.compile(AFTER + "(\\d+)");

    private VersionName() {}

    /** The name for the schema after a migration: {@code After_0004} for {@code 0004_create_payments}. */
    public static String after(String id) {
        return AFTER + id.substring(0, id.indexOf('_'));
    }

    /** Whether a word can be the name of the schema after a migration. */
    public static boolean isAfter(CharSequence word) {
        return FORM.matcher(word).matches();
    }

    /** The number in such a name. */
    public static BigInteger number(String after) {
        Matcher form = FORM.matcher(after);
        if (!form.matches()) {
            throw new IllegalArgumentException(after + " is not the name of a version.");
        }
        return new BigInteger(form.group(1));
    }

    /** Whether a class is one of the typed schema or lies within one, by its name without the package. */
    public static boolean isWithin(String nameInPackage) {
        int nested = nameInPackage.indexOf('$');
        String outermost = nested < 0 ? nameInPackage : nameInPackage.substring(0, nested);
        return outermost.equals(HEAD) || isAfter(outermost);
    }
}
