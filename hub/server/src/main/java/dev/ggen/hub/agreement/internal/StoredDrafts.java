package dev.ggen.hub.agreement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementDraft;
import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.DraftView;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SaveDraft;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Programs;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.form.AgreementForm;
import dev.ggen.settlement.form.Choice;
import dev.ggen.settlement.form.DeclaredThings;
import dev.ggen.settlement.form.DraftReading;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.statement.TermSentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Drafts, kept as the Turtle that they are so far. */
@Component
final class StoredDrafts implements AgreementDrafts {
    private static final int MOST_SHOWN = 200;

    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;
    private final Programs programs;
    private final DraftTable table;
    private final AgreementForm form = AgreementForm.shipped();
    private final AtomicReference<Declared> declared = new AtomicReference<>();

    StoredDrafts(Transactions transactions, Commands commands, Activity activity, Programs programs, DraftTable table) {
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
        this.programs = programs;
        this.table = table;
    }

    /** What one version of the program declares. */
    private record Declared(int version, DeclaredThings things) {}

    @Override
    public AgreementForm form() {
        return form;
    }

    @Override
    public List<Choice> declared(Viewer viewer, Collection<String> classes) {
        return things(viewer).all(classes);
    }

    @Override
    public Set<String> streamsOf(Viewer viewer, String agreementType) {
        return things(viewer).streamsOf(agreementType);
    }

    private DeclaredThings things(Viewer viewer) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        int version = programs.current(viewer).number();
        Declared known = declared.get();
        if (known == null || known.version() != version) {
            known = new Declared(
                    version, DeclaredThings.of(programs.sources(viewer, version).files()));
            declared.set(known);
        }
        return known.things();
    }

    @Override
    public List<AgreementDraft> all(Viewer viewer) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        return transactions.read(viewer, () -> table.all(MOST_SHOWN));
    }

    @Override
    public AgreementDraft byId(Viewer viewer, UUID id) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        return transactions.read(viewer, () -> table.byId(id)).orElseThrow(() -> Refused.notFound("a draft " + id));
    }

    @Override
    public DraftView look(Viewer viewer, FilledAgreement filled) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        int version = programs.current(viewer).number();
        ReadProgram program = programs.read(viewer, version);
        DraftReading reading = DraftReading.of(form, filled);
        Optional<ReadAgreement> whole = reading.agreement();
        List<AgreementView.Clause> clauses = whole.or(() -> DraftReading.glimpse(form, filled))
                .map(read -> AgreementWords.clauses(read, program))
                .orElse(List.of());
        return new DraftView(
                reading,
                clauses,
                whole.map(read -> TermSentences.of(read.agreement())).orElse(List.of()),
                whole.map(read -> against(read, program)).orElse(reading.findings()),
                whole.map(read -> read.advise(programs.leakageLimits(viewer, version)))
                        .orElse(List.of()));
    }

    private static List<Finding> against(ReadAgreement read, ReadProgram program) {
        List<Finding> findings = new ArrayList<>(read.check(program.program()));
        AgreementImport.strangePartner(read, program).ifPresent(findings::add);
        return findings;
    }

    @Override
    public void save(Viewer viewer, CommandId command, SaveDraft draft) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        SourceFile source = draft.filled().write(form).source();
        if (source.size() > ImportAgreement.MOST_BYTES) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    Finding.red("file-too-large", source.path() + " has " + source.size() + " bytes")
                            .withAllowed("at most " + ImportAgreement.MOST_BYTES + " bytes"));
        }
        Json input = Json.object()
                .put("draft", draft.id().toString())
                .put("revision", draft.revision())
                .put("turtle", source.digest().hex())
                .build();
        commands.run(viewer, command, "save-draft", input, () -> {
            int kept = table.locked(draft.id()).map(AgreementDraft::revision).orElse(0);
            if (kept != draft.revision()) {
                throw Refused.conflict(
                        "draft-changed",
                        "somebody else saved this draft since you opened it",
                        "open it again beside yours, and enter what is missing");
            }
            String name = source.path().substring(0, source.path().length() - ".ttl".length());
            table.put(draft.id(), draft.filled().named().isEmpty() ? "" : name, source, kept + 1, viewer);
            record(viewer, command, "save-draft", draft.id(), name);
            return input;
        });
    }

    @Override
    public void discard(Viewer viewer, CommandId command, UUID id) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        Json input = Json.object().put("draft", id.toString()).build();
        commands.run(viewer, command, "discard-draft", input, () -> {
            AgreementDraft draft = table.locked(id).orElseThrow(() -> Refused.notFound("a draft " + id));
            table.remove(id);
            record(viewer, command, "discard-draft", id, draft.name());
            return input;
        });
    }

    private void record(Viewer viewer, CommandId command, String what, UUID id, String name) {
        activity.record(
                viewer,
                command,
                what,
                "agreements/drafts/" + id,
                Optional.empty(),
                Json.Null.NULL,
                Json.object().put("name", name).build());
    }
}
