package dev.belay.core.objects;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;

/**
 * A function of one argument that converts a value and answers NULL where the conversion raises an error of data.
 *
 * @param table the table it serves; the function lives in its schema
 * @param name the function's name
 * @param argument the column it converts
 * @param result the type it answers
 * @param expression the conversion, naming the column
 */
public record ConversionFunction(
        TableName table, Identifier name, ColumnDefinition argument, SqlType result, SqlExpression expression) {}
