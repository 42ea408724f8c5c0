package dev.ggen.hub.settlement;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of a statement's documents.
 *
 * @param bytes how many
 * @param sha256 of them
 */
public record StatementFile(String agreement, YearMonth month, Kind kind, long bytes, String sha256) {
    /** Which document. */
    public enum Kind {
        /** The canonical statement. */
        JSON("json", "application/json", "json"),
        /** For screens. */
        HTML("html", "text/html;charset=UTF-8", "html"),
        /** For paper. */
        PDF("pdf", "application/pdf", "pdf"),
        /** What {@code ggen verify} takes. */
        BUNDLE("bundle", "application/zip", "zip");

        private final String word;
        private final String mediaType;
        private final String ending;

        Kind(String word, String mediaType, String ending) {
            this.word = word;
            this.mediaType = mediaType;
            this.ending = ending;
        }

        /** Its name in addresses. */
        public String word() {
            return word;
        }

        public String mediaType() {
            return mediaType;
        }

        /** What its file name ends in, without the dot. */
        public String ending() {
            return ending;
        }

        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word.toLowerCase(Locale.ROOT))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What an answer with it says of itself. It is taken away, never shown as a page of ours: were it opened, its markup could do nothing.
     */
    public SortedMap<String, String> headers() {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", kind.mediaType());
        headers.put("Content-Disposition", "attachment; filename=\"" + name() + "\"");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("ETag", "\"" + sha256 + "\"");
        headers.put("Cache-Control", "private, no-cache");
        return headers;
    }

    /** What a file's name says. */
    public record Named(String agreement, YearMonth month) {
        private static final int MONTH = 7;

        /**
         * Reads {@code AWS-2026-2026-09.zip}.
         *
         * @throws IllegalArgumentException when it is another name
         */
        public static Named parse(String name) {
            int end = name.lastIndexOf('.');
            if (end < MONTH + 2) {
                throw new IllegalArgumentException("not the name of a statement's file: " + name);
            }
            return new Named(name.substring(0, end - MONTH - 1), YearMonth.parse(name.substring(end - MONTH, end)));
        }
    }

    /** What to save it as: {@code AWS-2026-2026-09.pdf}. */
    public String name() {
        return agreement + "-" + month + "." + kind.ending();
    }
}
