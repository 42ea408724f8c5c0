package dev.ggen.settlement.recalculation;

import java.util.ArrayList;
import java.util.List;

/** A table of terms as SQL, its rows with remarks above them. */
final class SqlTable {
    private final String name;
    private final String columns;
    private final List<String> rows = new ArrayList<>();
    private String remark = "";

    /**
     * @param name the table's name
     * @param columns names with types, as SQL has them
     */
    SqlTable(String name, String columns) {
        this.name = name;
        this.columns = columns;
    }

    /** Puts words above the next row. */
    SqlTable remark(String words) {
        remark += "  " + SqlText.remark(words);
        return this;
    }

    /** Adds a row of values, each as SQL has it. */
    SqlTable row(String... values) {
        rows.add(remark + "  (" + String.join(", ", List.of(values)) + ")");
        remark = "";
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String sql() {
        String created = "CREATE OR REPLACE TEMP TABLE " + name + " (" + columns + ");\n";
        return isEmpty() ? created : created + "INSERT INTO " + name + " VALUES\n" + String.join(",\n", rows) + ";\n";
    }
}
