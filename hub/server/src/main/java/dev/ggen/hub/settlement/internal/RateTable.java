package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.RATE_FILE;
import static dev.ggen.hub.tables.settlement.Tables.REFERENCE_RATE;

import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.settlement.KnownRate;
import dev.ggen.hub.settlement.RateFilter;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Published rates in their table; every call joins the running transaction. Of a day and currency one counts. */
@Component
final class RateTable {
    private static final KeyOrder<KnownRate> LATEST = KeyOrder.<KnownRate, LocalDate>by(
                    REFERENCE_RATE.DAY, KnownRate::day, LocalDate::parse)
            .turned()
            .thenBy(REFERENCE_RATE.CURRENCY, KnownRate::currency, word -> word);

    private final DSLContext database;

    RateTable(DSLContext database) {
        this.database = database;
    }

    /** A file as settlements need it. */
    record Given(String name, String sha256) {}

    static String rateKey(KnownRate rate) {
        return LATEST.key(rate);
    }

    List<KnownRate> page(RateFilter filter, Optional<String> cursor, int rows) {
        Condition wanted = filter.currency()
                .map(REFERENCE_RATE.CURRENCY::eq)
                .orElse(DSL.noCondition())
                .and(filter.month()
                        .map(month -> REFERENCE_RATE.DAY.between(month.atDay(1), month.atEndOfMonth()))
                        .orElse(DSL.noCondition()))
                .and(RateFileTable.COUNTS)
                .and(LATEST.after(cursor));
        return database.select(
                        REFERENCE_RATE.DAY,
                        REFERENCE_RATE.CURRENCY,
                        REFERENCE_RATE.PER_EURO,
                        RATE_FILE.NAME,
                        RATE_FILE.RECORDED_AT)
                .from(REFERENCE_RATE)
                .join(RATE_FILE)
                .on(RATE_FILE.ID.eq(REFERENCE_RATE.FILE))
                .where(wanted)
                .orderBy(LATEST.fields())
                .limit(rows)
                .fetch(row -> new KnownRate(
                        row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4(), row.value5()));
    }

    /** The currencies of the last day that is known, by code. */
    List<String> currencies() {
        return database.select(REFERENCE_RATE.DAY)
                .from(REFERENCE_RATE)
                .join(RATE_FILE)
                .on(RATE_FILE.ID.eq(REFERENCE_RATE.FILE))
                .where(RateFileTable.COUNTS)
                .orderBy(REFERENCE_RATE.DAY.desc(), REFERENCE_RATE.CURRENCY)
                .limit(1)
                .fetchOptional(REFERENCE_RATE.DAY)
                .map(this::currencies)
                .orElse(List.of());
    }

    private List<String> currencies(LocalDate day) {
        return database.select(REFERENCE_RATE.CURRENCY)
                .from(REFERENCE_RATE)
                .join(RATE_FILE)
                .on(RATE_FILE.ID.eq(REFERENCE_RATE.FILE))
                .where(REFERENCE_RATE.DAY.eq(day))
                .and(RateFileTable.COUNTS)
                .orderBy(REFERENCE_RATE.CURRENCY)
                .fetch(REFERENCE_RATE.CURRENCY);
    }

    /** What is known of some days, with the name of the file that first stated each. */
    List<KnownRate> on(Validity days) {
        return database.select(
                        REFERENCE_RATE.DAY,
                        REFERENCE_RATE.CURRENCY,
                        REFERENCE_RATE.PER_EURO,
                        RATE_FILE.NAME,
                        RATE_FILE.RECORDED_AT)
                .from(REFERENCE_RATE)
                .join(RATE_FILE)
                .on(RATE_FILE.ID.eq(REFERENCE_RATE.FILE))
                .where(isOn(days))
                .and(RateFileTable.COUNTS)
                .fetch(row -> new KnownRate(
                        row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4(), row.value5()));
    }

    /** The files that first stated a rate of some days, by name. */
    List<Given> stating(Collection<Validity> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        Condition isAsked = DSL.or(days.stream().map(RateTable::isOn).toList());
        return given(RateFileTable.COUNTS.and(RATE_FILE.ID.in(
                DSL.select(REFERENCE_RATE.FILE).from(REFERENCE_RATE).where(isAsked))));
    }

    /** Files by their names, those that count no longer too: a close was given them. */
    List<Given> named(Collection<String> names) {
        return given(RATE_FILE.NAME.in(names));
    }

    private List<Given> given(Condition condition) {
        return database.select(RATE_FILE.NAME, RATE_FILE.SHA256)
                .from(RATE_FILE)
                .where(condition)
                .orderBy(RATE_FILE.NAME)
                .fetch(row -> new Given(row.value1(), row.value2()));
    }

    private static Condition isOn(Validity days) {
        return REFERENCE_RATE.DAY.ge(days.from()).and(REFERENCE_RATE.DAY.lt(days.until()));
    }

    /** Adds rates in one statement, whatever their number: as columns, which are read side by side. */
    void add(UUID file, List<ReferenceRate> rates) {
        LocalDate[] days = rates.stream().map(ReferenceRate::day).toArray(LocalDate[]::new);
        String[] currencies = rates.stream().map(ReferenceRate::currency).toArray(String[]::new);
        BigDecimal[] perEuro =
                rates.stream().map(rate -> rate.perEuro().orElse(null)).toArray(BigDecimal[]::new);
        database.insertInto(
                        REFERENCE_RATE,
                        REFERENCE_RATE.DAY,
                        REFERENCE_RATE.CURRENCY,
                        REFERENCE_RATE.PER_EURO,
                        REFERENCE_RATE.FILE)
                .select(DSL.select(
                        each(LocalDate.class, days),
                        each(String.class, currencies),
                        each(BigDecimal.class, perEuro),
                        DSL.val(file)))
                .execute();
    }

    /** How many rates are known by a file. */
    int knownBy(UUID file) {
        return database.fetchCount(REFERENCE_RATE, REFERENCE_RATE.FILE.eq(file));
    }

    private static <T> Field<T> each(Class<T> type, T[] values) {
        return DSL.function("unnest", type, DSL.val(values));
    }
}
