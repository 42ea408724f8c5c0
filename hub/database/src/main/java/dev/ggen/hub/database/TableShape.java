package dev.ggen.hub.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table and its columns, without those that the database computes.
 *
 * @param columns in the table's order
 */
record TableShape(String schema, String name, List<Column> columns) {
    TableShape {
        columns = List.copyOf(columns);
    }

    /**
     * @param type as PostgreSQL writes it, such as {@code timestamp with time zone}
     */
    record Column(String name, String type) {}

    /** The name as SQL takes it. */
    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    /** The columns as SQL takes them; a table without any can't be copied by name. */
    String quotedColumns() {
        return columns.stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
