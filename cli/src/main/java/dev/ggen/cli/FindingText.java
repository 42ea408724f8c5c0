package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.PrintStream;
import java.util.List;

/** Findings as a terminal shows them. */
final class FindingText {
    private FindingText() {}

    static void print(List<Finding> findings, PrintStream out) {
        findings.forEach(finding -> print(finding, out));
    }

    private static void print(Finding finding, PrintStream out) {
        out.println(finding.severity().word() + " " + finding.id() + ": " + finding.message());
        for (Place place : finding.places()) {
            out.println("  at " + place + (place.says().isEmpty() ? "" : ": " + place.says()));
        }
        if (!finding.allowed().isEmpty()) {
            out.println("  allowed: " + finding.allowed());
        }
        if (!finding.hint().isEmpty()) {
            out.println("  next: " + finding.hint());
        }
    }
}
