package dev.ggen.hub;

import dev.ggen.hub.platform.StartedBy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a hub writes what it does: one line of JSON per event (Elastic Common Schema), with the request's id, without names,
 * addresses of people, amounts or secrets.
 *
 * @param file rotated at 10 MB, at most 100 MB in all; empty for none
 * @param console what goes to standard output besides
 * @param startedBy reads what stands in no log
 */
public record HubLogs(Optional<Path> file, Console console, StartedBy startedBy) {
    /** Text on standard output, as tests want it. */
    public static final HubLogs TO_CONSOLE = new HubLogs(Optional.empty(), Console.TEXT, StartedBy.NOBODY);

    private static final String FORMAT = "ecs";
    private static final String MOST_BYTES = "10MB";
    private static final String MOST_BYTES_IN_ALL = "100MB";
    private static final String MOST_FILES = "30";

    /** What standard output gets. */
    public enum Console {
        NONE,
        TEXT,
        JSON
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("logging.console.enabled", String.valueOf(console != Console.NONE));
        if (console == Console.JSON) {
            properties.put("logging.structured.format.console", FORMAT);
        }
        file.ifPresent(path -> {
            properties.put("logging.file.name", path.toString());
            properties.put("logging.structured.format.file", FORMAT);
            properties.put("logging.logback.rollingpolicy.max-file-size", MOST_BYTES);
            properties.put("logging.logback.rollingpolicy.total-size-cap", MOST_BYTES_IN_ALL);
            properties.put("logging.logback.rollingpolicy.max-history", MOST_FILES);
            properties.put("logging.logback.rollingpolicy.file-name-pattern", path + ".%d{yyyy-MM-dd}.%i.gz");
        });
        return properties;
    }
}
