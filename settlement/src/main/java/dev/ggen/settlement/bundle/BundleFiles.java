package dev.ggen.settlement.bundle;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.ZipSource;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.report.ReportFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The inputs of one statement as its bundle holds them: small ones in memory, reports where they lie.
 *
 * @param sources bytes by name in the bundle
 * @param digests their digests, by the same names; and those of files of which the bundle holds an extract alone
 */
public record BundleFiles(SortedMap<String, ZipSource> sources, SortedMap<String, Digest> digests) {
    public BundleFiles {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** What every bundle of a run holds: the pack, with its fonts, digested once. */
    public static BundleFiles shared(DocumentPack pack) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        pack.files().forEach((path, bytes) -> files.put(BundleLayout.PACK + path, bytes));
        return ofSmall(files);
    }

    private static BundleFiles ofSmall(SortedMap<String, byte[]> files) {
        SortedMap<String, ZipSource> sources = new TreeMap<>();
        SortedMap<String, Digest> digests = new TreeMap<>();
        files.forEach((name, bytes) -> {
            sources.put(name, ZipSource.of(bytes));
            digests.put(name, Digest.of(bytes));
        });
        return new BundleFiles(sources, digests);
    }

    /**
     * Gathers what one agreement's statement is built from.
     *
     * @param shared what every bundle of the run holds
     */
    public static BundleFiles of(
            List<SourceFile> disclosed,
            SignedAgreement agreement,
            List<ReportFile> reports,
            List<EarlierStatement> earlier,
            UsedRateFiles rates,
            BundleFiles shared) {
        SortedMap<String, byte[]> small = new TreeMap<>(agreement.files());
        earlier.forEach(statement -> statement.files().forEach(file -> small.put(file.path(), file.bytes())));
        rates.extract().ifPresent(extract -> small.put(BundleLayout.RATES, extract));
        BundleFiles own = ofSmall(small);
        SortedMap<String, ZipSource> sources = new TreeMap<>(shared.sources());
        SortedMap<String, Digest> digests = new TreeMap<>(shared.digests());
        sources.putAll(own.sources());
        digests.putAll(own.digests());
        for (SourceFile file : disclosed) {
            sources.put(BundleLayout.PROGRAM + file.path(), ZipSource.of(file.bytes()));
            digests.put(BundleLayout.PROGRAM + file.path(), file.digest());
        }
        for (ReportFile report : reports) {
            String name = BundleLayout.REPORTS + report.name();
            sources.put(name, report.bytes());
            digests.put(name, report.digest());
        }
        rates.originals().forEach((name, digest) -> digests.put(BundleLayout.RATE_FILES + name, digest));
        return new BundleFiles(sources, digests);
    }

    /** The receipt's dependencies: everything that the bundle discloses, and what it discloses in extract. */
    public List<ResourceDescriptor> dependencies() {
        List<ResourceDescriptor> dependencies = new ArrayList<>();
        digests.forEach((name, digest) -> dependencies.add(ResourceDescriptor.of(name, digest)));
        return dependencies;
    }

    /** The bundle's entries: these inputs, the outputs, the receipt and its proof. */
    public SortedMap<String, ZipSource> with(SortedMap<String, ZipSource> outputs, byte[] receipt, byte[] inclusion) {
        SortedMap<String, ZipSource> entries = new TreeMap<>(sources);
        entries.putAll(outputs);
        entries.put(BundleLayout.RECEIPT, ZipSource.of(receipt));
        entries.put(BundleLayout.INCLUSION, ZipSource.of(inclusion));
        return entries;
    }
}
