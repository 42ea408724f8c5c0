package dev.ggen.hub.access;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code endpoints.txt}: an address of the hub, and who may use it.
 *
 * @param who {@code anybody}, {@code self} for whoever is signed in, or the permission that it takes; one of several between bars
 * @param whenNot the status for who may not
 * @param example what is sent, so that a refusal is about the caller: JSON, or a form's fields (a file's without value), or a body's type and its query
 */
record Endpoint(String method, String pattern, String who, int whenNot, String example) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::[^}]*)?}");
    private static final Set<String> NUMBERS = Set.of("n", "number", "index", "ordinal", "line", "version");

    static List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        for (String line : table().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.strip().split("\\s+", 5);
                all.add(new Endpoint(
                        columns[0],
                        columns[1],
                        columns[2],
                        columns[3].equals("-") ? 0 : Integer.parseInt(columns[3]),
                        columns.length > 4 ? columns[4] : ""));
            }
        }
        return all;
    }

    private static String table() {
        try (InputStream stream = Objects.requireNonNull(Endpoint.class.getResourceAsStream("endpoints.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return method + " " + pattern;
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean isOpen() {
        return who.equals("anybody");
    }

    boolean mayUse(Set<Permission> permissions) {
        return isOpen()
                || who.equals("self")
                || Arrays.stream(who.split("\\|"))
                        .anyMatch(
                                word -> permissions.contains(Permission.of(word).orElseThrow()));
    }

    /** An address of this pattern at which there is nothing. */
    String path() {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private static String value(String variable) {
        if (NUMBERS.contains(variable)) {
            return "99999";
        }
        return variable.equals("month") ? "2031-01" : TestHub.ids().next().toString();
    }

    boolean isJson() {
        return example.isEmpty() || example.startsWith("{");
    }

    /** The type of a body that is neither JSON nor a form. */
    String type() {
        return example.split(" ", 2)[0];
    }

    String query() {
        return "?" + example.split(" ", 2)[1];
    }

    /** The form's files. */
    List<String> files() {
        return Arrays.stream(example.split("&"))
                .filter(field -> !field.isEmpty() && !field.contains("="))
                .toList();
    }

    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        Arrays.stream(example.split("&"))
                .filter(field -> field.contains("="))
                .forEach(field -> fields.put(field.split("=", 2)[0], field.split("=", 2)[1]));
        return fields;
    }
}
