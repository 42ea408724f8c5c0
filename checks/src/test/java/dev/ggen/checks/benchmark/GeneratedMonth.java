package dev.ggen.checks.benchmark;

import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.AgreementSigning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/** A month's agreements, signed with keys that are thrown away, and for each a report in {@code ggen-transactions/1}, from a seed. */
final class GeneratedMonth {
    private static final long SEED = 20260901;
    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 8, 20);
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";
    private static final String AGREEMENT = """
            @prefix p:    <https://ggen.dev/ns/partner#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
            @base <https://ggen.dev/program/ggen/agreement/> .

            <AGREEMENT-ID> a p:Agreement ;
                p:identifier "AGREEMENT-ID" ;
                p:agreementType <../agreement-type/cloud-platform> ;
                p:vendor <../vendor/ggen> ;
                p:partner <../partner/gcp> ;
                p:effectiveFrom "2026-09-01"^^xsd:date ;
                p:effectiveUntil "2029-09-01"^^xsd:date ;
                p:settlementCurrency "USD" ;
                p:paidEvery p:quarterly ;
                p:dueWithinDays 30 ;
                p:report [ p:format p:TransactionsCsv ; p:sourceAccount "AGREEMENT-ID" ] ;
                p:productMapping
                    [ p:product "marketplace-listing" ; p:stream <../stream/marketplace-sale> ] ,
                    [ p:product "referral" ; p:stream <../stream/platform-referral> ] ;
                p:clause
                    [ a p:ShareClause ; p:number "4.1" ; p:stream <../stream/marketplace-sale> ;
                      p:receiver p:vendorReceives ; p:rate 0.25 ; p:remainderTo p:partnerReceives ;
                      p:validFrom "2026-09-01"^^xsd:date ; p:validUntil "2026-09-16"^^xsd:date ] ,
                    [ a p:ShareClause ; p:number "4.1a" ; p:stream <../stream/marketplace-sale> ;
                      p:receiver p:vendorReceives ; p:rate 0.275 ; p:remainderTo p:partnerReceives ;
                      p:validFrom "2026-09-16"^^xsd:date ; p:validUntil "2029-09-01"^^xsd:date ] ,
                    [ a p:ShareClause ; p:number "4.3" ; p:stream <../stream/platform-referral> ;
                      p:receiver p:partnerReceives ; p:rate 0.075 ; p:remainderTo p:vendorReceives ;
                      p:validFrom "2026-09-01"^^xsd:date ; p:validUntil "2029-09-01"^^xsd:date ] .
            """;

    private final Path agreements;
    private final Path transactions;
    private final SigningKey vendor;
    private final SigningKey partner;

    private GeneratedMonth(Path folder, SecureRandom random) {
        this.agreements = folder.resolve("agreements");
        this.transactions = folder.resolve("transactions");
        this.vendor = SigningKey.generate(random);
        this.partner = SigningKey.generate(random);
    }

    /** Writes the folders {@code agreements} and {@code transactions}. */
    static void write(Path folder, int agreements, int linesEach, SecureRandom random) throws IOException {
        GeneratedMonth month = new GeneratedMonth(folder, random);
        Files.createDirectory(month.agreements);
        Files.createDirectory(month.transactions);
        Trust signers = Trust.of(
                new TrustRoot("ggen", month.vendor.publicKey()), new TrustRoot("gcp", month.partner.publicKey()));
        Files.write(month.agreements.resolve("signers.json"), signers.bytes());
        for (int number = 1; number <= agreements; number++) {
            String id = String.format(Locale.ROOT, "BENCH-%04d", number);
            month.agreement(id);
            month.report(id, linesEach, new SplittableRandom(SEED + number));
        }
    }

    private void agreement(String id) throws IOException {
        Path file = Files.writeString(agreements.resolve(id + ".ttl"), AGREEMENT.replace("AGREEMENT-ID", id));
        AgreementSigning.sign(file, file.toString(), "vendor", "Benchmark", SIGNED_ON, vendor);
        AgreementSigning.sign(file, file.toString(), "partner", "Benchmark", SIGNED_ON, partner);
    }

    private void report(String id, int lines, SplittableRandom random) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(transactions.resolve(id + ".csv"))) {
            out.write(HEADER);
            for (int line = 1; line <= lines; line++) {
                out.write(row(id, line, random));
            }
        }
    }

    private static String row(String id, int line, SplittableRandom random) {
        String product = random.nextInt(4) == 0 ? "referral" : "marketplace-listing";
        LocalDate day = LocalDate.of(2026, 9, 1 + random.nextInt(30));
        long millionths = random.nextLong(5_000_000_000L);
        String amount = millionths / 1_000_000 + "."
                + Long.toString(1_000_000 + millionths % 1_000_000).substring(1);
        return id + "-" + line + "," + id + ",sale," + product + "," + day + "," + day + "T12:00:00Z,USD," + amount
                + ",customer-" + random.nextInt(10_000) + ",\n";
    }
}
