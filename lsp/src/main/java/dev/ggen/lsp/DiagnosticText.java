package dev.ggen.lsp;

import dev.ggen.generator.plan.Manifest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Findings as an editor shows them: at the first place, the others beside it. */
final class DiagnosticText {
    private final Path folder;
    private final Documents documents;

    private DiagnosticText(Path folder, Documents documents) {
        this.folder = folder;
        this.documents = documents;
    }

    /** @param folder from which the findings name files */
    static Map<Path, List<Diagnostic>> byFile(List<Finding> findings, Path folder, Documents documents) {
        DiagnosticText text = new DiagnosticText(folder, documents);
        Map<Path, List<Diagnostic>> found = new TreeMap<>();
        for (Finding finding : findings) {
            Place first = finding.places().isEmpty()
                    ? Place.ofFile(Manifest.FILE)
                    : finding.places().getFirst();
            found.computeIfAbsent(text.file(first), file -> new ArrayList<>()).add(text.diagnostic(finding, first));
        }
        return found;
    }

    private Path file(Place place) {
        return folder.resolve(place.file()).normalize();
    }

    private Diagnostic diagnostic(Finding finding, Place first) {
        Diagnostic diagnostic = new Diagnostic(location(first).getRange(), message(finding));
        diagnostic.setSource("ggen");
        diagnostic.setCode(Either.forLeft(finding.id()));
        diagnostic.setSeverity(
                switch (finding.severity()) {
                    case RED -> DiagnosticSeverity.Error;
                    case YELLOW -> DiagnosticSeverity.Warning;
                    case GREEN -> DiagnosticSeverity.Information;
                });
        diagnostic.setRelatedInformation(finding.places().stream()
                .skip(1)
                .map(place -> new DiagnosticRelatedInformation(
                        location(place),
                        place.says().isBlank() ? "see here" : place.says().strip()))
                .toList());
        return diagnostic;
    }

    private Location location(Place place) {
        return TextRange.location(file(place), place, documents);
    }

    private static String message(Finding finding) {
        StringBuilder message = new StringBuilder(finding.message());
        if (!finding.allowed().isEmpty()) {
            message.append("\nAllowed: ").append(finding.allowed());
        }
        if (!finding.hint().isEmpty()) {
            message.append('\n').append(finding.hint());
        }
        return message.toString();
    }
}
