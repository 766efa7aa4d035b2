package dev.belay.dsl.types;

import dev.belay.dsl.names.EnumReference;
import dev.belay.dsl.names.TableName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Every built-in type of PostgreSQL 14 to 18 that a column of an application can have, for {@code import static}. Types
 * whose values have no faithful Java class (ranges, geometry, network, text search, json, xml, bit strings, intervals)
 * take the text of their input function.
 */
public final class Types {

    private Types() {}

    /** {@code smallint}. */
    public static ColumnType<Short> smallint() {
        return plain("smallint");
    }

    /** {@code integer}. */
    public static ColumnType<Integer> integer() {
        return plain("integer");
    }

    /** {@code bigint}. */
    public static ColumnType<Long> bigint() {
        return plain("bigint");
    }

    /** {@code numeric} without limit. */
    public static ColumnType<BigDecimal> numeric() {
        return decimal();
    }

    /** {@code numeric(precision)}: whole numbers of at most so many digits, which the catalog calls a scale of 0. */
    public static ColumnType<BigDecimal> numeric(int precision) {
        return decimal(precision, 0);
    }

    /** {@code numeric(precision, scale)}; from PostgreSQL 15 the scale may be negative or above the precision. */
    public static ColumnType<BigDecimal> numeric(int precision, int scale) {
        return decimal(precision, scale);
    }

    /** {@code real}. */
    public static ColumnType<Float> real() {
        return plain("real");
    }

    /** {@code double precision}. */
    public static ColumnType<Double> doublePrecision() {
        return plain("double precision");
    }

    /** {@code money}. */
    public static ColumnType<String> money() {
        return plain("money");
    }

    /** {@code boolean}. */
    public static ColumnType<Boolean> bool() {
        return plain("boolean");
    }

    /** {@code text}. */
    public static ColumnType<String> text() {
        return plain("text");
    }

    /** {@code character varying} without limit. */
    public static ColumnType<String> varchar() {
        return plain("character varying");
    }

    /** {@code character varying(length)}. */
    public static ColumnType<String> varchar(int length) {
        return plain("character varying", length);
    }

    /** {@code character(length)}, padded with blanks. */
    public static ColumnType<String> character(int length) {
        return plain("character", length);
    }

    /** {@code bpchar}: like {@code character}, but of any length. */
    public static ColumnType<String> bpchar() {
        return plain("bpchar");
    }

    /** {@code name}, the type of PostgreSQL's own names: at most 63 bytes. */
    public static ColumnType<String> name() {
        return plain("name");
    }

    /**
     * {@code "char"} in double quotes, the single byte of the system catalogs; {@code char} without is
     * {@link #character}.
     */
    public static ColumnType<String> internalChar() {
        return plain("\"char\"");
    }

    /** {@code bytea}. */
    public static ColumnType<byte[]> bytea() {
        return new ColumnType<>(
                () -> SqlType.builtIn("bytea"), bytes -> "\\x" + HexFormat.of().formatHex(bytes));
    }

    /** {@code date}. */
    public static ColumnType<LocalDate> date() {
        return plain("date");
    }

    /** {@code time without time zone}. */
    public static ColumnType<LocalTime> time() {
        return plain("time without time zone");
    }

    /** {@code time(precision) without time zone}. */
    public static ColumnType<LocalTime> time(int precision) {
        return plain("time without time zone", precision);
    }

    /** {@code time with time zone}. */
    public static ColumnType<OffsetTime> timetz() {
        return plain("time with time zone");
    }

    /** {@code time(precision) with time zone}. */
    public static ColumnType<OffsetTime> timetz(int precision) {
        return plain("time with time zone", precision);
    }

    /** {@code timestamp without time zone}. */
    public static ColumnType<LocalDateTime> timestamp() {
        return plain("timestamp without time zone");
    }

    /** {@code timestamp(precision) without time zone}. */
    public static ColumnType<LocalDateTime> timestamp(int precision) {
        return plain("timestamp without time zone", precision);
    }

    /** {@code timestamp with time zone}. */
    public static ColumnType<OffsetDateTime> timestamptz() {
        return plain("timestamp with time zone");
    }

