package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.SchemaChange;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a migration may use: each helper makes the name that the refusal at the end repeats, so that we see it ran. */
final class HelpersTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder.resolve("project"));
    }

    @Test
    void classesOfTheSameSources() {
        project.migration("Orders", "0001_orders", "change.table(new shop.deep.Names().of(\"same\") + \"\\0\");")
                .source("shop/deep/Names.java", """
                        package shop.deep;
                        public class Names {
                            public String of(String name) {
                                return new Object() { String twice() { return name + More.SUFFIX; } }.twice();
                            }
                        }
                        """)
                .source("shop/deep/More.java", "package shop.deep; class More { static String SUFFIX = \"_more\"; }");

        refusesTheName("same_more");
    }

    @Test
    void classesOfAJarWithLambdasAndAnonymousClasses() {
        project.migration("Orders", "0001_orders", "change.table(library.Names.of(\"jar\") + \"\\0\");")
                .classPath(dsl() + File.pathSeparator + library());

        refusesTheName("jar_lambda_hidden");
    }

    @Test
    void classesOfAFolderThatWasCompiledBefore() {
        library();
        project.migration("Orders", "0001_orders", "change.table(library.Names.of(\"folder\") + \"\\0\");")
                .classPath(dsl() + File.pathSeparator + folder.resolve("library/classes"));

        refusesTheName("folder_lambda_hidden");
    }

    @Test
    void aMigrationThatAnIncrementalBuildLeavesOut() {
        project.migration("Orders", "0001_orders", "change.createTable(\"orders\");")
                .migration("Contract", "0002_contract", "change.contract(Orders.class); change.table(\"\\0\");");

        assertThat(project.compile(List.of(project.path("src/shop/Contract.java")))
                        .errors())
                .singleElement()
                .asString()
                .contains("invalid-name");
    }

    @Test
    void theNamesOfTheProcessorsOwnLibrariesAreFree() {
        project.migration("Orders", "0001_orders", "change.table(tools.jackson.databind.ObjectMapper.NAME + \"\\0\");")
                .source(
                        "tools/jackson/databind/ObjectMapper.java",
                        "package tools.jackson.databind; public class ObjectMapper { public static String NAME = \"mine\"; }");

        refusesTheName("mine");
    }

    @Test
    void theProcessorIsOutOfReach() {
        project.source("shop/Orders.java", """
                package shop;
                import dev.belay.dsl.*;
                @Migration(id = "0001_orders", at = "2026-11-22T10:00")
                final class Orders implements SchemaChange {
                    @Override public void define(Changes change) {
                        try {
                            Class.forName("dev.belay.processor.BelayProcessor");
                        } catch (ClassNotFoundException hidden) {
                            change.table("hidden\\0");
                        }
                    }
                }
                """).classPath(dsl());

        refusesTheName("hidden");
    }

    @Test
    void anotherEncodingOfTheSources() throws Exception {
        project.migration("Orders", "0001_orders", "change.table(Names.UMLAUT + \"\\0\");")
                .encoding(StandardCharsets.ISO_8859_1);
        Path helper = project.path("src/shop/Names.java");
        Files.writeString(
                helper, "package shop; class Names { static String UMLAUT = \"größe\"; }", StandardCharsets.ISO_8859_1);

        refusesTheName("größe");
    }

    private void refusesTheName(String name) {
        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .contains("[invalid-name] The name \"" + name + "\0\" holds a control character.");
    }

    private String dsl() {
        return Jars.holding(SchemaChange.class, folder.resolve("jars")).toString();
    }

    private Path library() {
        Project library = new Project(folder.resolve("library"))
                .source("library/Names.java", """
                        package library;
                        import java.util.function.UnaryOperator;
                        public final class Names {
                            public static String of(String name) {
                                UnaryOperator<String> lambda = text -> text + "_lambda";
                                return lambda.apply(name) + new library.hidden.Secret() {}.suffix();
                            }
                        }
                        """)
                .source("library/hidden/Secret.java", """
                        package library.hidden;
                        public abstract class Secret { public String suffix() { return "_hidden"; } }
                        """);
        assertThat(library.compile().success()).isTrue();
        return Jars.of(library.output(), folder.resolve("jars/library.jar"));
    }
}
