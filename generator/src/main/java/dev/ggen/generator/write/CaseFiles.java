package dev.ggen.generator.write;

import dev.ggen.generator.plan.InputFiles;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;

/** A pack's folder with the manifest of a project in it, which is nowhere on disk: one that has a case's facts and parameters. */
record CaseFiles(String manifest, int linesBefore, String parameters, InputFiles pack) implements InputFiles {
    /**
     * A case.
     *
     * @param folder the case's, below the pack's
     * @param chosen what it says of the pack's parameters
     */
    static CaseFiles of(PackCard card, String folder, String chosen, InputFiles pack) {
        String name = "\"" + card.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        String head = """
                [project]
                name = "case"
                [ontology]
                source = "%s/ontology.ttl"
                [packs.%s]
                path = "."
                lock = false
                [packs.%s.parameters]
                """.formatted(folder, name, name);
        return new CaseFiles(head + chosen, (int) head.lines().count(), folder + "/parameters.toml", pack);
    }

    @Override
    public Optional<SourceFile> find(String path) {
        return path.equals(Manifest.FILE) ? Optional.of(SourceFile.of(path, manifest)) : pack.find(path);
    }

    @Override
    public InputFiles withPacks(List<PackUse> packs) {
        return new CaseFiles(manifest, linesBefore, parameters, pack.withPacks(packs));
    }

    @Override
    public List<String> versions(PackUse use) {
        return pack.versions(use);
    }

    /** The finding with the places that the pack's author knows. */
    Finding placed(Finding finding) {
        return new Finding(
                finding.id(),
                finding.severity(),
                finding.message(),
                finding.places().stream().map(this::placed).toList(),
                finding.allowed(),
                finding.hint());
    }

    private Place placed(Place place) {
        if (place.file().equals(Manifest.FILE)) {
            return place.line() > linesBefore
                    ? new Place(parameters, place.line() - linesBefore, place.column(), place.says())
                    : Place.ofFile(parameters);
        }
        String file = place.file().startsWith("./") ? place.file().substring(2) : place.file();
        return new Place(file, place.line(), place.column(), place.says());
    }
}
