package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The packs of a project: what they are, and its manifest with one more or one less. Writes nothing. */
public record ManifestPacks(SourceFile manifest, InputFiles files) {

    /** The packs that the manifest names, sorted by name. */
    public List<PackUse> uses() {
        return uses(text());
    }

    /** What a pack of the manifest says of itself. */
    public PackCard card(PackUse pack) {
        PackUse exact = new PackSettling(files).exact(pack);
        return PackCard.read(exact, files.withPacks(List.of(exact)));
    }

    /** The pack that the manifest calls so. */
    public Optional<PackUse> find(String name) {
        return uses().stream().filter(pack -> pack.name().equals(name)).findFirst();
    }

    /**
     * The manifest's text with one more pack.
     *
     * @param typed values of its parameters, as somebody types them
     * @throws FindingsException when the pack can't be had or used as it is to be
     */
    public String plus(PackEntry entry, SequencedMap<String, String> typed) {
        if (find(entry.name()).isPresent()) {
            throw new FindingsException(
                    Finding.red("pack-twice", "There is a pack `" + entry.name() + "` already.", place())
                            .withHint("Call it something else: --as NAME"));
        }
        PackUse pack = used(
                ManifestText.of(text()).plus(entry.line(new LinkedHashMap<>())).text(), entry);
        PackCard card = card(pack);
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        typed.forEach((name, value) -> parameters.put(name, written(card, name, value)));
        String text = ManifestText.of(text()).plus(entry.line(parameters)).text();
        used(text, entry);
        PackLoader.load(
                ManifestReader.read(SourceFile.of(manifest.path(), text), GenerationLimits.STANDARD),
                new ReadFiles(files));
        return text;
    }

    /**
     * What a lock would say of the packs as they are now, those that they need among them.
     *
     * @throws FindingsException when they can't be had or used
     */
    public PackLock lock() {
        ReadFiles read = new ReadFiles(files);
        return Locking.lock(PackLoader.load(ManifestReader.read(manifest, GenerationLimits.STANDARD), read), read);
    }

    /** The manifest's text with one pack less. */
    public String minus(String name) {
        List<String> names = uses().stream().map(PackUse::name).toList();
        if (!names.contains(name)) {
            throw new FindingsException(Finding.red("pack-unknown", "There is no pack `" + name + "`.", place())
                    .withAllowed(names.isEmpty() ? "none is used here" : String.join(", ", names)));
        }
        String text =
                ManifestText.of(text()).minus(name).map(ManifestText::text).orElseThrow(() -> byHand(name));
        List<String> left = uses(text).stream().map(PackUse::name).toList();
        if (left.contains(name) || left.size() != names.size() - 1) {
            throw byHand(name);
        }
        return text;
    }

    private static String written(PackCard card, String name, String value) {
        return card.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> parameter.written(value))
                .orElse(Toml.quoted(value));
    }

    private PackUse used(String text, PackEntry entry) {
        List<PackUse> packs = uses(text);
        return packs.stream()
                .filter(pack -> pack.name().equals(entry.name()) && packs.size() == uses().size() + 1)
                .findFirst()
                .orElseThrow(() -> byHand(entry.name()));
    }

    private List<PackUse> uses(String text) {
        List<Finding> findings = new ArrayList<>();
        Keys keys = Keys.of(ManifestKeys.ROOT, TomlFile.read(SourceFile.of(manifest.path(), text)), findings);
        List<PackUse> packs = new PacksReader(findings).packs(keys);
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return packs;
    }

    private FindingsException byHand(String name) {
        return new FindingsException(Finding.red(
                        "pack-by-hand",
                        "The lines of the pack `" + name + "` can't be told apart from others.",
                        place())
                .withHint("Change `[packs]` in " + manifest.path() + " by hand."));
    }

    private Place place() {
        return Place.ofFile(manifest.path());
    }

    private String text() {
        return manifest.text().orElse("");
    }
}
