package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.AgreementRules;
import dev.ggen.partner.agreement.Objection;
import dev.ggen.partner.program.Program;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An agreement with where it stands.
 *
 * @param file the signed bytes
 * @param agreement what they say
 * @param vendor the vendor's id
 * @param notice a line for every page of its statements
 * @param clausePlaces clause number → place
 */
public record ReadAgreement(
        SourceFile file,
        Agreement agreement,
        String vendor,
        Optional<String> notice,
        SortedMap<String, Place> clausePlaces) {

    /** What the program's rules have against it, with places; all red. */
    public List<Finding> check(Program program) {
        return AgreementRules.check(agreement, program).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(Objection objection) {
        Place place =
                Objects.requireNonNullElseGet(clausePlaces.get(objection.about()), () -> Place.ofFile(file.path()));
        return Finding.red(objection.id(), objection.found(), place)
                .withAllowed(objection.allowed())
                .withHint(objection.hint());
    }
}
