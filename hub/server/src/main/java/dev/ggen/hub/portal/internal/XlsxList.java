package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.internal.ListCells.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as a workbook of one sheet: figures are numbers, days are days, the head stays in sight. */
final class XlsxList {
    private static final String PRODUCT = "ggen";
    private static final String VERSION = "1.0";
    private static final String DAYS = "yyyy-mm-dd";
    private static final String MOMENTS = "yyyy-mm-dd hh:mm:ss";
    private static final int LONGEST_NAME = 31;

    private XlsxList() {}

    static void write(String name, ListCells cells, OutputStream output) throws IOException {
        try (Workbook book = new Workbook(output, PRODUCT, VERSION);
                Worksheet sheet = book.newWorksheet(sheetName(name))) {
            for (int column = 0; column < cells.heads().size(); column++) {
                sheet.value(0, column, cells.heads().get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < cells.rows().size(); row++) {
                write(sheet, row + 1, cells.rows().get(row));
            }
            sheet.freezePane(0, 1);
        }
    }

    /** Without the signs that a sheet's name may not have. */
    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\\\/?*\\[\\]:']", " ");
        return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME);
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> sheet.value(row, column, text.text());
            case Cell.Figure number -> sheet.value(row, column, number.number());
            case Cell.Day day -> {
                sheet.value(row, column, day.day());
                sheet.style(row, column).format(DAYS).set();
            }
            case Cell.Moment moment -> {
                sheet.value(row, column, moment.instant().atZone(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(row, column).format(MOMENTS).set();
            }
            case Cell.Nothing nothing -> {}
        }
    }
}
