package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.KeyId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;

/** What belongs to an agreement, as rows. */
final class AgreementParts {
    private AgreementParts() {}

    static Table reports(AgreementView view, Words words) {
        return Table.of(
                        words.text("agreement.reports"),
                        Column.text(words.text("agreement.report.format")),
                        Column.text(words.text("agreement.report.account")))
                .rows(view.reports().stream()
                        .map(report -> Row.of(Value.text(report.format()), Value.code(report.account())))
                        .toList());
    }

    static Table products(AgreementView view, Words words) {
        return Table.of(
                        words.text("agreement.products"),
                        Column.text(words.text("agreement.product")),
                        Column.text(words.text("agreement.stream")).stated())
                .rows(view.products().entrySet().stream()
                        .map(product -> Row.of(Value.code(product.getKey()), Value.text(product.getValue())))
                        .toList());
    }

    static Table signatures(AgreementView view, Words words) {
        return Table.of(
                        words.text("agreement.signatures"),
                        Column.text(words.text("agreement.side")),
                        Column.text(words.text("agreement.signed-by")),
                        Column.text(words.text("agreement.signed-on")).wideOnly(),
                        Column.text(words.text("agreement.key")).wideOnly(),
                        Column.text(words.text("agreement.signature")))
                .rows(view.signatures().stream()
                        .map(signature -> row(signature, view, words))
                        .toList());
    }

    /** As it was signed; a day in its place, where it is one. */
    private static Value day(String signed) {
        try {
            return Value.day(LocalDate.parse(signed));
        } catch (DateTimeParseException e) {
            return Value.text(signed);
        }
    }

    private static Row row(AgreementView.Signature signature, AgreementView view, Words words) {
        boolean isVendor = signature.side().equals("vendor");
        return Row.of(
                Value.text(
                        isVendor ? view.vendor() : view.partnerName(),
                        words.text("agreement.side." + signature.side())),
                Value.text(signature.by()),
                day(signature.on()),
                Value.hash(signature.keys().stream().map(KeyId::hex).collect(Collectors.joining(" "))),
                signature
                        .refusal()
                        .map(finding -> Value.state(
                                Badge.bad(words.retold(finding.message()).text())))
                        .orElseGet(() -> Value.state(Badge.good(words.text("agreement.signature.holds")))));
    }
}
