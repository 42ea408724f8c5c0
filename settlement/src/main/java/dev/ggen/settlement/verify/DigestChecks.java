package dev.ggen.settlement.verify;

import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.build.StatementBuild;
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
import java.util.function.Predicate;

/**
 * Whether a bundle holds exactly what its receipt names: every file, with its digest, and no other; and whether the receipt calls
 * nothing an output but what the function makes, and nothing an input but what it reads.
 */
final class DigestChecks {
    private static final String NAME = "digests";

    private final CanonicalZip zip;
    private final SortedMap<String, Digest> named = new TreeMap<>();
    private final List<Check> red = new ArrayList<>();
    private final int outputs;

    DigestChecks(CanonicalZip zip, Statement statement, Provenance provenance) {
        this.zip = zip;
        this.outputs = statement.subjects().size();
        statement
                .subjects()
                .forEach(subject -> name(
                        subject.name(),
                        subject.digest(),
                        StatementBuild.OUTPUTS::contains,
                        "an output of a settlement"));
        provenance.resolvedDependencies().stream()
                .filter(input -> !BundleLayout.isOriginal(input.name()))
                .forEach(
                        input -> name(input.name(), input.digest(), BundleLayout::isInput, "an input of a settlement"));
    }

    private void name(String name, Digest digest, Predicate<String> isPlaced, String role) {
        if (!isPlaced.test(name)) {
            red.add(Check.red(NAME, name + " is named by the receipt and isn't " + role));
        }
        if (named.put(name, digest) != null) {
            red.add(Check.red(NAME, name + " is named by the receipt twice"));
        }
    }

    List<Check> run() {
        named.forEach((name, digest) -> {
            if (zip.find(name).isEmpty()) {
                red.add(Check.red(NAME, name + " is named by the receipt and isn't in the bundle"));
            } else if (!digest(name).equals(digest)) {
                red.add(Check.red(NAME, name + " was changed: its digest isn't the receipt's"));
            }
        });
        zip.entries().stream()
                .map(CanonicalZip.Entry::name)
                .filter(name -> !named.containsKey(name) && !isEnvelope(name))
                .forEach(name -> red.add(Check.red(NAME, name + " isn't named by the receipt")));
        return red.isEmpty()
                ? List.of(Check.green(
                        NAME,
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
