package dev.ggen.settlement.run;

import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.EarlierStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, among the bundles of months that were settled before, those that an agreement goes by. */
final class EarlierFolder {
    private static final int DEEPEST_FOLDER = 16;
    private static final int LARGEST_FILE_BYTES = 16 << 20;
    private static final String ENDING = ".zip";

    private final SettleRequest.Earlier earlier;

    /** By their names: a folder of years holds many, and an agreement wants its own. */
    private final NavigableMap<String, List<Path>> bundles;

    private EarlierFolder(SettleRequest.Earlier earlier, NavigableMap<String, List<Path>> bundles) {
        this.earlier = earlier;
        this.bundles = bundles;
    }

    /**
     * What an agreement goes by.
     *
     * @param statements of the months that were found, in order
     * @param findings red: what can't be used
     */
    record Found(List<EarlierStatement> statements, List<Finding> findings) {
        static final Found NOTHING = new Found(List.of(), List.of());

        Found {
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
        }
    }

    /** Lists the bundles of a folder, itself or below; hidden files and links are passed over. */
    static EarlierFolder list(SettleRequest.Earlier earlier) {
        Path folder = earlier.folder().path();
        try (Stream<Path> files = Files.walk(folder, DEEPEST_FOLDER)) {
            return new EarlierFolder(
                    earlier,
                    files.filter(file -> !isHidden(folder, file) && isBundle(file))
                            .sorted()
                            .collect(Collectors.groupingBy(EarlierFolder::name, TreeMap::new, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundles in " + earlier.folder().shown() + " can't be listed", e);
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return name.startsWith(".") || name.contains("/.");
    }

    private static boolean isBundle(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && name(file).endsWith(ENDING);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /**
     * What there is of some months of an agreement. A month that isn't there isn't in the answer; one that is there and can't be used has a
     * finding at the agreement.
     */
    Found find(ReadAgreement agreement, String vendor, SortedSet<YearMonth> months) {
        if (months.isEmpty()) {
            return Found.NOTHING;
        }
        Search search = new Search(agreement, vendor, months);
        String id = agreement.agreement().id();
        bundles.tailMap(id, true).entrySet().stream()
                .takeWhile(named -> named.getKey().startsWith(id))
                .flatMap(named -> named.getValue().stream())
                .forEach(search::look);
        return new Found(List.copyOf(search.statements.values()), search.findings);
    }

    private String shown(Path file) {
        String folder = earlier.folder().shown();
        String name = earlier.folder().path().relativize(file).toString();
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    private final class Search {
        private final ReadAgreement agreement;
        private final String vendor;
        private final SortedSet<YearMonth> months;
        private final SortedMap<YearMonth, EarlierStatement> statements = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();

        private Search(ReadAgreement agreement, String vendor, SortedSet<YearMonth> months) {
            this.agreement = agreement;
            this.vendor = vendor;
            this.months = months;
        }

        private void look(Path file) {
            try {
                CanonicalZip zip = CanonicalZip.read(file, shown(file));
                byte[] receipt = zip.bytes(BundleLayout.RECEIPT, LARGEST_FILE_BYTES);
                switch (Statement.open(receipt, shown(file), earlier.trust())) {
                    case Verdict.Refused<Statement>(var finding) -> findings.add(unusable(file, List.of(finding)));
                    case Verdict.Verified<Statement>(var statement, var _) ->
                        month(statement, file).ifPresent(period -> take(file, zip, receipt, period));
                }
            } catch (FindingsException e) {
                findings.add(unusable(file, e.findings()));
            } catch (IOException e) {
                throw new UncheckedIOException(shown(file) + " can't be read", e);
            }
        }

        /** The month, where it is of this agreement and among those that are sought. */
        private Optional<Period> month(Statement statement, Path file) {
            Json.Obj parameters = Provenance.of(statement, shown(file)).externalParameters();
            return parameters
                                    .get("agreement")
                                    .equals(Json.of(agreement.agreement().id()))
                            && parameters.get("period") instanceof Json.Str(var period)
                    ? Optional.of(Period.parse(period)).filter(each -> months.contains(each.month()))
                    : Optional.empty();
        }

        private void take(Path file, CanonicalZip zip, byte[] receipt, Period period) {
            if (zip.find(StatementBuild.SUMS_FILE).isEmpty()) {
                findings.add(finding(
                                "earlier-month-without-sums",
                                shown(file) + " was made by a ggen that kept no sums of a month")
                        .withHint(
                                "settle " + period.name() + " again by this one into a folder of its own: the statement"
                                        + " comes out the same, and its bundle holds the sums"));
                return;
            }
            EarlierStatement statement = EarlierStatement.of(
                    agreement.agreement().id(),
                    vendor,
                    period,
                    name -> zip.find(name).isPresent(),
                    name -> name.equals(BundleLayout.RECEIPT) ? receipt : zip.bytes(name, LARGEST_FILE_BYTES));
            if (statement.verify(earlier.trust()) instanceof Verdict.Refused<?>(var finding)) {
                findings.add(unusable(file, List.of(finding)));
                return;
            }
            EarlierStatement twin = statements.putIfAbsent(period.month(), statement);
            if (twin != null
                    && !twin.statement().digest().equals(statement.statement().digest())) {
                findings.add(finding(
                                "earlier-month-twice",
                                "two bundles settle " + period.name() + " differently, one of them " + shown(file))
                        .withHint("leave the one there that was issued"));
            }
        }

        private Finding unusable(Path file, Collection<Finding> why) {
            Finding first = why.stream().filter(Finding::isRed).findFirst().orElseThrow();
            return finding("earlier-month-unusable", shown(file) + " can't be used: " + first.message())
                    .withAllowed("bundles as they were issued, signed by a key that you trust")
                    .withHint(first.hint());
        }

        private Finding finding(String id, String message) {
            return Finding.red(
                    id,
                    message + " (agreement " + agreement.agreement().id() + ")",
                    Place.ofFile(agreement.file().path()));
        }
    }
}
