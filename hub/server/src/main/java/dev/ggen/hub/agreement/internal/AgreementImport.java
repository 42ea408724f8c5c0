package dev.ggen.hub.agreement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Programs;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.agreement.AgreementFolder;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.program.ReadProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes an agreement in, or tells all that speaks against it. */
@Component
final class AgreementImport {
    private final Commands commands;
    private final Activity activity;
    private final Programs programs;
    private final AgreementTable table;
    private final SourceClaims claims;
    private final KnownKeys keys;
    private final HubClock clock;

    AgreementImport(
            Commands commands,
            Activity activity,
            Programs programs,
            AgreementTable table,
            SourceClaims claims,
            KnownKeys keys,
            HubClock clock) {
        this.commands = commands;
        this.activity = activity;
        this.programs = programs;
        this.table = table;
        this.claims = claims;
        this.keys = keys;
        this.clock = clock;
    }

    String run(Viewer viewer, CommandId id, ImportAgreement files) {
        requireBounds(files);
        SignedAgreement signed = signed(files);
        Agreement agreement = signed.read().agreement();
        int version = programs.versionInForce(viewer, agreement.validity().from());
        List<Finding> findings = findings(signed, programs.read(viewer, version));
        if (!findings.isEmpty()) {
            throw Refused.invalid(findings);
        }
        Json answer = commands.run(viewer, id, "import-agreement", input(files), () -> {
            table.lock();
            StoredAgreement stored = stored(signed, version, viewer);
            if (!isKnown(stored)) {
                requireFreeSources(agreement);
                List<Finding> strange = keys.strange(viewer, id, signed);
                if (!strange.isEmpty()) {
                    return FindingJson.array(strange); // kept, unlike a refusal: somebody has to decide on the key
                }
                keys.keep(viewer, id, signed);
                table.add(stored, agreement.sources());
                record(viewer, id, stored);
            }
            return Json.of(stored.id());
        });
        if (answer instanceof Json.Arr) {
            throw new Refused(Refused.Kind.CONFLICT, FindingJson.read(answer, "the answer"));
        }
        return JsonFields.answered(answer);
    }

    private static void requireBounds(ImportAgreement files) {
        Optional<SourceFile> tooLarge = files.files().stream()
                .filter(file -> file.size() > ImportAgreement.MOST_BYTES)
                .findFirst();
        if (tooLarge.isPresent()) {
            String found = tooLarge.get().path() + " has " + tooLarge.get().size() + " bytes";
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    Finding.red("file-too-large", found)
                            .withAllowed("at most " + ImportAgreement.MOST_BYTES + " bytes"));
        }
    }

    /** The files go by the agreement's own name, which is known once it is read. */
    private static SignedAgreement signed(ImportAgreement files) {
        Trust signers = Trust.parse(files.signers().bytes(), AgreementFolder.SIGNERS);
        String id = signed(files, "agreement", signers).id();
        return signed(files, id, signers);
    }

    private static SignedAgreement signed(ImportAgreement files, String id, Trust signers) {
        return SignedAgreement.of(
                new SourceFile(StoredAgreement.fileName(id), files.turtle().bytes()),
                new SourceFile(
                        StoredAgreement.signatureName(id, "vendor"),
                        files.vendorSignature().bytes()),
                new SourceFile(
                        StoredAgreement.signatureName(id, "partner"),
                        files.partnerSignature().bytes()),
                signers);
    }

    private static List<Finding> findings(SignedAgreement signed, ReadProgram program) {
        List<Finding> findings = new ArrayList<>(signed.check(program.program()));
        strangePartner(signed.read(), program).ifPresent(findings::add);
        return findings;
    }

    /** Is the agreement with somebody whom the program doesn't name? */
    static Optional<Finding> strangePartner(ReadAgreement read, ReadProgram program) {
        String partner = read.agreement().partner();
        return program.directory().partner(partner).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.red(
                                "unknown-partner",
                                "agreement " + read.agreement().id() + " is with \"" + partner
                                        + "\", whom the program in force on its first day doesn't name",
                                Place.ofFile(read.file().path()))
                        .withAllowed("a partner of the program, by its id")
                        .withHint("publish a version of the program with the partner first"));
    }

    /** The same agreement again is no new one; another of its name is refused. */
    private boolean isKnown(StoredAgreement agreement) {
        Optional<StoredAgreement> known = table.byId(agreement.id());
        boolean isSame =
                known.filter(there -> there.digest().equals(agreement.digest())).isPresent();
        if (known.isPresent() && !isSame) {
            throw Refused.conflict(
                    "agreement-exists",
                    "there is an agreement " + agreement.id() + " already, and it says something else",
                    "a signed agreement isn't changed: give the new one an id of its own");
        }
        return isSame;
    }

    private void requireFreeSources(Agreement agreement) {
        List<Finding> claimed = agreement.sources().stream()
                .flatMap(source -> claims.against(agreement, source).stream())
                .toList();
        if (!claimed.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, claimed);
        }
    }

    private StoredAgreement stored(SignedAgreement signed, int version, Viewer viewer) {
        Agreement agreement = signed.read().agreement();
        return new StoredAgreement(
                agreement.id(),
                agreement.partner(),
                agreement.type(),
                agreement.currency().getCode(),
                agreement.validity().from(),
                agreement.validity().until(),
                signed.read().file(),
                signed.vendorSignature(),
                signed.partnerSignature(),
                new SourceFile(AgreementFolder.SIGNERS, signed.signers().bytes()),
                signed.digest(),
                version,
                viewer.user(),
                viewer.name(),
                clock.now());
    }

    private void record(Viewer viewer, CommandId id, StoredAgreement stored) {
        activity.record(
                viewer,
                id,
                "import-agreement",
                "agreements/" + stored.id(),
                Optional.of(stored.partner()),
                Json.Null.NULL,
                Json.object()
                        .put("agreement", stored.id())
                        .put("digest", stored.digest().hex())
                        .put("from", stored.from().toString())
                        .put("until", stored.until().toString())
                        .put("programVersion", stored.programVersion())
                        .build());
    }

    private static Json input(ImportAgreement files) {
        return Json.object()
                .put("turtle", files.turtle().digest().hex())
                .put("vendorSignature", files.vendorSignature().digest().hex())
                .put("partnerSignature", files.partnerSignature().digest().hex())
                .put("signers", files.signers().digest().hex())
                .build();
    }
}
