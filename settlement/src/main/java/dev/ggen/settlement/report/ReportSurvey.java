package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.FileDigests.Digested;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first look at all files: which are new, what they are, and whose. */
final class ReportSurvey {
    private final List<ReportFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final AwsSurvey aws = new AwsSurvey();

    private ReportSurvey() {}

    /** @param threads how many files may be digested at once */
    static ReportSurvey of(List<ReportInput> inputs, int threads) throws IOException {
        ReportSurvey survey = new ReportSurvey();
        for (Digested report : survey.eachOnce(FileDigests.of(inputs, threads))) {
            survey.look(report);
        }
        if (survey.aws.seeksParents()) {
            for (ReportFile file : survey.files) {
                if (file.format() == ReportFormat.AWS_BILLING_EVENTS) {
                    survey.aws.findParents(file.input());
                }
            }
        }
        return survey;
    }

    List<ReportFile> files() {
        return files;
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, String> typesOfSettled() {
        return aws.typesOfSettled();
    }

    private List<Digested> eachOnce(List<Digested> digested) {
        List<Digested> all = new ArrayList<>(digested);
        all.sort(
                Comparator.comparing((Digested report) -> report.input().name()).thenComparing(Digested::digest));
        Map<Digest, String> seen = new HashMap<>();
        List<Digested> once = new ArrayList<>();
        for (Digested report : all) {
            String name = report.input().name();
            String before = seen.putIfAbsent(report.digest(), name);
            if (before == null) {
                once.add(report);
            } else {
                findings.add(repeatedFile(name, before));
            }
        }
        return once;
    }

    private static Finding repeatedFile(String name, String before) {
        return Finding.yellow(
                        "report-repeated",
                        "%s holds the same bytes as %s: 0 new rows".formatted(name, before),
                        Place.ofFile(name),
                        Place.ofFile(before))
                .withHint("It was not read again.");
    }

    private void look(Digested report) throws IOException {
        ReportInput input = report.input();
        FileFindings own = new FileFindings(input.name());
        Optional<OpenReport> opened = OpenReport.open(input, own);
        if (opened.isPresent()) {
            own = recognised(report, opened.get());
        }
        findings.addAll(own.all());
        if (aws.isOverflowed()) {
            findings.add(Finding.red(
                    "aws-too-many-settlements",
                    "the reports hold more than %s rows that settle by name of their parent"
                            .formatted(AwsSurvey.SETTLED_LIMIT)));
        }
    }

    private FileFindings recognised(Digested report, OpenReport opened) throws IOException {
        ReportInput input = report.input();
        ReportFormat format = opened.format();
        List<String> undocumented = opened.undocumentedColumns();
        List<String> accounts = accounts(input, opened);
        FileFindings own = new FileFindings(input.name());
        if (!undocumented.isEmpty()) {
            own.add(notRead(input, format, undocumented));
        }
        if (format == ReportFormat.GOOGLE_DISBURSEMENTS
                && GoogleMonth.of(input.name()).isEmpty()) {
            own.refuse(
                    "google-month-missing",
                    0,
                    input.name() + " doesn't say in its name of which month it is",
                    "the name that Google gave it, as 20260901 Disbursements.csv for September 2026",
                    "Give the report its own name again: nothing in it says the month.");
            return own;
        }
        ReportFile.Form form = opened.form();
        account(input, accounts, own)
                .ifPresent(account ->
                        files.add(new ReportFile(input, report.digest(), report.measure(), format, account, form)));
        return own;
    }

    private List<String> accounts(ReportInput input, OpenReport opened) throws IOException {
        try (OpenReport report = opened) {
            return switch (report.format()) {
                case AWS_BILLING_EVENTS -> aws.accounts(input);
                case AWS_DISBURSEMENTS -> firstAccount(report, AwsDisbursementColumns.SELLER);
                case GOOGLE_DISBURSEMENTS -> report.next() ? List.of(GoogleMapper.ACCOUNT) : List.of();
                case MICROSOFT_EARNINGS -> firstAccount(report, MicrosoftColumns.PARTICIPANT);
                case MICROSOFT_PAYMENTS -> firstAccount(report, MicrosoftPaymentColumns.PARTICIPANT);
                case TRANSACTIONS_CSV -> firstAccount(report, TransactionsColumns.ACCOUNT);
            };
        }
    }

    private static List<String> firstAccount(OpenReport report, String column) throws IOException {
        String account = report.next() ? report.row().text(column) : "";
        return account.isEmpty() ? List.of() : List.of(account);
    }

    private static Finding notRead(ReportInput input, ReportFormat format, List<String> columns) {
        return Finding.green(
                        "report-columns-new",
                        "%s has %s %s that %s isn't known to have: %s"
                                .formatted(
                                        input.name(),
                                        columns.size(),
                                        columns.size() == 1 ? "column" : "columns",
                                        format.id(),
                                        String.join(", ", shown(columns))),
                        Place.ofLine(input.name(), 1, ""))
                .withHint("They are not read.");
    }

    private static Optional<String> account(ReportInput input, List<String> found, FileFindings findings) {
        if (input.extractOf().isPresent()) {
            return Optional.of(input.extractOf().get().account());
        }
        if (found.isEmpty()) {
            return Optional.of("");
        }
        if (found.size() > 1) {
            findings.refuse(
                    "report-accounts-mixed",
                    0,
                    "%s holds rows of several accounts: %s".formatted(input.name(), String.join(", ", shown(found))),
                    "one account in a file",
                    "Split the file by account.");
            return Optional.empty();
        }
        if (!TransactionLine.isId(found.getFirst())) {
            findings.refuse(
                    "report-id-unsafe",
                    0,
                    "%s is of the account %s".formatted(input.name(), Shown.value(found.getFirst())),
                    ReportRow.ID_ALLOWED,
                    "");
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private static List<String> shown(List<String> values) {
        return values.stream().limit(FileFindings.SHOWN_LIMIT).map(Shown::value).toList();
    }
}
