package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Gathered;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OutOfOrderException;
import dev.belay.core.frameworks.Versions;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of new migrations: {@code 0042_rework_orders_01_expand_orders}. pgroll sorts files by the bytes of their
 * names and refuses a folder whose order is not that of its ledger, so that a number keeps the width of those before.
 */
final class MigrationNames {

    private static final Pattern FILE = Pattern.compile("^([0-9]+)_.*\\.(?:json|ya?ml)$");
    private static final Pattern READ_BY_PGROLL = Pattern.compile("^[^/]*\\.(?:json|ya?ml)$");

    /** Whether pgroll takes a file of its folder for a migration. */
    static boolean reads(String path) {
        return READ_BY_PGROLL.matcher(path).matches();
    }

    private static final Comparator<String> ORDER = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    private static final int WIDTH_OF_FRESH_FOLDER = 4;

    private MigrationNames() {}

    /** The versions that follow those of a folder. */
    static Versions following(Head head) {
        return Versions.after(head, FILE, WIDTH_OF_FRESH_FOLDER);
    }

    /**
     * A name for each of some descriptions.
     *
     * @throws OutOfOrderException if pgroll would sort one of them before a migration that is there
     */
    static List<String> after(Head head, Target target, Change change, List<String> descriptions) {
        List<String> versions =
                following(head).of(target.naming().orElse(Naming.SEQUENTIAL), change, descriptions.size());
        List<String> names = new ArrayList<>();
        Optional<String> newest = newest(head);
        for (int index = 0; index < versions.size(); index++) {
            String name = versions.get(index) + "_" + descriptions.get(index);
            checkSortsLast(newest, name + ".json", change);
            newest = Optional.of(name + ".json");
            names.add(name);
        }
        return names;
    }

    /**
     * The name of the version schema of a unit, which pgroll puts behind the schema of the tables: the migration's own,
     * or a shorter one where PostgreSQL would cut it.
     */
    static String versionSchema(String name, Unit unit) {
        String whole = TableName.PUBLIC + "_" + name;
        return whole.length() <= Identifier.MAXIMUM_BYTES
                ? name
                : name.substring(0, name.length() - unit.name().length())
                        + unit.name().substring(0, unit.name().indexOf('_'));
    }

    private static Optional<String> newest(Head head) {
        return head.gathered(Newest.class, Newest::new).name;
    }

    /** The migration that pgroll sorts last. */
    private static final class Newest implements Gathered {
        private Optional<String> name = Optional.empty();

        @Override
        public void add(String path, String text) {
            if (reads(path)
                    && name.filter(there -> ORDER.compare(there, path) >= 0).isEmpty()) {
                name = Optional.of(path);
            }
        }
    }

    private static void checkSortsLast(Optional<String> newest, String file, Change change) {
        newest.filter(there -> ORDER.compare(there, file) >= 0).ifPresent(there -> {
            throw new OutOfOrderException(new Problem(
                    "version-not-newest",
                    Place.of(change.id()),
                    "Before it comes " + there + ", and pgroll, which sorts names as text, would put " + file
                            + " before it and refuse the folder.",
                    "run pgroll baseline with a wider number into a new folder, for example pgroll baseline 0"
                            + file.substring(0, file.indexOf('_')) + "_baseline, and name that folder as the directory"
                            + " of the target."));
        });
    }
}
