package dev.ggen.hub.program.web;

import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Partners;
import dev.ggen.settlement.program.ProgramOutline.Member;
import dev.ggen.settlement.program.ProgramOutline.Named;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners", description = "The partners that the program in force names")
final class PartnersApi {
    private final Partners partners;

    PartnersApi(Partners partners) {
        this.partners = partners;
    }

    /** A partner in a list. */
    record PartnerAnswer(
            String id,
            String name,
            Member.Kind kind,
            Optional<Named> tier,
            Optional<Named> category,
            Optional<Named> relationshipModel,
            List<Named> groups) {
        static PartnerAnswer of(Member member) {
            return new PartnerAnswer(
                    member.id(),
                    member.name(),
                    member.kind(),
                    member.tier(),
                    member.category(),
                    member.model(),
                    member.groups());
        }
    }

    @GetMapping
    @Operation(summary = "The partners, by tier and name")
    Slice<PartnerAnswer> partners(
            Viewer viewer,
            Paging paging,
            @RequestParam Optional<String> tier,
            @RequestParam Optional<String> category,
            @RequestParam(defaultValue = "") String q) {
        Partners.Query query = new Partners.Query(tier, category, q, Partners.Order.TIER);
        return partners.page(viewer, query, paging.cursor(), paging.size()).map(PartnerAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One partner with what the program states of it and promises it")
    Partners.View partner(Viewer viewer, @PathVariable String id) {
        return partners.partner(viewer, id);
    }
}
