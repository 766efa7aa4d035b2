package dev.belay.core.ddl;

import dev.belay.core.objects.EnumType;
import dev.belay.dsl.types.LabelPosition;
import java.util.List;
import java.util.Map;

/** Writes {@link TypeDdl}. */
final class TypeWriter implements TypeDdl.Visitor<List<String>> {

    private static final String CARRY = """
            DECLARE
              belay_from pg_catalog.pg_type;
              belay_to pg_catalog.pg_type;
              belay_grant record;
            BEGIN
              SELECT * INTO STRICT belay_from FROM pg_catalog.pg_type WHERE oid = {from}::regtype;
              IF (SELECT typowner <> belay_from.typowner FROM pg_catalog.pg_type WHERE oid = {to}::regtype) THEN
                EXECUTE format('ALTER TYPE %s OWNER TO %I', {to}, pg_get_userbyid(belay_from.typowner));
              END IF;
              SELECT * INTO STRICT belay_to FROM pg_catalog.pg_type WHERE oid = {to}::regtype;

              -- Default privileges may have given it what the other one does not have.
              IF belay_from.typacl IS NOT NULL OR belay_to.typacl IS NOT NULL THEN
                FOR belay_grant IN
                  SELECT 1 AS turn, 'REVOKE ALL ON TYPE %s FROM %s%s' AS words, acl.grantee, false AS is_grantable
                  FROM aclexplode(coalesce(belay_to.typacl, acldefault('T', belay_to.typowner))) AS acl
                  UNION ALL
                  SELECT 2, 'GRANT USAGE ON TYPE %s TO %s%s', acl.grantee, acl.is_grantable
                  FROM aclexplode(coalesce(belay_from.typacl, acldefault('T', belay_from.typowner))) AS acl
                  ORDER BY turn
                LOOP
                  EXECUTE format(belay_grant.words,
                    {to},
                    CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
                    CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
                END LOOP;
              END IF;
              IF obj_description(belay_from.oid, 'pg_type') IS NOT NULL THEN
                EXECUTE format('COMMENT ON TYPE %s IS %L', {to}, obj_description(belay_from.oid, 'pg_type'));
              END IF;
            END
            """;

    @Override
    public List<String> createEnum(TypeDdl.CreateEnum statement) {
        return List.of("CREATE TYPE " + name(statement.type()) + " AS ENUM ("
                + SqlText.literals(statement.type().labels()) + ")");
    }

    @Override
    public List<String> dropEnum(TypeDdl.DropEnum statement) {
        return List.of("DROP TYPE " + name(statement.type()));
    }

    /** IF NOT EXISTS because a way back leaves the label, and the way up has to pass again. */
    @Override
    public List<String> addEnumValue(TypeDdl.AddEnumValue statement) {
        return List.of("ALTER TYPE " + name(statement.type()) + " ADD VALUE IF NOT EXISTS "
                + SqlText.literal(statement.label())
                + statement.position().map(TypeWriter::position).orElse(""));
    }

    @Override
    public List<String> renameEnumValue(TypeDdl.RenameEnumValue statement) {
        return List.of("ALTER TYPE " + name(statement.type()) + " RENAME VALUE " + SqlText.literal(statement.label())
                + " TO " + SqlText.literal(statement.newLabel()));
    }

    @Override
    public List<String> carryProperties(TypeDdl.CarryProperties statement) {
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                CARRY,
                Map.of(
                        "from", SqlText.literal(name(statement.from())),
                        "to", SqlText.literal(name(statement.to()))))));
    }

    private static String name(EnumType type) {
        return SqlText.qualified(type.schema(), type.name());
    }

    private static String position(LabelPosition position) {
        return (position.before() ? " BEFORE " : " AFTER ") + SqlText.literal(position.label());
    }
}
