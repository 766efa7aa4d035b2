package dev.belay.core.lock;

import dev.belay.core.Pipeline;
import dev.belay.core.Sha256;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.plan.Plan;
import dev.belay.core.versions.Version;
import dev.belay.dsl.DslVersion;
import java.util.List;
import java.util.Optional;

/**
 * What a compiler needs of all released migrations to go on from there, so that it neither compiles nor runs nor plans
 * them again. Everything in it follows from the lock, the settings and the sources; where one of those is another, it
 * counts for nothing.
 *
 * @param belay the version of Belay that made it
 * @param lock the SHA-256 of the lock's text without the hash of this state
 * @param settings what the project decides
 * @param migrations the released migrations, oldest first
 * @param version the schema after the last of them
 * @param folders what each tool's folder holds then, as far as it matters to what comes next
 */
public record ReleasedState(
        String belay,
        String lock,
        Settings settings,
        List<ReleasedMigration> migrations,
        StoredVersion version,
        List<StoredFolder> folders) {

    /** The file's name, beside the lock. */
    public static final String FILE = "belay.released.json";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a migration is there twice
     */
    public ReleasedState {
        migrations = List.copyOf(migrations);
        folders = List.copyOf(folders);
        if (migrations.stream().map(ReleasedMigration::id).distinct().count() < migrations.size()) {
            throw new IllegalArgumentException("A migration has been released twice.");
        }
    }

    /**
     * What {@code belay.yaml} says.
     *
     * @param sha256 the SHA-256 of its text; that of no text where there is no file
     * @param config what that decides
     */
    public record Settings(String sha256, BelayConfig config) {

        /** Those of the text of a file; of no text where there is none. */
        public static Settings of(String text, BelayConfig config) {
            return new Settings(hash(text), config);
        }

        /** Whether they stand in a text. */
        public boolean areOf(String text) {
            return sha256.equals(hash(text));
        }

        private static String hash(String text) {
            return Sha256.of(text.replace("\r\n", "\n"));
        }

        /** Whether migrations are planned and rendered in the same way by others. */
        public boolean planAs(BelayConfig other) {
            return config.server().equals(other.server())
                    && config.policy().equals(other.policy())
                    && config.targets().equals(other.targets());
        }
    }

    /**
     * That of a lock.
     *
     * @param lock its text without the hash of a state
     * @param settings what the project decides
     * @param migrations the released migrations, oldest first
     * @param plans what has been planned of them by those settings
     */
    public static ReleasedState of(
            String lock, Settings settings, List<ReleasedMigration> migrations, List<Plan> plans) {
        Version version = Version.EMPTY;
        for (Plan plan : plans) {
            version = version.after(plan);
        }
        return new ReleasedState(
                DslVersion.CURRENT,
                Sha256.of(lock),
                settings,
                migrations,
                StoredVersion.of(version),
                Pipeline.remembered(plans, settings.config()));
    }

    /** The ids of the migrations, oldest first. */
    public List<String> ids() {
        return migrations.stream().map(ReleasedMigration::id).toList();
    }

    /** The schema that they have led to, and which of them brought each of its objects. */
    public Version reached() {
        return version.after(ids());
    }

    /** The last migration. */
    public Optional<ReleasedMigration> newest() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }
}