    /** {@code timestamp(precision) with time zone}. */
    public static ColumnType<OffsetDateTime> timestamptz(int precision) {
        return plain("timestamp with time zone", precision);
    }

    /** {@code interval}. */
    public static ColumnType<String> interval() {
        return plain("interval");
    }

    /** {@code interval(precision)}: so many digits of a fraction of a second. */
    public static ColumnType<String> interval(int precision) {
        return plain("interval", precision);
    }

    /** {@code interval year to month} and the like: what is smaller than the last field is cut off. */
    public static ColumnType<String> interval(IntervalFields fields) {
        return plain(fields.typeName());
    }

    /** {@code interval day to second(precision)} and the like, for fields that end with the second. */
    public static ColumnType<String> interval(IntervalFields fields, int precision) {
        return plain(fields.typeName(), precision);
    }

    /** {@code uuid}. */
    public static ColumnType<UUID> uuid() {
        return plain("uuid");
    }

    /** {@code json}; it has no equality, so {@code jsonb} is nearly always the better choice. */
    public static ColumnType<String> json() {
        return plain("json");
    }

    /** {@code jsonb}. */
    public static ColumnType<String> jsonb() {
        return plain("jsonb");
    }

    /** {@code jsonpath}. */
    public static ColumnType<String> jsonpath() {
        return plain("jsonpath");
    }

    /** {@code xml}. */
    public static ColumnType<String> xml() {
        return plain("xml");
    }

    /** {@code inet}. */
    public static ColumnType<String> inet() {
        return plain("inet");
    }

    /** {@code cidr}. */
    public static ColumnType<String> cidr() {
        return plain("cidr");
    }

    /** {@code macaddr}. */
    public static ColumnType<String> macaddr() {
        return plain("macaddr");
    }

    /** {@code macaddr8}. */
    public static ColumnType<String> macaddr8() {
        return plain("macaddr8");
    }

    /** {@code bit(length)}. */
    public static ColumnType<String> bit(int length) {
        return plain("bit", length);
    }

    /** {@code bit varying} without limit. */
    public static ColumnType<String> varbit() {
        return plain("bit varying");
    }

    /** {@code bit varying(length)}. */
    public static ColumnType<String> varbit(int length) {
        return plain("bit varying", length);
    }

    /** {@code tsvector}. */
    public static ColumnType<String> tsvector() {
        return plain("tsvector");
    }

    /** {@code tsquery}. */
    public static ColumnType<String> tsquery() {
        return plain("tsquery");
    }

    /** {@code point}. */
    public static ColumnType<String> point() {
        return plain("point");
    }

    /** {@code line}. */
    public static ColumnType<String> line() {
        return plain("line");
    }

    /** {@code lseg}. */
    public static ColumnType<String> lseg() {
        return plain("lseg");
    }

    /** {@code box}. */
    public static ColumnType<String> box() {
        return plain("box");
    }

    /** {@code path}. */
    public static ColumnType<String> path() {
        return plain("path");
    }

    /** {@code polygon}. */
    public static ColumnType<String> polygon() {
        return plain("polygon");
    }

    /** {@code circle}. */
    public static ColumnType<String> circle() {
        return plain("circle");
    }

    /** {@code int4range}. */
    public static ColumnType<String> int4range() {
        return plain("int4range");
    }

    /** {@code int8range}. */
    public static ColumnType<String> int8range() {
        return plain("int8range");
    }

    /** {@code numrange}. */
    public static ColumnType<String> numrange() {
        return plain("numrange");
    }

    /** {@code tsrange}. */
    public static ColumnType<String> tsrange() {
        return plain("tsrange");
    }

    /** {@code tstzrange}. */
    public static ColumnType<String> tstzrange() {
        return plain("tstzrange");
    }

    /** {@code daterange}. */
    public static ColumnType<String> daterange() {
        return plain("daterange");
    }

    /** {@code int4multirange}. */
    public static ColumnType<String> int4multirange() {
        return plain("int4multirange");
    }

    /** {@code int8multirange}. */
    public static ColumnType<String> int8multirange() {
        return plain("int8multirange");
    }

    /** {@code nummultirange}. */
    public static ColumnType<String> nummultirange() {
        return plain("nummultirange");
    }

    /** {@code tsmultirange}. */
    public static ColumnType<String> tsmultirange() {
        return plain("tsmultirange");
    }

