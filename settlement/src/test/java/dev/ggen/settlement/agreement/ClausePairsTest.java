package dev.ggen.settlement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.ShareClause.Manner;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.program.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No two rules meet for the first time at a partner's: every pair that one clause, or one agreement, can have stands in some case. */
class ClausePairsTest {
    private static final Path CASES = Path.of("src/test/cases/clauses");
    private static final List<String> KINDS =
            List.of("share", "resale", "unit price", "fee", "instalments", "guarantee", "milestones", "holdback");
    private static final String KIND = "kind";

    @Test
    void everyPairOfRulesThatOneClauseCanHaveStandsInACase() throws IOException {
        Set<String> missing = new TreeSet<>();
        Possible.clauses().forEach(rules -> missing.addAll(pairs(rules)));
        for (List<Clause> clauses : agreements()) {
            clauses.stream()
                    .filter(SaleClause.class::isInstance)
                    .forEach(clause -> missing.removeAll(pairs(rules((SaleClause) clause))));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPairOfKindsStandsInOneAgreement() throws IOException {
        Set<String> missing = new TreeSet<>();
        KINDS.forEach(one -> KINDS.stream()
                .filter(other -> one.compareTo(other) < 0)
                .forEach(other -> missing.add(one + " beside " + other)));
        for (List<Clause> clauses : agreements()) {
            List<String> kinds = clauses.stream().map(ClausePairsTest::kind).toList();
            kinds.forEach(one -> kinds.forEach(other -> missing.remove(one + " beside " + other)));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPairOfALaterRuleStandsInACase() throws IOException {
        Set<String> missing = new TreeSet<>(LaterRules.pairs());
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                missing.removeAll(LaterRules.of(ClauseCase.of(folder).agreement()));
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static List<List<Clause>> agreements() throws IOException {
        String whole = Files.readString(CASES.resolve("agreement.ttl"));
        List<List<Clause>> agreements = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String clauses = Files.readString(folder.resolve("clauses.ttl"));
                String currency = clauses.contains("# currency BHD") ? "BHD" : "USD"; // dinars have the most decimals
                String turtle = whole.replace("CURRENCY", currency).replace("CLAUSES", clauses);
                agreements.add(AgreementReader.read(SourceFile.of("agreement.ttl", turtle))
                        .agreement()
                        .clauses());
            }
        }
        return agreements;
    }

    private static Set<String> pairs(SortedMap<String, String> rules) {
        Set<String> pairs = new TreeSet<>();
        List<Map.Entry<String, String>> all = List.copyOf(rules.entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (Map.Entry<String, String> other : all.subList(i + 1, all.size())) {
                pairs.add(all.get(i) + " with " + other);
            }
        }
        return pairs;
    }

    static String kind(Clause clause) {
        return switch (clause) {
            case ShareClause share -> share.manner() == Manner.RESALE ? "resale" : "share";
            case UnitPriceClause _ -> "unit price";
            case FeeClause _ -> "fee";
            case InstalmentClause _ -> "instalments";
            case GuaranteeClause _ -> "guarantee";
            case MilestoneClause _ -> "milestones";
            case HoldbackClause _ -> "holdback";
        };
    }

    private static SortedMap<String, String> rules(SaleClause clause) {
        String mode = clause.scale().isFlat() ? "flat" : clause.scale().mode().name();
        SortedMap<String, String> rules = new TreeMap<>(Map.of(
                KIND,
                kind(clause),
                "mode",
                mode,
                "limits",
                limits(clause.limits()),
                "receiver",
                clause.receiver().name(),
                "collector",
                collector(clause.stream()).name()));
        if (!clause.scale().isFlat()) {
            rules.put("counted by", clause.scale().meter().name());
            rules.put("counted over", clause.scale().over().name());
        }
        clause.limits().window().ifPresent(over -> rules.put("limits over", over.name()));
        if (clause instanceof ShareClause share && share.manner() == Manner.SHARE) {
            rules.put("base", share.basis().name());
        }
        return rules;
    }

    static String limits(Limits limits) {
        return (limits.floor().isPresent() ? "floor" : "") + (limits.cap().isPresent() ? "cap" : "");
    }

    private static Party collector(String stream) {
        return stream.equals("referral") ? Party.VENDOR : Party.PARTNER;
    }

    /** Every clause that can be written, by its rules. */
    private static final class Possible {
        private final List<SortedMap<String, String>> clauses = new ArrayList<>();

        static List<SortedMap<String, String>> clauses() {
            Possible possible = new Possible();
            for (Party receiver : Party.values()) {
                for (Party collector : Party.values()) {
                    for (Basis base : Basis.values()) {
                        possible.scales(of("share", receiver, collector, "base", base.name()));
                    }
                }
                possible.scales(of("unit price", receiver, receiver.other()));
            }
            possible.scales(of("resale", Party.PARTNER, Party.PARTNER));
            return possible.clauses;
        }

        private static SortedMap<String, String> of(String kind, Party receiver, Party collector, String... more) {
            SortedMap<String, String> rules =
                    new TreeMap<>(Map.of(KIND, kind, "receiver", receiver.name(), "collector", collector.name()));
            if (more.length > 0) {
                rules.put(more[0], more[1]);
            }
            return rules;
        }

        private void scales(SortedMap<String, String> rules) {
            limits(with(rules, "mode", "flat"));
            boolean isPrice = "unit price".equals(rules.get(KIND));
            for (Mode mode : Mode.values()) {
                for (Meter meter : Meter.values()) {
                    boolean cutsAmountsByUnits = mode == Mode.MARGINAL && meter == Meter.UNITS && !isPrice;
                    boolean countsAmountsOfUnits = isPrice && meter == Meter.AMOUNT;
                    if (!cutsAmountsByUnits && !countsAmountsOfUnits) {
                        for (Window over : Window.values()) {
                            SortedMap<String, String> scale = with(rules, "mode", mode.name());
                            scale.put("counted by", meter.name());
                            limits(with(scale, "counted over", over.name()));
                        }
                    }
                }
            }
        }

        private void limits(SortedMap<String, String> rules) {
            clauses.add(with(rules, "limits", ""));
            for (String limits : List.of("floor", "cap", "floorcap")) {
                for (Window over : Window.values()) {
                    clauses.add(with(with(rules, "limits", limits), "limits over", over.name()));
                }
            }
        }

        private static SortedMap<String, String> with(SortedMap<String, String> rules, String rule, String value) {
            SortedMap<String, String> more = new TreeMap<>(rules);
            more.put(rule, value);
            return more;
        }
    }
}
