package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.KeptWhatIf;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.partner.forecast.LineChange;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.settlement.StatementLine;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Estimates at other volumes as callers read them. */
final class WhatIfJson {
    private WhatIfJson() {}

    /**
     * What each party is left with.
     *
     * @param owedToVendor what the partner owes; negative where the vendor does
     */
    record WhatIfResult(MoneyJson owedToVendor, MoneyJson vendor, MoneyJson partner) {
        static WhatIfResult of(Result result) {
            return new WhatIfResult(
                    MoneyJson.of(result.owedToVendor()), MoneyJson.of(result.vendor()), MoneyJson.of(result.partner()));
        }
    }

    /**
     * A line as it was and as it would be.
     *
     * @param owedBefore left out where there was none
     * @param owed left out where there would be none
     */
    record WhatIfLine(String line, String clause, Optional<MoneyJson> owedBefore, Optional<MoneyJson> owed) {
        static WhatIfLine of(LineChange change) {
            return new WhatIfLine(change.id(), change.clause(), owed(change.before()), owed(change.after()));
        }

        private static Optional<MoneyJson> owed(Optional<StatementLine> line) {
            return line.map(StatementLine::owedToVendor).map(MoneyJson::of);
        }
    }

    /**
     * A month as it was and as it would be.
     *
     * @param comparable whether it can be settled so; if not, its amounts are 0 and it has no line
     */
    record WhatIfMonth(
            String month, boolean comparable, WhatIfResult before, WhatIfResult after, List<WhatIfLine> lines) {
        static WhatIfMonth of(MonthChange change) {
            return new WhatIfMonth(
                    change.period().name(),
                    change.isComparable(),
                    WhatIfResult.of(change.old()),
                    WhatIfResult.of(change.now()),
                    change.lines().stream().map(WhatIfLine::of).toList());
        }
    }

    /**
     * What was sold of a stream in the last month.
     *
     * @param sales the customers' price in the agreement's currency
     * @param units how many; 0 where none are reported
     */
    record WhatIfStream(String stream, String label, String sales, String units) {
        static WhatIfStream of(VolumeSheet.Sold sold) {
            return new WhatIfStream(
                    sold.stream(),
                    sold.label(),
                    sold.sales().toPlainString(),
                    sold.units().toPlainString());
        }
    }

    /**
     * An agreement's months at other volumes: an estimate.
     *
     * @param month the last month that is estimated
     * @param issued the months that can be, the newest first
     * @param before all months together, as they were
     * @param after as they would be
     */
    record WhatIfAnswer(
            String agreement,
            String month,
            List<String> issued,
            List<WhatIfStream> streams,
            WhatIfResult before,
            WhatIfResult after,
            List<WhatIfMonth> months) {
        static WhatIfAnswer of(VolumeSheet sheet) {
            return new WhatIfAnswer(
                    sheet.agreement().id(),
                    sheet.month().toString(),
                    sheet.issued().stream().map(YearMonth::toString).toList(),
                    sheet.streams().stream().map(WhatIfStream::of).toList(),
                    WhatIfResult.of(sheet.old()),
                    WhatIfResult.of(sheet.now()),
                    sheet.changes().stream().map(WhatIfMonth::of).toList());
        }
    }

    /** A stream's volume; empty is as it was. */
    record WhatIfVolume(String stream, String sales, String units) {
        static WhatIfVolume of(StreamVolume volume) {
            return new WhatIfVolume(
                    volume.stream(), VolumeText.write(volume.sales()), VolumeText.write(volume.units()));
        }
    }

    /**
     * A kept estimate.
     *
     * @param owedBefore what the partner owed for its months, when it was kept; negative where the vendor owed
     * @param owed what it would have owed
     * @param partnerMore how much more the partner would have had
     */
    record KeptWhatIfAnswer(
            UUID id,
            String agreement,
            String name,
            String note,
            String keptBy,
            Instant keptAt,
            String month,
            String span,
            List<WhatIfVolume> volumes,
            MoneyJson owedBefore,
            MoneyJson owed,
            MoneyJson partnerMore) {
        static KeptWhatIfAnswer of(KeptWhatIf kept) {
            return new KeptWhatIfAnswer(
                    kept.id(),
                    kept.agreement(),
                    kept.name(),
                    kept.note(),
                    kept.keptBy(),
                    kept.keptAt(),
                    kept.asked().month().orElseThrow().toString(),
                    kept.asked().span().word(),
                    kept.asked().volumes().stream().map(WhatIfVolume::of).toList(),
                    MoneyJson.of(kept.owedBefore()),
                    MoneyJson.of(kept.owed()),
                    MoneyJson.of(kept.partnerMore()));
        }
    }
}
