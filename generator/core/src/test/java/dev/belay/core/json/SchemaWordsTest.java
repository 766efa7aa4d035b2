package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Rule;
import dev.belay.core.config.Severity;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.dsl.Operation;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of the schemas are the words of the model: none is missing and none is left over. */
final class SchemaWordsTest {

    @Test
    void wordsOfAChange() {
        hold(SchemaName.CHANGE, "/$defs/operation/properties/operation", classes(Operation.class));
        hold(SchemaName.CHANGE, "/$defs/constraint/properties/constraint", classes(TableConstraint.class));
        hold(SchemaName.CHANGE, "/$defs/action", words(ReferentialAction.values()));
        hold(SchemaName.CHANGE, "/$defs/column/properties/identity", words(Identity.values()));
        hold(SchemaName.CHANGE, "/$defs/index-part/properties/sort", words(IndexPart.Sort.values()));
        hold(SchemaName.CHANGE, "/$defs/index-part/properties/nulls", words(IndexPart.Nulls.values()));
        hold(SchemaName.CHANGE, "/$defs/replace-column/properties/onUnconvertible", words(OnUnconvertible.values()));
        hold(SchemaName.CHANGE, "/$defs/rename-column/properties/dualWrite", words(DualWrite.values()));
        hold(SchemaName.CHANGE, "/$defs/replace-column/properties/dualWrite", words(DualWrite.values()));
        hold(SchemaName.CHANGE, "/$defs/split-column/properties/dualWrite", words(DualWrite.values()));
        hold(SchemaName.CHANGE, "/$defs/merge-columns/properties/dualWrite", words(DualWrite.values()));
        hold(
                SchemaName.CHANGE,
                "/$defs/deferrable",
                words(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED));
    }

    @Test
    void wordsOfAPlan() {
        hold(SchemaName.PLAN, "/$defs/phase/properties/phase", words(Phase.values()));
        hold(SchemaName.PLAN, "/$defs/verdict/properties/kind", words(Verdict.Kind.values()));
        hold(SchemaName.PLAN, "/$defs/effect", words(ClientEffect.values()));
        hold(SchemaName.PLAN, "/$defs/way-back/properties/class", words(DownClass.values()));
        hold(
                SchemaName.PLAN,
                "/$defs/lock/properties/mode",
                Arrays.stream(LockMode.values()).map(LockMode::manualName));
    }

    @Test
    void wordsOfARehearsal() {
        SchemaName report = SchemaName.REHEARSAL_REPORT;
        hold(report, "/$defs/kill/properties/victim", words(KillReport.Victim.values()));
        hold(report, "/$defs/way-back/properties/class", words(DownClass.values()));
        hold(report, "/$defs/unit/properties/phase", words(Phase.values()));
        hold(report, "/$defs/client-count/properties/phase", words(Phase.values()));
    }

    @Test
    void wordsOfAConfiguration() {
        hold(
                SchemaName.CONFIG,
                "/$defs/target/properties/framework",
                Frameworks.all().stream().map(Renderer::framework));
        hold(SchemaName.CONFIG, "/$defs/target/properties/naming", words(Naming.values()));
        hold(SchemaName.CONFIG, "/$defs/severity", words(Severity.values()));
        Frameworks.all().forEach(SchemaWordsTest::holdOptions);
    }

    @Test
    void rulesAndTheirDefaults() {
        JsonNode rules =
                JsonMapper.shared().readTree(Schemas.text(SchemaName.CONFIG)).at("/$defs/rules/properties");
        assertThat(rules.propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(
                                rules.path(rule.id()).path("description").asString())
                        .endsWith(" Default " + Words.of(rule.byDefault()) + "."));
    }

    private static void holdOptions(Renderer renderer) {
        String pointer = "/$defs/" + renderer.framework() + "/properties";
        JsonNode properties =
                JsonMapper.shared().readTree(Schemas.text(SchemaName.CONFIG)).at(pointer);
        assertThat(properties.propertyNames())
                .as("options of %s", renderer.framework())
                .containsExactlyInAnyOrderElementsOf(
                        renderer.options().stream().map(TargetOption::name).toList());
        renderer.options().stream()
                .filter(option -> !option.words().isEmpty())
                .forEach(option -> hold(SchemaName.CONFIG, pointer + "/" + option.name(), option.words().stream()));
    }

    private static void hold(SchemaName name, String pointer, Stream<String> words) {
        JsonNode choice =
                JsonMapper.shared().readTree(Schemas.text(name)).at(pointer).path("enum");
        List<String> known = StreamSupport.stream(choice.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        assertThat(known).as(name + " " + pointer).containsExactlyInAnyOrderElementsOf(words.toList());
    }

    private static Stream<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Words::of);
    }

    private static Stream<String> classes(Class<?> family) {
        return ChangeSamplesTest.operations(family).map(Words::of);
    }
}
