package dev.belay.core.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tells all that a schema refuses in a file. It takes half a second to begin, so {@link SchemaCheck} asks it last. */
final class SchemaValidator {

    /** The validator's own words would follow the machine's locale. */
    private static final SchemaRegistryConfig ENGLISH =
            SchemaRegistryConfig.builder().locale(Locale.ROOT).build();

    private static final Map<String, String> BY_ADDRESS =
            Arrays.stream(SchemaName.values()).collect(Collectors.toMap(SchemaName::address, Schemas::text));

    private static final Map<SchemaName, SchemaValidator> VALIDATORS = new ConcurrentHashMap<>();

    private final Schema schema;

    private SchemaValidator(SchemaName name) {
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(BY_ADDRESS).schemaRegistryConfig(ENGLISH))
                .getSchema(SchemaLocation.of(name.address()));
    }

    /** Adds everything that the schema refuses. */
    static void check(SchemaName name, Document document, ProblemCollector problems) {
        VALIDATORS.computeIfAbsent(name, SchemaValidator::new).check(document, problems);
    }

    private void check(Document document, ProblemCollector problems) {
        List<Error> errors = schema.validate(document.root()).stream()
                .filter(error -> !isBranch(error))
                .toList();
        Set<String> wrongType = new HashSet<>();
        errors.stream()
                .filter(SchemaValidator::isType)
                .filter(error -> wrongType.add(pointer(error)))
                .forEach(error -> Messages.ALL.tell(error, pointer(error), problems));
        errors.stream()
                .filter(error -> !wrongType.contains(pointer(error)))
                .forEach(error -> Messages.ALL.tell(error, pointer(error), problems));
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static boolean isType(Error error) {
        return error.getKeyword().equals("type");
    }

    /** What one branch of an alternative lacks is no mistake; that no branch fits is told by the alternative. */
    private static boolean isBranch(Error error) {
        return error.getEvaluationPath().toString().contains("/oneOf/");
    }

    /** Made where something is wrong: they read every schema. */
    private static final class Messages {
        private static final SchemaMessages ALL = new SchemaMessages(BY_ADDRESS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> JsonMapper.shared().readTree(entry.getValue()))));

        private Messages() {}
    }
}
