package dev.ggen.hub.agreement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.settlement.form.AgreementForm;
import dev.ggen.settlement.form.Choice;
import dev.ggen.settlement.form.FilledAgreement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Agreements that are being written, by a form that the vocabulary makes. Takes {@code AGREEMENT_IMPORT} throughout; a partner has none.
 *
 * <p>A draft binds nobody. What comes of it is a file, which both parties sign and which is then taken in by {@link Agreements#importSigned}.
 */
public interface AgreementDrafts {
    /** The form: kinds, fields, choices. */
    AgreementForm form();

    /** What the program of today declares of some classes, for fields that name it. */
    List<Choice> declared(Viewer viewer, Collection<String> classes);

    /** The streams that today's program has for a type of agreement; none where it declares no such type. */
    Set<String> streamsOf(Viewer viewer, String agreementType);

    /** The last changed first. */
    List<AgreementDraft> all(Viewer viewer);

    /** @throws Refused when there is none */
    AgreementDraft byId(Viewer viewer, UUID id);

    /** What it says so far, by the program of today. */
    DraftView look(Viewer viewer, FilledAgreement filled);

    /**
     * Keeps it, complete or not.
     *
     * @throws Refused when somebody else saved it since it was opened, or it is too large
     */
    void save(Viewer viewer, CommandId command, SaveDraft draft);

    /** Throws it away. */
    void discard(Viewer viewer, CommandId command, UUID id);
}
