package dev.ggen.generator.plan;

import dev.ggen.generator.spec.Documents;
import dev.ggen.generator.spec.ReadSpecification;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Syntax;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/** Finds the files that a manifest means by a path, a folder or a pattern, and those that they import. */
final class OntologyFiles {
    /** The most files that a specification may have. */
    private static final int MOST_FILES = 10_000;

    private static final Term.Iri IMPORTS = new Term.Iri("http://www.w3.org/2002/07/owl#imports");

    private final Manifest manifest;
    private final ReadFiles files;
    private final Place named = Place.ofFile(Manifest.FILE);
    private final SequencedMap<String, SourceFile> sources = new LinkedHashMap<>();

    OntologyFiles(Manifest manifest, ReadFiles files) {
        this.manifest = manifest;
        this.files = files;
    }

    /** Reads all of them; what they import is read with them. */
    ReadSpecification read() {
        for (String path : manifest.ontology()) {
            expanded(path, files, placeOf(path, files)).forEach(this::add);
        }
        for (Endpoint endpoint : manifest.knowledge().endpoints()) {
            sources.put(endpoint.snapshot(), Snapshots.of(endpoint, manifest, files));
        }
        SpecificationReader reader = new SpecificationReader(manifest.baseIri(), documents(manifest, files));
        ReadSpecification read = reader.read(List.copyOf(sources.values()));
        while (!read.isBroken() && addImports(read.specification())) {
            read = reader.read(List.copyOf(sources.values()));
        }
        return read;
    }

    private void add(String path) {
        if (sources.size() == MOST_FILES) {
            throw new FindingsException(Finding.red(
                    "sources-too-many", "The specification has more than " + MOST_FILES + " files.", named));
        }
        sources.computeIfAbsent(path, absent -> files.get(absent, placeOf(absent, files)));
    }

    /** Where the manifest says the path first; the file where it doesn't in so many words. */
    private static Place placeOf(String path, ReadFiles files) {
        List<String> lines = files.peek(Manifest.FILE)
                .flatMap(SourceFile::text)
                .map(text -> text.lines().toList())
                .orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf('"' + path + '"');
            if (at >= 0) {
                int column = lines.get(i).codePointCount(0, at) + 1;
                return new Place(Manifest.FILE, i + 1, column, lines.get(i).strip());
            }
        }
        return Place.ofFile(Manifest.FILE);
    }

    /** A pattern stands for the files that it fits, a folder for all files below it that are RDF. */
    static List<String> expanded(String path, ReadFiles files, Place named) {
        Optional<Listing> pattern = Listing.of(path);
        if (pattern.isPresent()) {
            return some(files.list(pattern.get()), path, named);
        }
        if (Syntax.of(path).isPresent()) {
            return List.of(path);
        }
        String folder = path.replaceAll("/+$", "");
        TreeSet<String> found = new TreeSet<>();
        for (Syntax syntax : Syntax.values()) {
            for (String ending : syntax.endings()) {
                found.addAll(files.list(new Listing(folder.equals(".") ? "" : folder, Listing.Depth.TREE, ending)));
            }
        }
        return found.isEmpty() && files.find(path).isPresent() ? List.of(path) : some(List.copyOf(found), path, named);
    }

    private static List<String> some(List<String> found, String path, Place named) {
        if (found.isEmpty()) {
            throw new FindingsException(
                    Finding.red("project-file-missing", "There is no file of RDF at `" + path + "`.", named)
                            .withAllowed(Syntax.all()));
        }
        return found;
    }

    /** The files that stand for IRIs. */
    static Documents documents(Manifest manifest, ReadFiles files) {
        Map<String, SourceFile> byIri = new LinkedHashMap<>();
        Place named = Place.ofFile(Manifest.FILE);
        manifest.knowledge().documents().forEach((iri, path) -> byIri.put(iri, files.get(path, named)));
        return new Documents(byIri);
    }

    /** Whether there was anything to add. */
    private boolean addImports(Specification specification) {
        int before = sources.size();
        specification
                .find(Optional.empty(), Optional.of(IMPORTS), Optional.empty())
                .map(fact -> fact.object().text())
                .toList()
                .forEach(iri -> imported(iri).ifPresent(this::add));
        return sources.size() > before;
    }

    /** The file that the manifest names for the IRI, or that the IRI names below the base. */
    private Optional<String> imported(String iri) {
        String path = manifest.knowledge().documents().get(iri);
        if (path != null) {
            return Optional.of(path);
        }
        String base = manifest.baseIri();
        boolean isBelow = !base.isEmpty() && iri.startsWith(base);
        return isBelow && Syntax.of(iri).isPresent()
                ? Optional.of(iri.substring(base.length()))
                        .filter(file -> files.find(file).isPresent())
                : Optional.empty();
    }
}
