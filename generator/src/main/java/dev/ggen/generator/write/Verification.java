package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Generation;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Outcome;
import dev.ggen.generator.plan.Programs;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.plan.There;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Verifies a project: the signature, the digests of what is on disk, then the function itself, run again in memory. */
final class Verification {
    private static final String SIGNATURE = "signature";
    private static final String INPUTS = "inputs";
    private static final String OUTPUTS = "outputs";
    private static final String REGENERATION = "regeneration";
    private static final int SHOWN = 50;

    private final ProjectFolder folder;
    private final GenerationLimits limits;
    private final String version;
    private final Programs programs;
    private final List<Check> checks = new ArrayList<>();

    Verification(ProjectFolder folder, GenerationLimits limits, String version, Programs programs) {
        this.folder = folder;
        this.limits = limits;
        this.version = version;
        this.programs = programs;
    }

    Report report(Trust trust) {
        if (new StagedWrite(folder.path(), Steps.FREE).isInterrupted()) {
            checks.add(Check.of("writing", Project.interrupted()));
            return new Report(checks);
        }
        Optional<byte[]> receipt = folder.receipt();
        if (receipt.isEmpty()) {
            checks.add(Check.red(
                    SIGNATURE, "there is no receipt at " + ProjectFolder.RECEIPT + "; `ggen sync` makes one"));
            return new Report(checks);
        }
        Verdict<Statement> verdict = Statement.open(receipt.get(), ProjectFolder.RECEIPT, trust);
        checks.add(Check.of(SIGNATURE, verdict));
        if (verdict instanceof Verdict.Verified<Statement> verified) {
            verify(verified, Digest.of(receipt.get()), trust);
        }
        return new Report(checks);
    }

    private void verify(Verdict.Verified<Statement> verified, Digest digest, Trust trust) {
        try {
            GenerationReceipt receipt = GenerationReceipt.of(verified.content());
            log(receipt, digest, verified, trust);
            inputs(receipt);
            outputs(receipt);
            regenerate(receipt);
        } catch (FindingsException e) {
            e.findings().stream()
                    .filter(finding -> finding.isRed())
                    .forEach(finding -> checks.add(Check.of("receipt", finding)));
        }
    }

    /** Before there were logs, receipts stood alone. */
    private void log(GenerationReceipt receipt, Digest digest, Verdict.Verified<Statement> verified, Trust trust) {
        LogVerification log = new LogVerification(folder, digest, receipt.link());
        checks.addAll(log.retirements(verified.signers()));
        if (receipt.logging() == GenerationReceipt.Logging.LOGGED) {
            checks.add(log.check(trust));
        }
    }

    private void inputs(GenerationReceipt receipt) {
        List<Check> found = new ArrayList<>();
        for (String path : receipt.inputs().keySet()) {
            Optional<SourceFile> file = input(path, found);
            if (file.isPresent() && !receipt.names(file.get())) {
                found.add(Check.red(INPUTS, path + " has changed"));
            }
        }
        receipt.absent().stream()
                .filter(path -> folder.find(path).isPresent())
                .forEach(path -> found.add(Check.red(INPUTS, path + " has come into being")));
        summarize(found, Check.green(INPUTS, receipt.inputs().size() + " as the receipt says"));
    }

    private Optional<SourceFile> input(String path, List<Check> found) {
        try {
            Optional<SourceFile> file = folder.find(path);
            if (file.isEmpty()) {
                found.add(Check.red(INPUTS, path + " is missing"));
            }
            return file;
        } catch (FindingsException e) {
            found.add(Check.of(INPUTS, e.findings().getFirst()));
            return Optional.empty();
        }
    }

