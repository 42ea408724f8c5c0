package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.AgreementRules;
import dev.ggen.partner.agreement.Objection;
import dev.ggen.partner.lint.Advice;
import dev.ggen.partner.lint.AgreementLint;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.partner.program.Program;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.ReportFormat;
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

    /**
     * What is odd in it and stops nothing, with places; yellow and green.
     *
     * @param limits what the program lets be given away
     */
    public List<Finding> advise(List<LeakageLimit> limits) {
        return AgreementLint.check(agreement, limits, ReportFormat.MARKING).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(Objection objection) {
        return Finding.red(objection.id(), objection.found(), placeOf(objection.about()))
                .withAllowed(objection.allowed())
                .withHint(objection.hint());
    }

    private Finding finding(Advice advice) {
        Place place = placeOf(advice.about());
        Finding finding = switch (advice.weight()) {
            case LOOK -> Finding.yellow(advice.id(), advice.found(), place);
            case KNOW -> Finding.green(advice.id(), advice.found(), place);
        };
        return finding.withAllowed(advice.allowed()).withHint(advice.hint());
    }

    /** Where a clause or what else is spoken of stands; the file where that isn't known. */
    public Place placeOf(String about) {
        return Objects.requireNonNullElseGet(clausePlaces.get(about), () -> Place.ofFile(file.path()));
    }
}
