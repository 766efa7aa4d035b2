package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.dsl.names.TableName;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@link TypeDdl} in the words of ActiveRecord. */
final class NativeTypes implements TypeDdl.Visitor<Optional<RubyStatement>> {

    private final RailsVersion version;

    NativeTypes(RailsVersion version) {
        this.version = version;
    }

    /** The labels stand within a block, which a dollar sign could end. */
    @Override
    public Optional<RubyStatement> createEnum(TypeDdl.CreateEnum statement) {
        EnumType type = statement.type();
        boolean faithful = version.atLeast(RailsVersion.RAILS_7_0)
                && hasPlainName(type)
                && type.labels().stream().allMatch(label -> RubyText.isOneLine(label) && label.indexOf('$') < 0);
        return faithful
                ? Natives.safe(
                        RubyCall.of("create_enum", RubyText.symbol(type.name()), RubyText.strings(type.labels())))
                : Optional.empty();
    }

    /** Until 7.0 it drops nothing where there is nothing, and says nothing. */
    @Override
    public Optional<RubyStatement> dropEnum(TypeDdl.DropEnum statement) {
        return version.atLeast(RailsVersion.RAILS_7_1) && hasPlainName(statement.type())
                ? Natives.safe(RubyCall.of(
                        "drop_enum", RubyText.symbol(statement.type().name())))
                : Optional.empty();
    }

    /** IF NOT EXISTS is ignored until 7.2, and a label that is there already would then be an error. */
    @Override
    public Optional<RubyStatement> addEnumValue(TypeDdl.AddEnumValue statement) {
        return Optional.empty();
    }

    /** The labels are put between quotes as they are. */
    @Override
    public Optional<RubyStatement> renameEnumValue(TypeDdl.RenameEnumValue statement) {
        boolean faithful = version.atLeast(RailsVersion.RAILS_7_1)
                && hasPlainName(statement.type())
                && Stream.of(statement.label(), statement.newLabel()).allMatch(NativeTypes::isPlainLabel);
        return faithful
                ? Natives.questioned(RubyCall.of(
                                "rename_enum_value",
                                RubyText.symbol(statement.type().name()))
                        .with("from", RubyText.string(statement.label()))
                        .with("to", RubyText.string(statement.newLabel())))
                : Optional.empty();
    }

    @Override
    public Optional<RubyStatement> carryProperties(TypeDdl.CarryProperties statement) {
        return Optional.empty();
    }

    private static boolean isPlainLabel(String label) {
        return RubyText.isOneLine(label) && label.chars().noneMatch(each -> each == '\'' || each == '\\');
    }

    private static boolean hasPlainName(EnumType type) {
        return type.schema().equals(TableName.PUBLIC) && RubyText.isPlain(type.name());
    }
}
