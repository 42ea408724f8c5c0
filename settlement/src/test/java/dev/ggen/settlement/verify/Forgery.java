package dev.ggen.settlement.verify;

import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.RunLog;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.bundle.BundleLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a dishonest vendor would do: change a bundle, name what is now in it in a new receipt, sign that and log it. */
final class Forgery {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> outputs = new ArrayList<>(StatementBuild.OUTPUTS);
    private final TreeMap<String, Json> parameters;
    private final Provenance old;
    private final List<ResourceDescriptor> originals = new ArrayList<>();
    private String origin = "settlement/ggen/2026-09";

    private Forgery(Path bundle) throws IOException {
        CanonicalZip zip = CanonicalZip.read(bundle);
        zip.entries().forEach(entry -> files.put(entry.name(), zip.bytes(entry.name(), Integer.MAX_VALUE)));
        byte[] payload = Envelope.parse(bytes(BundleLayout.RECEIPT), "receipt").payload();
        old = Provenance.of(Statement.parse(payload, "receipt"), "receipt");
        old.resolvedDependencies().stream()
                .filter(input -> BundleLayout.isOriginal(input.name()))
                .forEach(originals::add);
        parameters = new TreeMap<>(old.externalParameters().members());
    }

    static Forgery of(Path bundle) throws IOException {
        return new Forgery(bundle);
    }

    Forgery with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Forgery without(String name) {
        files.remove(name);
        return this;
    }

    /** Names no file of which the bundle holds an extract. */
    Forgery withoutOriginals() {
        originals.clear();
        return this;
    }

    Forgery output(String name, byte[] bytes) {
        outputs.add(name);
        return with(name, bytes);
    }

    Forgery replacing(String name, String from, String to) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " holds no " + from);
        }
        return with(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    Forgery parameter(String name, Json value) {
        parameters.put(name, value);
        return this;
    }

    Forgery loggedAs(String newOrigin) {
        origin = newOrigin;
        return this;
    }

    Path write(Path target, Signer signer) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        List<ResourceDescriptor> inputs = new ArrayList<>(originals);
        files.forEach((name, bytes) -> {
            if (outputs.contains(name)) {
                subjects.add(Subject.of(name, bytes));
            } else if (!name.equals(BundleLayout.RECEIPT) && !name.equals(BundleLayout.INCLUSION)) {
                inputs.add(ResourceDescriptor.of(name, Digest.of(bytes)));
            }
        });
        byte[] receipt = new Provenance(
                        old.buildType(),
                        new Json.Obj(parameters),
                        old.internalParameters(),
                        inputs,
                        old.builderId(),
                        old.builderVersion(),
                        old.runDetails())
                .about(subjects)
                .sign(signer)
                .bytes();
        files.put(BundleLayout.RECEIPT, receipt);
        RunLog log = RunLog.sign(origin, Map.of("one", receipt), signer);
        files.put(BundleLayout.INCLUSION, log.proof("one").bytes());
        return Files.write(target, CanonicalZip.bytes(files));
    }

    private byte[] bytes(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }
}