    private void outputs(GenerationReceipt receipt) {
        List<Check> found = new ArrayList<>();
        receipt.outputs().forEach((path, digest) -> {
            Optional<byte[]> bytes = folder.output(path);
            boolean differs = bytes.isPresent() && !Digest.of(bytes.get()).equals(digest);
            if (bytes.isEmpty()) {
                found.add(Check.red(OUTPUTS, path + " is missing"));
            } else if (differs && receipt.created().contains(path)) {
                found.add(Check.yellow(OUTPUTS, path + " was edited, as its rule allows"));
            } else if (differs) {
                found.add(Check.red(OUTPUTS, path + " has changed"));
            }
        });
        receipt.orphans().keySet().stream()
                .filter(path -> folder.output(path).isPresent())
                .forEach(
                        path -> found.add(
                                Check.yellow(
                                        OUTPUTS,
                                        path
                                                + " is of an earlier run; nothing makes it any more, and `ggen sync --prune` removes it")));
        summarize(found, Check.green(OUTPUTS, receipt.outputs().size() + " as the receipt says"));
    }

    private void regenerate(GenerationReceipt receipt) {
        if (!receipt.version().equals(version)) {
            checks.add(
                    Check.yellow(REGENERATION, "the receipt is by ggen " + receipt.version() + ", this is " + version));
        }
        Programs trusted = isWellSoFar() ? programs : Programs.NONE;
        if (!receipt.programs().isEmpty() && !isWellSoFar()) {
            checks.add(Check.red(REGENERATION, "not tried: commands are run for what is as the receipt says, alone"));
            return;
        }
        programs(receipt);
        Generated generated;
        try {
            generated = new Generation(limits).running(trusted).run(folder);
        } catch (FindingsException e) {
            e.findings().stream()
                    .filter(finding -> finding.isRed())
                    .forEach(finding -> checks.add(Check.of(REGENERATION, finding)));
            return;
        }
        compare(receipt, generated);
    }

    /** A manifest that somebody has changed can't have anything run, whatever it allows. */
    private boolean isWellSoFar() {
        return checks.stream().noneMatch(check -> check.severity() == dev.ggen.receipt.Severity.RED);
    }

    /** Another version of a program may make the same: what counts is what comes out. */
    private void programs(GenerationReceipt receipt) {
        receipt.programs().forEach((name, digest) -> {
            if (programs.find(name).filter(there -> !there.equals(digest)).isPresent()) {
                checks.add(Check.yellow(REGENERATION, "`" + name + "` is another program than the one that was run"));
            }
        });
    }

    private void compare(GenerationReceipt receipt, Generated generated) {
        List<Check> found = new ArrayList<>();
        Map<String, Digest> gone = new TreeMap<>(receipt.outputs());
        for (RenderedFile file : generated.files()) {
            Digest stated = gone.remove(file.path());
            if (stated == null) {
                found.add(Check.red(REGENERATION, file.path() + " is not in the receipt"));
            } else if (comesOutOtherwise(file, stated)) {
                found.add(Check.red(REGENERATION, file.path() + " comes out otherwise"));
            }
        }
        gone.keySet().forEach(path -> found.add(Check.red(REGENERATION, path + " is no longer made")));
        summarize(found, Check.green(REGENERATION, generated.files().size() + " came out the same, to the byte"));
    }

    /** A file that keeps what others write is as it should be when putting it there again would change nothing. */
    private boolean comesOutOtherwise(RenderedFile file, Digest stated) {
        if (!file.keepsOthers()) {
            return !stated.equals(file.digest());
        }
        return switch (file.placed(new There(folder.output(file.path()).map(Bytes::of), Optional.of(stated)))) {
            case Outcome.Write write -> true;
            case Outcome.Refused refused -> true;
            case Outcome.Same same -> false;
            case Outcome.LeftAlone alone -> false;
        };
    }

    private void summarize(List<Check> found, Check allIsWell) {
        checks.addAll(found.subList(0, Math.min(SHOWN, found.size())));
        if (found.size() > SHOWN) {
            checks.add(Check.red(found.getFirst().name(), (found.size() - SHOWN) + " more"));
        }
        if (found.stream().noneMatch(check -> check.severity() == dev.ggen.receipt.Severity.RED)) {
            checks.add(allIsWell);
        }
    }
}
