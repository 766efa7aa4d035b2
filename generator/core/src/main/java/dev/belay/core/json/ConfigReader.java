package dev.belay.core.json;

import dev.belay.core.config.BackfillPolicy;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Rule;
import dev.belay.core.config.RuleSeverities;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Severity;
import dev.belay.core.config.Target;
import dev.belay.schemas.SchemaName;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads {@code belay.yaml}: strictly, and every mistake at once. */
public final class ConfigReader {

    private ConfigReader() {}

    /**
     * What the file decides, with the defaults for the rest, or what is wrong with it.
     *
     * @param file the file's name, for messages
     * @param text what the file holds
     */
    public static Reading<BelayConfig> read(String file, String text) {
        SourceLines lines = new SourceLines(file);
        ProblemCollector problems = new ProblemCollector(lines);
        Optional<BelayConfig> config = DocumentParser.yaml(text, lines, problems)
                .flatMap(document -> {
                    SchemaCheck.check(SchemaName.CONFIG, document, problems);
                    return Cursor.at(document, problems).guarded(ConfigReader::config);
                });
        return problems.isEmpty() ? Reading.of(config.orElseThrow()) : Reading.refused(problems.sorted());
    }

    private static BelayConfig config(Cursor yaml) {
        ServerVersion server =
                yaml.optional("serverVersion", ConfigReader::server).orElse(ServerVersion.DEFAULT);
        Policy policy = policy(yaml.child("policy"));
        Policy named = set(policy, yaml, "service", Cursor::text, Policy::withService);
        List<Target> targets = yaml.list("targets", ConfigReader::target);
        refuseRepeatedDirectories(yaml.child("targets").elements());
        Optional<String> metamodel = yaml.child("metamodel").optional("package", Cursor::text);
        RuleSeverities rules = rules(yaml.child("rules"));
        return yaml.isSound() ? new BelayConfig(server, targets, named, metamodel, rules) : BelayConfig.defaults();
    }

    private static RuleSeverities rules(Cursor yaml) {
        Map<Rule, Severity> decided = new EnumMap<>(Rule.class);
        yaml.keys().forEach(id -> Rule.of(id).ifPresent(rule -> decided.put(rule, yaml.word(id, rule.byDefault()))));
        return new RuleSeverities(decided);
    }

    private static void refuseRepeatedDirectories(List<Cursor> targets) {
        Set<String> directories = new HashSet<>();
        targets.stream()
                .map(target -> target.child("directory"))
                .filter(directory -> directory.isText() && !directories.add(directory.text()))
                .forEach(directory -> directory.refuse(BelayConfig.repeated(directory.text())));
    }

    private static ServerVersion server(Cursor version) {
        return version.isSound()
                ? new ServerVersion((int) version.number(ServerVersion.OLDEST))
                : ServerVersion.DEFAULT;
    }

    private static Policy policy(Cursor yaml) {
        Policy policy = Policy.defaults();
        policy = set(policy, yaml, "lockTimeout", Cursor::duration, Policy::withLockTimeout);
        policy = set(policy, yaml, "statementTimeout", optional(Cursor::duration), Policy::withStatementTimeout);
        policy = backfill(policy, yaml);
        policy = set(policy, yaml, "soak", Cursor::duration, Policy::withSoak);
        policy = set(policy, yaml, "smallTable", rows -> rows.number(0), Policy::withSmallTable);
        policy = set(policy, yaml, "stateSchema", Cursor::identifier, Policy::withStateSchema);
        return set(policy, yaml, "retentionSchema", Cursor::identifier, Policy::withRetentionSchema);
    }

    private static Policy backfill(Policy policy, Cursor yaml) {
        policy = set(policy, yaml, "batchSize", ConfigReader::rows, in(BackfillPolicy::withBatchSize));
        policy = set(policy, yaml, "minimumBatchSize", ConfigReader::rows, in(BackfillPolicy::withMinimumBatchSize));
        policy = set(policy, yaml, "batchTime", Cursor::duration, in(BackfillPolicy::withBatchTime));
        policy = set(policy, yaml, "pause", Cursor::duration, in(BackfillPolicy::withPause));
        policy = set(
                policy,
                yaml,
                "maximumReplicationLag",
                optional(Cursor::duration),
                in(BackfillPolicy::withMaximumReplicationLag));
        policy = set(
                policy,
                yaml,
                "maximumReplicationBytes",
                optional(bytes -> bytes.number(1)),
                in(BackfillPolicy::withMaximumReplicationBytes));
        return set(
                policy,
                yaml,
                "maximumReplicationWait",
                Cursor::duration,
                in(BackfillPolicy::withMaximumReplicationWait));
    }

    private static int rows(Cursor number) {
        return (int) number.number(1);
    }

    /** A change of how backfills go as one of the policy. */
    private static <T> BiFunction<Policy, T, Policy> in(BiFunction<BackfillPolicy, T, BackfillPolicy> change) {
        return (policy, value) -> policy.withBackfill(backfill -> change.apply(backfill, value));
    }

    private static <T> Function<Cursor, Optional<T>> optional(Function<Cursor, T> reader) {
        return value -> Optional.of(reader.apply(value));
    }

    /** The policy with one more key of the file; a value that it refuses is told at that key. */
    private static <T> Policy set(
            Policy policy, Cursor yaml, String key, Function<Cursor, T> reader, BiFunction<Policy, T, Policy> change) {
        return yaml.optional(key, value -> value.guarded(each -> change.apply(policy, reader.apply(each))))
                .flatMap(Function.identity())
                .orElse(policy);
    }

    private static Target target(Cursor yaml) {
        return new Target(
                yaml.child("framework").text(),
                yaml.child("directory").text(),
                yaml.has("naming") ? Optional.of(yaml.word("naming", Naming.SEQUENTIAL)) : Optional.empty(),
                yaml.optional("schema", Cursor::identifier).orElse(Target.DEFAULT_SCHEMA),
                options(yaml.child("options")));
    }

    private static SortedMap<String, String> options(Cursor yaml) {
        SortedMap<String, String> options = new TreeMap<>();
        yaml.keys().forEach(name -> options.put(name, yaml.child(name).scalar()));
        return options;
    }
}
