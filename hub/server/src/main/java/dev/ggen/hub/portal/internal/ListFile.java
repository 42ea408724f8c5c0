package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.Frame;
import dev.ggen.hub.portal.ListForm;
import dev.ggen.hub.portal.Table;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers a list as a file: whole, in the columns that its page shows. */
final class ListFile {
    private ListFile() {}

    static void write(Table list, ListForm form, Frame frame, HttpServletResponse response) throws IOException {
        ListCells cells = ListCells.of(frame.listing().shown(list), frame.words());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (form) {
            case CSV -> CsvList.write(cells, bytes);
            case XLSX -> XlsxList.write(list.caption(), cells, bytes);
        }
        response.setContentType(form.contentType());
        response.setContentLength(bytes.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(frame) + "." + form.word())
                        .build()
                        .toString());
        bytes.writeTo(response.getOutputStream());
    }

    /** {@code statements-2027-09-02}. */
    private static String name(Frame frame) {
        String path = frame.listing().path();
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "-");
        return last + "-" + frame.clock().today();
    }
}
