package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Channel.Collector;
import dev.ggen.hub.demo.year.Channel.Size;
import dev.ggen.hub.demo.year.Plan.Feed;
import dev.ggen.partner.agreement.PaymentTerm.DaysAfterMonth;
import dev.ggen.partner.agreement.PaymentTerm.QuarterlyInArrears;
import dev.ggen.partner.money.Rate;
import java.time.YearMonth;
import java.util.List;

/**
 * The nine agreements of the demo year.
 *
 * <p>Sales grow from the launch to each partner's target for the end of 2026, then towards its category's projection for 2027, with a strong close of every
 * quarter, a slow January and a quiet summer. What the program calls recurring revenue through a partner is read as what its customers pay in a year.
 */
final class Plans {
    private static final YearMonth END = DemoMonths.LAST.plusMonths(1);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    static final List<Plan> ALL = List.of(
            aws(), azure(), googleCloud(), accenture(), deloitte(), mckinsey(), mckinseyRenewed(), pwc(), databricks());

    private Plans() {}

    static Plan of(String agreement) {
        return ALL.stream()
                .filter(plan -> plan.agreement().equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    private static Plan aws() {
        return new Plan(
                "AWS-2026",
                Feed.AWS_BILLING_EVENTS,
                "111122223333",
                "aws-billing-events",
                "AWS",
                DemoMonths.FIRST,
                END,
                new QuarterlyInArrears(45),
                List.of(
                        new Channel(
                                "4.1",
                                List.of("prod-ggenent000001", "prod-ggenpro0000002"),
                                Rate.of("0.30"),
                                false,
                                Collector.MARKETPLACE,
                                new Size(33, 44, 14),
                                List.of(115, 180, 265, 370, 310, 370, 485, 460, 525, 650, 605, 680)),
                        new Channel(
                                "4.2",
                                List.of("prod-cosell0000003"),
                                Rate.of("0.175"),
                                false,
                                Collector.MARKETPLACE,
                                new Size(3, 8, 3),
                                List.of(25, 35, 55, 80, 70, 80, 105, 100, 115, 140, 135, 150))));
    }

    private static Plan azure() {
        return new Plan(
                "AZURE-2026",
                Feed.TRANSACTIONS,
                "azure-marketplace",
                "azure-marketplace",
                "AZM",
                DemoMonths.FIRST,
                END,
                new QuarterlyInArrears(30),
                List.of(
                        new Channel(
                                "4.1",
                                List.of("ggen-enterprise-plan", "ggen-metered-plan"),
                                Rate.of("0.275"),
                                false,
                                Collector.MARKETPLACE,
                                new Size(26, 48, 10),
                                List.of(65, 105, 155, 220, 190, 225, 285, 275, 315, 390, 360, 405)),
                        new Channel(
                                "4.2",
                                List.of("ggen-ip-cosell"),
                                Rate.of("0.18"),
                                false,
                                Collector.MARKETPLACE,
                                new Size(3, 7, 3),
                                List.of(15, 25, 35, 50, 40, 50, 65, 65, 70, 90, 85, 95))));
    }

    private static Plan googleCloud() {
        return new Plan(
                "GCP-2026",
                Feed.TRANSACTIONS,
                "google-cloud",
                "google-cloud",
                "GCP",
                DemoMonths.FIRST,
                END,
                new QuarterlyInArrears(30),
                List.of(
                        new Channel(
                                "4.1",
                                List.of("marketplace-listing", "marketplace-metered"),
                                Rate.of("0.25"),
                                false,
                                Collector.MARKETPLACE,
                                new Size(34, 64, 16),
                                List.of(175, 285, 420, 600, 515, 615, 790, 760, 870, 1060, 990, 1120)),
                        new Channel(
                                "4.3",
                                List.of("referral"),
                                Rate.of("0.925"),
                                true,
                                Collector.VENDOR,
                                new Size(5, 12, 3),
                                List.of(35, 55, 80, 110, 95, 115, 150, 140, 160, 200, 190, 210))));
    }

    private static Plan accenture() {
        return new Plan(
                "ACCENTURE-2026",
                Feed.TRANSACTIONS,
                "accenture",
                "accenture",
                "ACN",
                DemoMonths.FIRST,
                END,
                new DaysAfterMonth(45),
                List.of(
                        services(
                                "5.1",
                                "impl-services",
                                "0.10",
                                new Size(30, 46, 5),
                                List.of(105, 130, 160, 180, 165, 180, 210, 210, 220, 240, 225, 235)),
                        services(
                                "5.2",
                                "licence-enterprise",
                                "0.65",
                                new Size(9, 14, 3),
                                List.of(45, 60, 70, 80, 70, 80, 90, 90, 95, 105, 95, 105))));
    }

    private static Plan deloitte() {
        return new Plan(
                "DELOITTE-2026",
                Feed.TRANSACTIONS,
                "deloitte",
                "deloitte",
                "DEL",
                OCTOBER,
                END,
                new DaysAfterMonth(45),
                List.of(
                        services(
                                "5.1",
                                "delivery-services",
                                "0.08",
                                new Size(28, 40, 4),
                                List.of(0, 70, 95, 120, 110, 125, 140, 140, 145, 165, 150, 155)),
                        services(
                                "5.2",
                                "licence-enterprise",
                                "0.62",
                                new Size(10, 13, 3),
                                List.of(0, 25, 35, 45, 40, 45, 55, 50, 55, 60, 55, 60))));
    }

    private static Plan mckinsey() {
        return consultancy(
                "MCKINSEY-2026",
                "mckinsey",
                "MCK",
                OCTOBER,
                MARCH,
                services(
                        "3.1",
                        "transformation",
                        "0.05",
                        new Size(38, 52, 3),
                        List.of(0, 55, 70, 90, 95, 120, 0, 0, 0, 0, 0, 0)));
    }

    /** The first agreement ends in the middle of the year; its successor has a higher rate and a report account of its own. */
    private static Plan mckinseyRenewed() {
        return consultancy(
                "MCKINSEY-2027",
                "mckinsey-2027",
                "MCK27",
                MARCH,
                END,
                services(
                        "3.1",
                        "transformation",
                        "0.06",
                        new Size(40, 58, 3),
                        List.of(0, 0, 0, 0, 0, 0, 150, 170, 195, 240, 235, 260)));
    }

    private static Plan consultancy(
            String agreement, String account, String prefix, YearMonth from, YearMonth until, Channel channel) {
        return new Plan(
                agreement,
                Feed.TRANSACTIONS,
                account,
                account.equals("mckinsey") ? account : "mckinsey-renewal",
                prefix,
                from,
                until,
                new DaysAfterMonth(60),
                List.of(channel));
    }

    private static Plan pwc() {
        return new Plan(
                "PWC-2027",
                Feed.TRANSACTIONS,
                "pwc",
                "pwc",
                "PWC",
                FEBRUARY,
                END,
                new DaysAfterMonth(45),
                List.of(
                        services(
                                "6.1",
                                "continuous-audit",
                                "0.15",
                                new Size(26, 38, 4),
                                List.of(0, 0, 0, 0, 0, 25, 40, 50, 55, 65, 60, 70)),
                        services(
                                "6.2",
                                "licence-audit-team",
                                "0.55",
                                new Size(9, 12, 2),
                                List.of(0, 0, 0, 0, 0, 10, 15, 15, 20, 25, 25, 25))));
    }

    private static Plan databricks() {
        return new Plan(
                "DATABRICKS-2027",
                Feed.TRANSACTIONS,
                "databricks",
                "databricks",
                "DBX",
                JANUARY,
                END,
                new DaysAfterMonth(30),
                List.of(services(
                        "2.1",
                        "lakehouse-generator",
                        "0.04",
                        new Size(38, 60, 3),
                        List.of(0, 0, 0, 0, 45, 55, 75, 80, 90, 110, 105, 120))));
    }

    private static Channel services(String clause, String product, String rate, Size size, List<Integer> thousands) {
        return new Channel(clause, List.of(product), Rate.of(rate), true, Collector.PARTNER, size, thousands);
    }
}
