package dev.ggen.partner.agreement;

import dev.ggen.partner.exchange.ExchangeTerms;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What two parties signed, as far as money depends on it.
 *
 * @param id the agreement's identifier, such as {@code AWS-2026}; safe as a file name
 * @param type the agreement type's id in the program
 * @param partner the partner's id in the program
 * @param validity from the effective date to the end of the term
 * @param currency the one currency it is settled in
 * @param exchange how other currencies become that one; empty where none may be reported
 * @param sources the reports that belong to it
 * @param streamOfProduct product id as reported → stream id
 * @param clauses what money follows from
 * @param payment when what is owed is paid
 * @param clawback whether what takes a sale back counts with the sale; on its own day where there is none
 */
public record Agreement(
        String id,
        String type,
        String partner,
        Validity validity,
        CurrencyUnit currency,
        Optional<ExchangeTerms> exchange,
        List<ReportSource> sources,
        SortedMap<String, String> streamOfProduct,
        List<Clause> clauses,
        PaymentTerm payment,
        Optional<Clawback> clawback) {
    public Agreement {
        Objects.requireNonNull(type);
        Objects.requireNonNull(partner);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(exchange);
        Objects.requireNonNull(payment);
        Objects.requireNonNull(clawback);
        sources = List.copyOf(sources);
        clauses = List.copyOf(clauses);
        streamOfProduct = Collections.unmodifiableSortedMap(new TreeMap<>(streamOfProduct));
        if (!id.matches("[0-9A-Za-z][0-9A-Za-z-]{0,63}")) {
            throw new IllegalArgumentException("an agreement's id is letters, digits and hyphens: " + id);
        }
    }

    /** One in one currency, in which what takes a sale back counts on its own day. */
    public Agreement(
            String id,
            String type,
            String partner,
            Validity validity,
            CurrencyUnit currency,
            List<ReportSource> sources,
            SortedMap<String, String> streamOfProduct,
            List<Clause> clauses,
            PaymentTerm payment) {
        this(
                id,
                type,
                partner,
                validity,
                currency,
                Optional.empty(),
                sources,
                streamOfProduct,
                clauses,
                payment,
                Optional.empty());
    }

    /** The own source of a name. */
    public Optional<ReportSource> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** The stream that a reported product belongs to. */
    public Optional<String> streamOf(String product) {
        return Optional.ofNullable(streamOfProduct.get(product));
    }
}
