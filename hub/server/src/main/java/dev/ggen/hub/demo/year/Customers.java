package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Channel.Collector;
import dev.ggen.hub.demo.year.Plan.Feed;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Who buys: marketplaces tell numbers only, services firms name their clients. Nobody of them exists. */
final class Customers {
    private static final int AT_A_MARKETPLACE = 90;
    private static final int AT_A_FIRM = 14;

    private static final List<String> CLIENTS = List.of(
            "ardmoor-logistics",
            "brightwater-retail",
            "corvane-insurance",
            "dunmere-rail",
            "elstow-utilities",
            "fenwright-foods",
            "grevel-chemicals",
            "halden-energy",
            "ironvale-mining",
            "kestrin-telecom",
            "lumenridge-hospitals",
            "meridian-health",
            "novarra-pharma",
            "oakhaven-homes",
            "okeanos-shipping",
            "pellucid-optics",
            "quillon-media",
            "rosmere-hotels",
            "sablecreek-timber",
            "tessel-bank",
            "umbra-aerospace",
            "vantor-motors",
            "wexcombe-council",
            "yarrowgate-trust");

    private Customers() {}

    static List<String> of(long seed, Plan plan) {
        Dice dice = Dice.of(seed, plan.agreement() + "/customers");
        boolean isMarketplace = plan.channels().getFirst().collector() == Collector.MARKETPLACE;
        return IntStream.range(0, isMarketplace ? AT_A_MARKETPLACE : AT_A_FIRM)
                .mapToObj(number -> isMarketplace ? number(plan, dice) : dice.pick(CLIENTS))
                .toList();
    }

    private static String number(Plan plan, Dice dice) {
        return plan.feed() == Feed.AWS_BILLING_EVENTS
                ? "9" + dice.digits(11)
                : plan.prefix().toLowerCase(Locale.ROOT) + "-" + dice.hex(8);
    }
}
