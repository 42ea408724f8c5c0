package dev.ggen.hub.program.web;

import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.ProgramFindings.Found;
import dev.ggen.hub.program.ProgramFindings.LitFact;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the check found in a program. */
@RestController
@RequestMapping("/api/v1/findings")
@Tag(name = "Findings", description = "Where the program contradicts itself or leaves something open")
final class FindingsApi {
    private final Programs programs;
    private final ProgramFindings findings;

    FindingsApi(Programs programs, ProgramFindings findings) {
        this.programs = programs;
        this.findings = findings;
    }

    /**
     * A finding.
     *
     * @param ordinal its number in its version, the gravest first
     * @param rule its id
     */
    record FindingAnswer(
            int ordinal,
            String rule,
            String severity,
            String message,
            String allowed,
            String hint,
            List<Place> places,
            List<String> partners) {
        static FindingAnswer of(Found found) {
            return new FindingAnswer(
                    found.ordinal(),
                    found.finding().id(),
                    found.finding().severity().word(),
                    found.finding().message(),
                    found.finding().allowed(),
                    found.finding().hint(),
                    found.finding().places(),
                    found.partners());
        }
    }

    /** A finding with the lines of Turtle that it is about. */
    record DetailAnswer(FindingAnswer finding, List<LitFact> facts) {}

    @GetMapping
    @Operation(summary = "The findings of a version, the gravest first; of the one in force unless another is named")
    Slice<FindingAnswer> findings(
            Viewer viewer,
            Paging paging,
            @RequestParam Optional<Integer> version,
            @RequestParam Optional<String> severity,
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> partner,
            @RequestParam(defaultValue = "") String q) {
        ProgramFindings.Query query = new ProgramFindings.Query(
                shown(viewer, version).proposal(), severity.map(FindingsApi::severity), rule, partner, q);
        return findings.page(viewer, query, paging.cursor(), paging.size()).map(FindingAnswer::of);
    }

    @GetMapping("/{ordinal}")
    @Operation(summary = "One finding, its facts in their sources")
    DetailAnswer finding(Viewer viewer, @PathVariable int ordinal, @RequestParam Optional<Integer> version) {
        ProgramFindings.Detail detail =
                findings.finding(viewer, shown(viewer, version).proposal(), ordinal);
        return new DetailAnswer(FindingAnswer.of(detail.found()), detail.facts());
    }

    private PublishedVersion shown(Viewer viewer, Optional<Integer> version) {
        viewer.require(Permission.PROGRAM_READ);
        return version.map(number -> programs.version(viewer, number)).orElseGet(() -> programs.current(viewer));
    }

    private static Severity severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.Kind.MALFORMED,
                        Finding.red("parameter-unusable", "severity can't be \"" + word + "\"")
                                .withAllowed("red, yellow, green")));
    }
}
