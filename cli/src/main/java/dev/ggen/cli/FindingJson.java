package dev.ggen.cli;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as an array of JSON objects, one a line. */
final class FindingJson {
    private FindingJson() {}

    static String array(List<Finding> findings) {
        return findings.stream()
                .map(finding -> CanonicalJson.text(object(finding)))
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private static Json object(Finding finding) {
        return Json.object()
                .put("id", finding.id())
                .put("severity", finding.severity().word())
                .put("message", finding.message())
                .put(
                        "places",
                        Json.of(finding.places().stream()
                                .map(FindingJson::place)
                                .toList()))
                .put("allowed", finding.allowed())
                .put("hint", finding.hint())
                .build();
    }

    private static Json place(Place place) {
        return Json.object()
                .put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("says", place.says())
                .build();
    }
}
