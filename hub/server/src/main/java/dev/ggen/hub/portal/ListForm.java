package dev.ggen.hub.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A file in which a list can be taken away. */
public enum ListForm {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    ListForm(String contentType) {
        this.contentType = contentType;
    }

    static Optional<ListForm> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** What asks for it in the address, and ends the file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }
}
