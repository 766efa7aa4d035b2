package dev.belay.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The schema of the bench's reports. */
final class ReportSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemas(
                            Map.of(SchemaName.BENCH_REPORT.address(), Schemas.text(SchemaName.BENCH_REPORT))))
            .getSchema(SchemaLocation.of(SchemaName.BENCH_REPORT.address()));

    private ReportSchema() {}

    /** What is wrong with a report by its schema. */
    static List<Error> problems(String json) {
        return SCHEMA.validate(JsonMapper.shared().readTree(json));
    }
}
