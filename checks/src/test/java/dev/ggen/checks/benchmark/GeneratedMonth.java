package dev.ggen.checks.benchmark;

import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.AgreementSigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A month's agreements, signed with keys that are thrown away, and for each a report in {@code ggen-transactions/1}, the same at each call.
 */
final class GeneratedMonth {
    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 7, 20);
    private static final String AGREEMENT = """
            @prefix p:    <https://ggen.dev/ns/partner#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
            @base <https://ggen.dev/program/ggen/agreement/> .

            <AGREEMENT-ID> a p:Agreement ;
                p:identifier "AGREEMENT-ID" ;
                p:agreementType <../agreement-type/cloud-platform> ;
                p:vendor <../vendor/ggen> ;
                p:partner <../partner/gcp> ;
                p:effectiveFrom "2026-08-01"^^xsd:date ;
                p:effectiveUntil "2029-09-01"^^xsd:date ;
                p:settlementCurrency "USD" ;
                p:paidEvery p:quarterly ;
                p:dueWithinDays 30 ;EXCHANGE
                p:report [ p:format p:TransactionsCsv ; p:sourceAccount "AGREEMENT-ID" ] ;
                p:productMapping
                    [ p:product "marketplace-listing" ; p:stream <../stream/marketplace-sale> ] ,
                    [ p:product "referral" ; p:stream <../stream/platform-referral> ] ;
                p:clause
                    [ a p:ShareClause ; p:number "4.1" ; p:stream <../stream/marketplace-sale> ;
                      p:receiver p:vendorReceives ; p:rate 0.25 ; p:remainderTo p:partnerReceives ;
                      p:validFrom "2026-08-01"^^xsd:date ; p:validUntil "2026-09-16"^^xsd:date ] ,
                    [ a p:ShareClause ; p:number "4.1a" ; p:stream <../stream/marketplace-sale> ;
                      p:receiver p:vendorReceives ; p:rate 0.275 ; p:remainderTo p:partnerReceives ;
                      p:validFrom "2026-09-16"^^xsd:date ; p:validUntil "2029-09-01"^^xsd:date ] ,
                    [ a p:ShareClause ; p:number "4.3" ; p:stream <../stream/platform-referral> ;
                      p:receiver p:partnerReceives ; p:rate 0.075 ; p:remainderTo p:vendorReceives ;
                      p:validFrom "2026-08-01"^^xsd:date ; p:validUntil "2029-09-01"^^xsd:date ] .
            """;

    private static final String EXCHANGE =
            " p:exchangeRates [ p:rateSource p:EcbReferenceRates ; p:rateDay p:saleDay ] ;";

    private final Path agreements;
    private final SigningKey vendor;
    private final SigningKey partner;

    private GeneratedMonth(Path agreements, SecureRandom random) {
        this.agreements = agreements;
        this.vendor = SigningKey.generate(random);
        this.partner = SigningKey.generate(random);
    }

    /** Writes the folders {@code agreements} and {@code transactions}. */
    static void write(Path folder, MonthSize size, SecureRandom random) throws IOException, SQLException {
        agreements(folder.resolve("agreements"), size, List.of("USD"), random);
        MonthReports.write(folder.resolve("transactions"), size, MonthReports.Kind.SEPTEMBER);
    }

    /** Writes the agreements alone; with more than one currency they convert by the European Central Bank's rates. */
    static void agreements(Path folder, MonthSize size, List<String> currencies, SecureRandom random)
            throws IOException {
        GeneratedMonth month = new GeneratedMonth(Files.createDirectories(folder), random);
        Trust signers = Trust.of(
                new TrustRoot("ggen", month.vendor.publicKey()), new TrustRoot("gcp", month.partner.publicKey()));
        Files.write(folder.resolve("signers.json"), signers.bytes());
        for (int number = 1; number <= size.agreements(); number++) {
            month.agreement(id(number), currencies.size() > 1 ? EXCHANGE : "");
        }
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "BENCH-%04d", number);
    }

    private void agreement(String id, String exchange) throws IOException {
        Path file = Files.writeString(
                agreements.resolve(id + ".ttl"),
                AGREEMENT.replace("AGREEMENT-ID", id).replace("EXCHANGE", exchange));
        AgreementSigning.sign(file, file.toString(), "vendor", "Benchmark", SIGNED_ON, vendor);
        AgreementSigning.sign(file, file.toString(), "partner", "Benchmark", SIGNED_ON, partner);
    }
}
