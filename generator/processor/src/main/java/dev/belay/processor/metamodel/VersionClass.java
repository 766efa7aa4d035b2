package dev.belay.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.belay.core.objects.EnumType;
import dev.belay.core.versions.Since;
import dev.belay.core.versions.TableOrigins;
import dev.belay.core.versions.Version;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The class of one version of the schema: a constant for each table and enum type of the schema {@code public}, and one
 * for each other schema, which has such constants itself.
 */
final class VersionClass {

    private final Version version;
    private final TypeCodes types;
    private final Leftovers leftovers;

    VersionClass(Version version, Map<String, String> contracts) {
        this.version = version;
        this.types = new TypeCodes(version.state());
        this.leftovers = new Leftovers(version.state(), contracts);
    }

    /** The source of the class. */
    MetamodelSource write(String packageName, String className) {
        Map<Identifier, List<Entry>> schemas = entries();
        List<Entry> outermost = new ArrayList<>(schemas.getOrDefault(TableName.PUBLIC, List.of()));
        schemas.remove(TableName.PUBLIC);
        schemas.forEach((schema, entries) -> outermost.add(schema(schema, entries)));
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        "The names and types of the schema after "
                                + version.change().orElse("nothing")
                                + ". Belay writes this class from the migrations.");
        add(type, ClassName.get(packageName, className), outermost, Modifier.STATIC);
        JavaFile file = JavaFile.builder(packageName, type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new MetamodelSource(packageName, className, Words.ascii(file.toString()));
    }

    private Map<Identifier, List<Entry>> entries() {
        Set<TableName> retained = new HashSet<>(version.state().retainedTables());
        Map<Identifier, List<Entry>> schemas = new TreeMap<>();
        version.tables().forEach((name, origins) -> {
            if (!retained.contains(name)) {
                schemas.computeIfAbsent(name.schema(), unused -> new ArrayList<>())
                        .add(table(origins));
            }
        });
        version.state()
                .enums()
                .forEach(type -> schemas.computeIfAbsent(type.schema(), unused -> new ArrayList<>())
                        .add(enumType(type)));
        return schemas;
    }

    private Entry table(TableOrigins origins) {
        TableName name = origins.table().name();
        return new Entry(
                name.name().value(),
                "Table",
                "The table " + Words.code(name.toString()) + Constants.since(Optional.of(origins.since())) + ".",
                Optional.of(origins.since()),
                leftovers.table(name),
                className -> new TableClass(origins, version.state(), types, leftovers).write(className));
    }

    private Entry enumType(EnumType type) {
        Optional<Since> since = Optional.ofNullable(version.enums().get(Version.name(type)));
        return new Entry(
                type.name().value(),
                "Labels",
                "The enum type " + Words.code(Version.name(type).toString()) + Constants.since(since) + ".",
                since,
                Optional.empty(),
                className -> EnumClass.write(type, className));
    }

    private static Entry schema(Identifier schema, List<Entry> entries) {
        return new Entry(
                schema.value(),
                "Schema",
                "The schema " + Words.code(schema.value()) + ".",
                Optional.empty(),
                Optional.empty(),
                className -> {
                    TypeSpec.Builder type = TypeSpec.classBuilder(className)
                            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                            .addJavadoc("$L", "The schema " + Words.code(schema.value()) + ".");
                    add(type, className, entries);
                    return type.build();
                });
    }

    /** Adds the constants, oldest first, and their classes. */
    private static void add(TypeSpec.Builder type, ClassName enclosing, List<Entry> unordered, Modifier... modifiers) {
        List<Entry> entries = unordered.stream()
                .sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::name))
                .toList();
        List<String> constants = JavaNames.distinct(
                entries.stream().map(entry -> JavaNames.constant(entry.name())).toList());
        List<String> classes = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            classes.add(JavaNames.type(constants.get(index), entries.get(index).suffix()));
        }
        List<String> distinct = JavaNames.distinct(classes);
        type.addMethod(Constants.constructor());
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            ClassName nested = enclosing.nestedClass(distinct.get(index));
            FieldSpec field = Constants.field(
                    nested, constants.get(index), CodeBlock.of("new $T()", nested), entry.javadoc(), entry.leftover());
            type.addField(field.toBuilder().addModifiers(modifiers).build());
            type.addType(entry.write().apply(nested));
        }
    }
}
