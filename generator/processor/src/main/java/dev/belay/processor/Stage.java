package dev.belay.processor;

import dev.belay.core.MigrationNumber;
import dev.belay.processor.metamodel.VersionName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Migrations that are compiled and run together, because none of them mentions the schema that another one makes.
 *
 * @param migrations the migrations, oldest first
 * @param versions the versions of the typed schema that they mention
 */
record Stage(List<MigrationClass> migrations, Set<String> versions) {

    Stage {
        migrations = List.copyOf(migrations);
        versions = Set.copyOf(versions);
    }

    /** The stages of a compilation: one where nothing is mentioned, else each as long as it can be. */
    static List<Stage> of(List<MigrationClass> migrations, Mentions mentions) {
        if (migrations.isEmpty() || mentions.all().isEmpty()) {
            return List.of(new Stage(migrations, Set.of()));
        }
        List<MigrationClass> ordered =
                migrations.stream().sorted(Comparator.comparing(Stage::number)).toList();
        List<Stage> stages = new ArrayList<>();
        List<MigrationClass> current = new ArrayList<>();
        Set<String> versions = new TreeSet<>();
        for (MigrationClass migration : ordered) {
            Set<String> mentioned = mentions.of(migration.unit());
            if (!current.isEmpty() && reaches(mentioned, number(current.get(0)))) {
                stages.add(new Stage(current, versions));
                current.clear();
                versions.clear();
            }
            current.add(migration);
            versions.addAll(mentioned);
        }
        stages.add(new Stage(current, versions));
        return stages;
    }

    /** The number of the first migration: what comes before it is known when the stage begins. */
    Optional<BigInteger> begins() {
        return migrations.stream().findFirst().flatMap(migration -> MigrationNumber.find(migration.id()));
    }

    private static boolean reaches(Set<String> versions, BigInteger first) {
        return versions.stream().map(VersionName::number).anyMatch(number -> number.compareTo(first) >= 0);
    }

    /** One whose id is no id, which is refused when it runs, comes first. */
    private static BigInteger number(MigrationClass migration) {
        return MigrationNumber.find(migration.id()).orElse(BigInteger.ZERO);
    }
}
