package dev.ggen.hub.demo;

import dev.ggen.hub.demo.year.Deliveries;
import dev.ggen.hub.demo.year.Delivery;
import dev.ggen.hub.demo.year.DemoMonths;
import dev.ggen.hub.demo.year.SignedText;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When what happens: people are let in, agreements signed, reports arrive, months are closed by two people. */
@Component
final class DemoCalendar {
    private static final LocalTime AGREEMENTS_AT = LocalTime.of(15, 20);
    private static final LocalTime REPORTS_AT = LocalTime.of(7, 5);
    private static final LocalTime PREPARED_AT = LocalTime.of(9, 40);
    private static final LocalTime APPROVED_AT = LocalTime.of(14, 10);
    private static final int CLOSING_DAY = 4;

    private final ProgramSetup program;
    private final DemoPeople people;
    private final DemoAgreements agreements;
    private final DemoReports reports;
    private final DemoCloses closes;

    DemoCalendar(
            ProgramSetup program,
            DemoPeople people,
            DemoAgreements agreements,
            DemoReports reports,
            DemoCloses closes) {
        this.program = program;
        this.people = people;
        this.agreements = agreements;
        this.reports = reports;
        this.closes = closes;
    }

    int publish(Viewer system) {
        return program.ensurePublished(system);
    }

    /** What happens before that moment, in the order of time; of reports and closes only those of months since then. */
    List<DemoStep> steps(Viewer system, long seed, YearMonth from, Instant until) {
        List<DemoStep> steps = new ArrayList<>();
        steps.add(step(DemoYear.BEGINS, "the program is published", () -> {
            publish(system);
            people.letIn(system);
        }));
        agreements.signed().forEach(signed -> steps.add(agreement(system, signed)));
        List<YearMonth> months = DemoMonths.all().stream()
                .filter(month -> !month.isBefore(from)
                        && month.atDay(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .isBefore(until))
                .toList();
        byDay(new Deliveries(seed), months).forEach((day, ofDay) -> steps.add(reports(system, day, ofDay)));
        months.stream()
                .filter(month -> month.isBefore(DemoMonths.LAST))
                .forEach(month -> steps.addAll(close(system, month)));
        return steps.stream()
                .filter(step -> step.at().isBefore(until))
                .sorted(Comparator.comparing(DemoStep::at))
                .toList();
    }

    private DemoStep agreement(Viewer system, SignedText signed) {
        return step(
                DemoAgreements.importedOn(signed).atTime(AGREEMENTS_AT).toInstant(ZoneOffset.UTC),
                signed.text().id() + " is signed",
                () -> agreements.bring(people.viewer(system, DemoPerson.PARTNER_MANAGER), signed));
    }

    private static Map<LocalDate, List<Delivery>> byDay(Deliveries year, List<YearMonth> months) {
        return months.stream()
                .flatMap(month -> year.about(month).stream())
                .collect(Collectors.groupingBy(Delivery::arrives, TreeMap::new, Collectors.toList()));
    }

    private DemoStep reports(Viewer system, LocalDate day, List<Delivery> deliveries) {
        return new DemoStep(
                day.atTime(REPORTS_AT).toInstant(ZoneOffset.UTC),
                Optional.empty(),
                () -> reports.bring(people.viewer(system, DemoPerson.FINANCE), deliveries));
    }

    /** The two take turns at preparing and approving. */
    private List<DemoStep> close(Viewer system, YearMonth month) {
        boolean isEven = month.getMonthValue() % 2 == 0;
        DemoPerson preparer = isEven ? DemoPerson.FINANCE : DemoPerson.SECOND_FINANCE;
        DemoPerson approver = isEven ? DemoPerson.SECOND_FINANCE : DemoPerson.FINANCE;
        LocalDate day = workdayFrom(month.plusMonths(1).atDay(CLOSING_DAY));
        return List.of(
                new DemoStep(
                        day.atTime(PREPARED_AT).toInstant(ZoneOffset.UTC),
                        Optional.empty(),
                        () -> closes.prepare(people.viewer(system, preparer), month)),
                step(
                        day.atTime(APPROVED_AT).toInstant(ZoneOffset.UTC),
                        month + " is closed",
                        () -> closes.approve(
                                people.viewer(system, approver),
                                month,
                                closes.prepare(people.viewer(system, preparer), month))));
    }

    private static LocalDate workdayFrom(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend ? workdayFrom(day.plusDays(1)) : day;
    }

    private static DemoStep step(Instant at, String words, Runnable work) {
        return new DemoStep(at, Optional.of(words), work);
    }
}
