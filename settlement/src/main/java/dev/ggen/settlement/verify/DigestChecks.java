package dev.ggen.settlement.verify;

import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.settlement.bundle.BundleLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a bundle holds exactly what its receipt names: every file, with its digest, and no other. */
final class DigestChecks {
    private final CanonicalZip zip;
    private final SortedMap<String, Digest> named = new TreeMap<>();
    private final int outputs;

    DigestChecks(CanonicalZip zip, Statement statement, Provenance provenance) {
        this.zip = zip;
        this.outputs = statement.subjects().size();
        statement.subjects().forEach(subject -> put(subject));
        provenance.resolvedDependencies().forEach(this::put);
    }

    private void put(Subject subject) {
        named.put(subject.name(), subject.digest());
    }

    private void put(ResourceDescriptor input) {
        named.put(input.name(), input.digest());
    }

    List<Check> run() {
        List<Check> red = new ArrayList<>();
        named.forEach((name, digest) -> {
            if (zip.find(name).isEmpty()) {
                red.add(Check.red("digests", name + " is named by the receipt and isn't in the bundle"));
            } else if (!digest(name).equals(digest)) {
                red.add(Check.red("digests", name + " was changed: its digest isn't the receipt's"));
            }
        });
        zip.entries().stream()
                .map(CanonicalZip.Entry::name)
                .filter(name -> !named.containsKey(name) && !isEnvelope(name))
                .forEach(name -> red.add(Check.red("digests", name + " isn't named by the receipt")));
        return red.isEmpty()
                ? List.of(Check.green(
                        "digests",
                        outputs + " outputs and " + (named.size() - outputs) + " inputs are what the receipt names"))
                : red;
    }

    private static boolean isEnvelope(String name) {
        return name.equals(BundleLayout.RECEIPT) || name.equals(BundleLayout.INCLUSION);
    }

    private Digest digest(String name) {
        MessageDigest running = Digest.sha256();
        try (InputStream in = zip.open(name)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), running));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read from the bundle", e);
        }
        return Digest.of(running);
    }
}
