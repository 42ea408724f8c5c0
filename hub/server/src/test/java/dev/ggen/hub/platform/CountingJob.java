package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** A job for tests: counts how often each input was worked on; refuses, fails or answers as its input says. */
@Component
final class CountingJob implements JobKind {
    static final String KIND = "counting-test";

    final Map<Json, Integer> runs = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        runs.merge(input, 1, Integer::sum);
        progress.at("counting", 1, 2);
        String text = input instanceof Json.Str(String value) ? value : "";
        if (text.startsWith("refuse")) {
            throw new Refused(Refused.Kind.INVALID, Finding.red("test-refused", "refused as told"));
        }
        if (text.startsWith("fault")) {
            throw new IllegalStateException("a secret cause");
        }
        if (text.startsWith("outage") && Integer.valueOf(1).equals(runs.get(input))) {
            throw new DataAccessResourceFailureException("the database is away, as told");
        }
        return Json.of(viewer.name() + " " + text);
    }
}
