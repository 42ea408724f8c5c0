package dev.ggen.hub.portal.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementOrder;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.ListPage;
import dev.ggen.hub.program.Partners;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** All agreements that the viewer may see, and the form that takes one in. */
@Controller
final class AgreementsController {
    private static final int SIZE = 50;
    private static final String ADDRESS = "/agreements";

    private final Agreements agreements;
    private final Partners partners;
    private final HubClock clock;

    AgreementsController(Agreements agreements, Partners partners, HubClock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @OneLook
    ModelAndView list(
            Viewer viewer,
            Words words,
            Listing listing,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after) {
        Agreements.Query query = new Agreements.Query(
                Optional.empty(),
                Optional.empty(),
                state.equals("in-force") ? Optional.of(clock.today()) : Optional.empty(),
                q);
        AgreementOrder order = AgreementOrder.of(listing.sort());
        Slice<StoredAgreement> slice =
                listing.read(after, SIZE, (from, size) -> agreements.page(viewer, query, order, from, size));
        Action first = Action.link(words.text("agreement.import"), ADDRESS + "/new", "plus");
        Table unsorted = AgreementTables.of(slice.items(), clock.today(), partners.names(viewer), words);
        Table table = (viewer.may(Permission.AGREEMENT_IMPORT) ? unsorted.begin(first) : unsorted)
                .sorted(listing.sorting(order.word()))
                .paged(listing.pager("", "after", slice));
        Filters filters = Filters.searching(ADDRESS, words.text("agreement.search"), q)
                .by(
                        "state",
                        words.text("agreement.state"),
                        state,
                        List.of(
                                new Choice("", words.text("program.all")),
                                new Choice("in-force", words.text("agreement.state.in-force"))));
        Heading titled = Heading.of(words.text("agreement.agreements"));
        Heading heading = viewer.isVendor() ? titled.tabs(KeysPage.tabs(viewer, ADDRESS, words)) : titled;
        return Page.of(
                "agreement/agreements",
                new ListPage(
                        viewer.may(Permission.AGREEMENT_IMPORT) ? heading.action(first) : heading,
                        Optional.of(filters),
                        table));
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView form(Viewer viewer, Words words) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        return Page.of("agreement/import", importPage(List.of(), words));
    }

    private static ImportPage importPage(List<Finding> findings, Words words) {
        Heading heading = Heading.of(words.text("agreement.import"))
                .lead(words.text("agreement.import.lead"))
                .under(words.text("agreement.agreements"), ADDRESS);
        return new ImportPage(
                heading,
                Stream.of("turtle", "vendorSignature", "partnerSignature", "signers")
                        .map(name -> Field.of(name, words.text("agreement.import." + name))
                                .type("file")
                                .help(words.text("agreement.import." + name + ".help")))
                        .toList(),
                findings);
    }

    @PostMapping(ADDRESS)
    ModelAndView take(
            Viewer viewer,
            Words words,
            @RequestParam("_command") String command,
            @RequestParam MultipartFile turtle,
            @RequestParam MultipartFile vendorSignature,
            @RequestParam MultipartFile partnerSignature,
            @RequestParam MultipartFile signers)
            throws IOException {
        try {
            ImportAgreement agreement = new ImportAgreement(
                    file(turtle, "agreement.ttl"),
                    file(vendorSignature, "agreement.vendor.dsse.json"),
                    file(partnerSignature, "agreement.partner.dsse.json"),
                    file(signers, "signers.json"));
            String id = agreements.importSigned(viewer, CommandId.parse(command), agreement);
            return Page.to(ADDRESS + "/" + id);
        } catch (FindingsException e) {
            return refused(Refused.Kind.INVALID, e.findings(), words);
        } catch (Refused e) {
            return refused(e.kind(), e.findings(), words);
        }
    }

    /** One byte more than allowed is enough to see that a file is too large. */
    private static SourceFile file(MultipartFile file, String name) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return new SourceFile(name, bytes.readNBytes(ImportAgreement.MOST_BYTES + 1));
        }
    }

    private static ModelAndView refused(Refused.Kind kind, List<Finding> findings, Words words) {
        ModelAndView page = Page.of("agreement/import", importPage(findings, words));
        page.setStatus(HttpStatusCode.valueOf(kind.status()));
        return page;
    }
}
