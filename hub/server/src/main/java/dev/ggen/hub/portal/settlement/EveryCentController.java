package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.EveryCent;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.touched.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /statements/cents}: every cent of a row, a customer, a clause or a rate. */
@Controller
final class EveryCentController {
    private static final List<String> KINDS = List.of("row", "customer", "clause", "rate");

    private final Statements statements;

    EveryCentController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping(Addresses.CENTS)
    ModelAndView cents(
            Viewer viewer,
            Words words,
            @RequestParam(defaultValue = "") String agreement,
            @RequestParam(defaultValue = "row") String kind,
            @RequestParam(defaultValue = "") String name) {
        Asked asked = new Asked(agreement.strip(), KINDS.contains(kind) ? kind : KINDS.getFirst(), name.strip());
        return Page.of("settlement/cents", page(viewer, words, asked));
    }

    /** A question, as it stands in the address. */
    private record Asked(String agreement, String kind, String name) {
        boolean isAsked() {
            return !agreement.isEmpty() && !name.isEmpty();
        }
    }

    private EveryCentPage page(Viewer viewer, Words words, Asked asked) {
        List<String> agreements = agreements(viewer, asked.agreement());
        if (!asked.isAsked()) {
            return empty(words, fields(words, asked, agreements, ""));
        }
        try {
            EveryCent found = statements.everyCent(viewer, asked.agreement(), Subject.of(asked.kind(), asked.name()));
            return new EveryCentParts(words, found).page(heading(words), fields(words, asked, agreements, ""));
        } catch (FindingsException e) {
            Finding first = e.findings().getFirst();
            String error = words.retold(first.message()).text() + " "
                    + words.told(words.noted(first.allowed()).text());
            return empty(words, fields(words, asked, agreements, error));
        }
    }

    private static EveryCentPage empty(Words words, List<Field> fields) {
        return new EveryCentPage(heading(words), fields, List.of(), List.of(), List.of());
    }

    private static Heading heading(Words words) {
        return Heading.of(words.text("settlement.cents"))
                .under(words.text("settlement.statements"), Addresses.STATEMENTS)
                .lead(words.text("settlement.cents.lead"));
    }

    /** Those of the newest statements, and the one that is asked for. */
    private List<String> agreements(Viewer viewer, String asked) {
        Stream<String> newest =
                statements.page(viewer, StatementFilter.ALL, Optional.empty(), Slice.MOST).items().stream()
                        .map(row -> row.statement().agreement());
        return Stream.concat(newest, Stream.of(asked))
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Field> fields(Words words, Asked asked, List<String> agreements, String error) {
        Field agreement = Field.of("agreement", words.text("settlement.column.agreement"))
                .value(asked.agreement())
                .choices(agreements.stream().map(id -> new Choice(id, id)).toList());
        Field kind = Field.of("kind", words.text("settlement.cents.kind"))
                .value(asked.kind())
                .choices(KINDS.stream()
                        .map(each -> new Choice(each, words.text("settlement.cents.kind." + each)))
                        .toList());
        Field name = Field.of("name", words.text("settlement.cents.name"))
                .value(asked.name())
                .help(words.text("settlement.cents.name.help"))
                .autocomplete("off")
                .error(error);
        return List.of(agreement, kind, name);
    }
}
