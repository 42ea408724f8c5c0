package dev.ggen.generator.template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Writes a date or a time as a format says. Takes seconds since 1970 (UTC), RFC 3339, a local time, or {@code YYYY-MM-DD}. */
final class DateFilter {
    private DateFilter() {}

    static Value apply(Value input, Arguments arguments) {
        Optional<ZoneId> zone = arguments.find("timezone").map(named -> zone(arguments));
        ZonedDateTime time = time(input, zone, arguments);
        return Value.of(Strftime.format(arguments.text("format", "%Y-%m-%d"), time, arguments));
    }

    private static ZoneId zone(Arguments arguments) {
        String name = arguments.text("timezone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw arguments.refuse("knows no time zone `" + name + "`.");
        }
    }

    private static ZonedDateTime time(Value input, Optional<ZoneId> zone, Arguments arguments) {
        try {
            if (input instanceof Value.Int seconds) {
                return Instant.ofEpochSecond(seconds.number().longValueExact()).atZone(zone.orElse(ZoneOffset.UTC));
            }
            String text = arguments.inputText(input);
            return text.contains("T")
                    ? timeOfDay(text, zone)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC);
        } catch (DateTimeException | ArithmeticException e) {
            throw arguments
                    .refuse("found no date: " + Printer.printed(input, arguments.meter()) + ".")
                    .allowed("YYYY-MM-DD, YYYY-MM-DDTHH:MM:SS with or without Z or an offset, seconds since 1970");
        }
    }

    private static ZonedDateTime timeOfDay(String text, Optional<ZoneId> zone) {
        boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}");
        if (!hasOffset) {
            return LocalDateTime.parse(text).atZone(ZoneOffset.UTC);
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        return zone.map(time::atZoneSameInstant).orElseGet(time::toZonedDateTime);
    }
}
