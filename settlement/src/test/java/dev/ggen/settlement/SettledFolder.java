package dev.ggen.settlement;

import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.AgreementSigning;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleRequest;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.run.SettleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A settlement to be run in a test's folder: program, agreements signed by keys made here, reports. */
public final class SettledFolder {
    public static final Path PROGRAM = Path.of("../spec/programs/ggen");
    public static final String BUILDER = "0.1.0-test";
    private static final Pattern VENDOR = Pattern.compile("vendor/([a-z0-9-]+)>");
    private static final Pattern PARTNER = Pattern.compile("partner/([a-z0-9-]+)>");

    private final Path root;
    private final SigningKey vendor;
    private final SortedMap<String, SigningKey> partners = new TreeMap<>();
    private Path program = PROGRAM;
    private RatingLimits limits = new RatingLimits(128, 2);

    private SettledFolder(Path root, SigningKey vendor) {
        this.root = root;
        this.vendor = vendor;
    }

    /** A folder that was prepared and signed before. */
    public static SettledFolder at(Path root, SigningKey vendor) {
        return new SettledFolder(root, vendor);
    }

    /** With the agreements and transactions of a case folder, signed by both parties. */
    public static SettledFolder of(Path caseFolder, Path root) throws IOException {
        SettledFolder settled = new SettledFolder(root, SigningKey.generate(new SecureRandom()));
        copy(caseFolder.resolve("agreements"), settled.agreements());
        copy(caseFolder.resolve("transactions"), settled.transactions());
        if (Files.exists(caseFolder.resolve("rates"))) {
            copy(caseFolder.resolve("rates"), settled.rates());
        }
        settled.signAll();
        return settled;
    }

    public SettledFolder withProgram(Path folder) {
        program = folder;
        return this;
    }

    public SettledFolder withLimits(RatingLimits newLimits) {
        limits = newLimits;
        return this;
    }

    public Path agreements() {
        return root.resolve("agreements");
    }

    public Path transactions() {
        return root.resolve("transactions");
    }

    public Path out() {
        return root.resolve("out");
    }

    public Path root() {
        return root;
    }

    public SigningKey vendorKey() {
        return vendor;
    }

    /** Trusts the vendor. */
    public Trust trust() {
        return Trust.of(new TrustRoot("the vendor", vendor.publicKey()));
    }

    public SettleOutcome settle() {
        return settle(out());
    }

    public SettleOutcome settle(Path target) {
        return settle(target, YearMonth.of(2026, 9), Optional.empty());
    }

    /** Settles a month, which counts as issued at its end. */
    public SettleOutcome settle(Path target, YearMonth month, Optional<Earlier> earlier) {
        return SettleRun.run(new SettleRequest(
                new NamedFolder(program, "program"),
                new NamedFolder(agreements(), "agreements"),
                new NamedFolder(transactions(), "transactions"),
                earlier,
                Files.exists(rates()) ? Optional.of(new NamedFolder(rates(), "rates")) : Optional.empty(),
                new Period(month),
                month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                new NamedFolder(target, "out"),
                vendor,
                ShippedPacks.statements(),
                limits,
                BUILDER,
                List.of()));
    }

    /** Files of published rates, where the case has some. */
    public Path rates() {
        return root.resolve("rates");
    }

    public Path bundle(String agreement) {
        return out().resolve("statements").resolve(agreement + ".zip");
    }

    /** Signs every agreement anew, as both parties, and writes the keys that may sign. */
    public void signAll() throws IOException {
        Trust signers = Trust.of(new TrustRoot(vendorName(), vendor.publicKey()));
        for (Path file : turtles()) {
            Matcher partner = PARTNER.matcher(Files.readString(file));
            if (!partner.find()) {
                continue;
            }
            SigningKey key = partners.computeIfAbsent(partner.group(1), id -> SigningKey.generate(new SecureRandom()));
            signers = signers.with(new TrustRoot(partner.group(1), key.publicKey()));
            sign(file, "vendor", vendor);
            sign(file, "partner", key);
        }
        Files.write(agreements().resolve("signers.json"), signers.bytes());
    }

    private String vendorName() throws IOException {
        for (Path file : turtles()) {
            Matcher named = VENDOR.matcher(Files.readString(file));
            if (named.find()) {
                return named.group(1);
            }
        }
        return "ggen";
    }

    private List<Path> turtles() throws IOException {
        try (Stream<Path> files = Files.list(agreements())) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }

    private static void sign(Path file, String side, SigningKey key) throws IOException {
        Files.deleteIfExists(Path.of(file.toString().replaceAll("\\.ttl$", "") + "." + side + ".dsse.json"));
        AgreementSigning.sign(file, file.toString(), side, "A signer", LocalDate.of(2026, 8, 25), key);
    }

    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Every file below a folder with its bytes. */
    public static SortedMap<String, byte[]> tree(Path folder) throws IOException {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return tree;
    }

    /** Names and contents that differ between two trees. */
    public static List<String> differences(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        TreeMap<String, byte[]> names = new TreeMap<>(one);
        names.putAll(other);
        return names.keySet().stream()
                .filter(name -> !Arrays.equals(one.get(name), other.get(name)))
                .toList();
    }
}
