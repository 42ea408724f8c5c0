package dev.ggen.hub.portal.program;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An address with what it asks for; an empty value is left out.
 *
 * @param path without query
 * @param query name → value
 */
public record Addresses(String path, SortedMap<String, String> query) {
    public Addresses {
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
    }

    public static Addresses of(String path) {
        return new Addresses(path, new TreeMap<>());
    }

    public Addresses with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(query);
        if (!value.isEmpty()) {
            more.put(name, value);
        }
        return new Addresses(path, more);
    }

    /** As a link has it. */
    public String text() {
        if (query.isEmpty()) {
            return path;
        }
        return path + "?"
                + query.entrySet().stream()
                        .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
