package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.WHAT_IF;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.AskedVolumes.Span;
import dev.ggen.hub.settlement.KeepWhatIf;
import dev.ggen.hub.settlement.KeptWhatIf;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.hub.tables.settlement.tables.records.WhatIfRecord;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.forecast.Volume;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Json;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Kept questions in their table; every call joins the running transaction and sees its viewer's side alone. */
@Component
final class WhatIfTable {
    private final DSLContext database;
    private final HubClock clock;

    WhatIfTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(UUID id, Viewer viewer, KeepWhatIf wanted, VolumeSheet sheet) {
        database.insertInto(WHAT_IF)
                .set(WHAT_IF.ID, id)
                .set(WHAT_IF.AGREEMENT, wanted.agreement())
                .set(WHAT_IF.SIDE, viewer.partner().orElse(""))
                .set(WHAT_IF.NAME, wanted.name())
                .set(WHAT_IF.NOTE, wanted.note())
                .set(WHAT_IF.KEPT_BY, viewer.user())
                .set(WHAT_IF.KEPT_BY_NAME, viewer.name())
                .set(WHAT_IF.KEPT_AT, clock.now())
                .set(WHAT_IF.MONTH, sheet.month().atDay(1))
                .set(WHAT_IF.SPAN, wanted.asked().span().word())
                .set(WHAT_IF.VOLUMES, JsonColumn.of(volumes(wanted.asked())))
                .set(WHAT_IF.CURRENCY, sheet.currency().getCode())
                .set(WHAT_IF.OWED_BEFORE_MINOR, minor(sheet.old().owedToVendor()))
                .set(WHAT_IF.OWED_MINOR, minor(sheet.now().owedToVendor()))
                .set(
                        WHAT_IF.PARTNER_MORE_MINOR,
                        minor(sheet.now().minus(sheet.old()).partner()))
                .execute();
    }

    private static long minor(Amount amount) {
        return amount.minor().longValueExact();
    }

    private static Json volumes(AskedVolumes asked) {
        return Json.of(asked.volumes().stream()
                .map(volume -> Json.object()
                        .put("stream", volume.stream())
                        .put("sales", VolumeText.write(volume.sales()))
                        .put("units", VolumeText.write(volume.units()))
                        .build())
                .toList());
    }

    Optional<KeptWhatIf> find(String agreement, UUID id) {
        return database.selectFrom(WHAT_IF)
                .where(WHAT_IF.ID.eq(id))
                .and(WHAT_IF.AGREEMENT.eq(agreement))
                .fetchOptional(WhatIfTable::read);
    }

    /** The newest first; ids grow with time. */
    List<KeptWhatIf> of(String agreement, int most) {
        return database.selectFrom(WHAT_IF)
                .where(WHAT_IF.AGREEMENT.eq(agreement))
                .orderBy(WHAT_IF.ID.desc())
                .limit(most)
                .fetch(WhatIfTable::read);
    }

    int count(String agreement) {
        return database.fetchCount(WHAT_IF, WHAT_IF.AGREEMENT.eq(agreement));
    }

    void remove(UUID id) {
        database.deleteFrom(WHAT_IF).where(WHAT_IF.ID.eq(id)).execute();
    }

    private static KeptWhatIf read(WhatIfRecord row) {
        CurrencyUnit currency = CurrencyUnit.of(row.getCurrency());
        return new KeptWhatIf(
                row.getId(),
                row.getAgreement(),
                row.getName(),
                row.getNote(),
                row.getKeptByName(),
                row.getKeptAt(),
                new AskedVolumes(
                        Optional.of(YearMonth.from(row.getMonth())),
                        Span.of(row.getSpan()).orElseThrow(),
                        JsonFields.items(JsonColumn.read(row.getVolumes())).stream()
                                .map(each -> new StreamVolume(
                                        each.text("stream"), volume(each, "sales"), volume(each, "units")))
                                .toList()),
                Amount.ofMinor(row.getOwedBeforeMinor(), currency),
                Amount.ofMinor(row.getOwedMinor(), currency),
                Amount.ofMinor(row.getPartnerMoreMinor(), currency));
    }

    private static Volume volume(JsonFields fields, String name) {
        return VolumeText.read(fields.text(name)).orElseThrow();
    }
}