    /** {@code tstzmultirange}. */
    public static ColumnType<String> tstzmultirange() {
        return plain("tstzmultirange");
    }

    /** {@code datemultirange}. */
    public static ColumnType<String> datemultirange() {
        return plain("datemultirange");
    }

    /** {@code pg_lsn}. */
    public static ColumnType<String> pgLsn() {
        return plain("pg_lsn");
    }

    /** {@code pg_snapshot}. */
    public static ColumnType<String> pgSnapshot() {
        return plain("pg_snapshot");
    }

    /** {@code txid_snapshot}, the older name of {@code pg_snapshot}. */
    public static ColumnType<String> txidSnapshot() {
        return plain("txid_snapshot");
    }

    /** {@code xid}: wraps around; a number to keep is an {@code xid8}. */
    public static ColumnType<Long> xid() {
        return plain("xid");
    }

    /** {@code xid8}. */
    public static ColumnType<BigInteger> xid8() {
        return plain("xid8");
    }

    /** {@code cid}. */
    public static ColumnType<Long> cid() {
        return plain("cid");
    }

    /** {@code tid}: the place of a row, which changes with every update. */
    public static ColumnType<String> tid() {
        return plain("tid");
    }

    /** {@code refcursor}. */
    public static ColumnType<String> refcursor() {
        return plain("refcursor");
    }

    /** {@code oid}. */
    public static ColumnType<Long> oid() {
        return plain("oid");
    }

    /** {@code regclass}. */
    public static ColumnType<String> regclass() {
        return plain("regclass");
    }

    /** {@code regcollation}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regcollation() {
        return plain("regcollation");
    }

    /** {@code regconfig}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regconfig() {
        return plain("regconfig");
    }

    /** {@code regdictionary}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regdictionary() {
        return plain("regdictionary");
    }

    /** {@code regnamespace}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regnamespace() {
        return plain("regnamespace");
    }

    /** {@code regoper}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regoper() {
        return plain("regoper");
    }

    /** {@code regoperator}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regoperator() {
        return plain("regoperator");
    }

    /** {@code regproc}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regproc() {
        return plain("regproc");
    }

    /** {@code regprocedure}; {@code pg_upgrade} refuses a database with such a column. */
    public static ColumnType<String> regprocedure() {
        return plain("regprocedure");
    }

    /** {@code regrole}. */
    public static ColumnType<String> regrole() {
        return plain("regrole");
    }

    /** {@code regtype}. */
    public static ColumnType<String> regtype() {
        return plain("regtype");
    }

    /** An enum type of the database; its values are the labels. */
    public static ColumnType<String> enumeration(String name) {
        return custom(name);
    }

    /** An enum type of a schema of its own; its values are the labels. */
    public static ColumnType<String> enumeration(String schema, String name) {
        return custom(schema, name);
    }

    /** An enum type of the database, by its constant; its values are the labels. */
    public static ColumnType<String> enumeration(EnumReference type) {
        String name = type.name().value();
        return type.schema().equals(TableName.PUBLIC)
                ? enumeration(name)
                : enumeration(type.schema().value(), name);
    }

    /** A type of an extension or of a user, such as {@code custom("vector", 1536)}; values are its input text. */
    public static ColumnType<String> custom(String name, Integer... modifiers) {
        return new ColumnType<>(() -> SqlType.custom(name, modifiers), String::valueOf);
    }

    /** A type of an extension or of a user in a schema of its own. */
    public static ColumnType<String> custom(String schema, String name, Integer... modifiers) {
        return new ColumnType<>(() -> new SqlType(schema, name, List.of(modifiers), 0, false), String::valueOf);
    }

    /** Arrays of a type. */
    public static <T> ColumnType<List<T>> arrayOf(ColumnType<T> element) {
        return element.array();
    }

    private static ColumnType<BigDecimal> decimal(Integer... modifiers) {
        return new ColumnType<>(() -> SqlType.builtIn("numeric", modifiers), BigDecimal::toPlainString);
    }

    private static <T> ColumnType<T> plain(String name, Integer... modifiers) {
        return new ColumnType<>(() -> SqlType.builtIn(name, modifiers), String::valueOf);
    }
}
