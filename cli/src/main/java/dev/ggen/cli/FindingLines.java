package dev.ggen.cli;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as an array of JSON objects, one a line. */
final class FindingLines {
    private FindingLines() {}

    static String array(List<Finding> findings) {
        return findings.stream()
                .map(finding -> CanonicalJson.text(FindingJson.object(finding)))
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }
}
