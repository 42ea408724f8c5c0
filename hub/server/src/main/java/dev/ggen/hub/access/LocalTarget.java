package dev.ggen.hub.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A page of this hub to go on to after signing in; anything else becomes the overview, so that a link to our sign-in page can't lead elsewhere.
 *
 * @param path path and query, beginning with one slash
 */
public record LocalTarget(String path) {
    public static final LocalTarget OVERVIEW = new LocalTarget("/");

    private static final int LONGEST = 1000;

    public LocalTarget {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("not a page of this hub: " + path);
        }
    }

    /** Reads a request's parameter. */
    public static LocalTarget of(String text) {
        return isLocal(text) ? new LocalTarget(text) : OVERVIEW;
    }

    /** As the query of an address: {@code to=%2Fmonths}. */
    public String asQuery() {
        return "to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String text) {
        if (text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//") || text.startsWith("/sign-in")) {
            return false;
        }
        if (text.chars().anyMatch(sign -> sign <= ' ' || sign >= 0x7f || sign == '\\')) {
            return false;
        }
        try {
            URI read = new URI(text);
            return read.getScheme() == null && read.getRawAuthority() == null && read.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
