package dev.belay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The arrows of ARCHITECTURE.md, each with its reason. */
final class ArchitectureRules {

    private ArchitectureRules() {}

    /** The rules by name; each has a planted class of that name which breaks it. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "DslStandsAlone",
                classes()
                        .that()
                        .resideInAPackage("dev.belay.dsl..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "dev.belay.dsl..")
                        .because("an author's project gets nothing else on its class path"));
        rules.put(
                "SchemasDecideNothing",
                noClasses()
                        .that()
                        .resideInAPackage("dev.belay.schemas..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.belay.dsl..", "dev.belay.core..", "dev.belay.postgres..")
                        .because("schemas are data and a loader"));
        rules.put(
                "CoreTouchesNoDatabase",
                noClasses()
                        .that()
                        .resideInAPackage("dev.belay.core..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "dev.belay.postgres..")
                        .because("planning is a pure function; only postgres opens connections"));
        rules.put(
                "CoreTouchesNoCompiler",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.belay.processor..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "com.sun.source..")
                        .because("only the processor lives inside a compiler"));
        rules.put(
                "JavaPoetStaysInTheMetamodel",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.belay.processor.metamodel..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.palantir.javapoet..")
                        .because("one place writes Java"));
        rules.put(
                "TheMetamodelKnowsNoCompiler",
                noClasses()
                        .that()
                        .resideInAPackage("dev.belay.processor.metamodel..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javax.annotation.processing..",
                                "javax.tools..",
                                "com.sun.source..",
                                "dev.belay.processor")
                        .because("the same history gives the same source, whoever asks"));
        rules.put(
                "JacksonStaysInJson",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "dev.belay.core.json..", "dev.belay.core.frameworks.*..", "dev.belay.schemas..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "com.networknt..")
                        .because(
                                "one place decides how strictly our files are read and written; a tool's own are its package's"));
        rules.put(
                "ToolsKnowNoOtherTool",
                slices().matching("dev.belay.core.frameworks.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .because("a tool's package can be read, added, and taken away, by itself"));
        rules.put(
                "NobodyElseNamesATool",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.belay.core.frameworks.*..")
                        .and()
                        .doNotHaveFullyQualifiedName("dev.belay.core.frameworks.Frameworks")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.belay.core.frameworks.*..")
                        .because("a new tool is one package and one line in Frameworks"));
        rules.put(
                "StatementsLookNotAhead",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "dev.belay.core.objects..", "dev.belay.core.ddl..", "dev.belay.core.state..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.belay.core.plan..",
                                "dev.belay.core.frameworks..",
                                "dev.belay.core.report..",
                                "dev.belay.core.json..")
                        .because("a type never imports from the right of itself"));
        rules.put(
                "PlansKnowNoTool",
                noClasses()
                        .that()
                        .resideInAPackage("dev.belay.core.plan..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.belay.core.frameworks..", "dev.belay.core.report..", "dev.belay.core.json..")
                        .because("the same plan is rendered for every tool"));
        rules.put(
                "PostgresWritesNoFilesOfTools",
                noClasses()
                        .that()
                        .resideInAPackage("dev.belay.postgres..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.belay.core.frameworks..")
                        .because("the rehearsal proves the plan, whatever tool runs it"));
        rules.put(
                "CoreHasNoClock",
                noClasses()
                        .that()
                        .resideInAPackage("dev.belay.core..")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "getenv", String.class)
                        .orShould()
                        .callMethod(Locale.class, "getDefault")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Random.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class)
                        .because("the same input gives the same bytes"));
        rules.put(
                "OnlyThePluginPrints",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.belay.maven..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("libraries never print"));
        rules.put(
                "NamesSayWhatAThingIs",
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .because("such a name says nothing"));
        return rules;
    }
}
