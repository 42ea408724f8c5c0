package dev.ggen.hub.portal.overview;

import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;

/** What one module has to say on the overview: a bean of its page package. Asked at every view, so it must be quick. */
public interface OverviewPart {
    /** Where it stands among the others; the smallest first. Agreements are at 100, the program at 200. */
    int order();

    /** Its sections for this viewer; none where he may not see them. */
    List<Section> sections(Viewer viewer, Words words);

    /** What there is to do now, before all else. */
    default List<Notice> notices(Viewer viewer, Words words) {
        return List.of();
    }

    /** Facts for the strip at the top; none is fine. */
    default List<Fact> strip(Viewer viewer, Words words) {
        return List.of();
    }

    /**
     * A headed part of the page.
     *
     * @param lead a sentence under the heading; empty for none
     * @param notice what has to be said before the table
     * @param more where to read on
     */
    record Section(String title, String lead, Optional<Notice> notice, Table table, Optional<Action> more) {
        public static Section of(String title, Table table) {
            return new Section(title, "", Optional.empty(), table, Optional.empty());
        }

        public Section lead(String sentence) {
            return new Section(title, sentence, notice, table, more);
        }

        public Section more(Action action) {
            return new Section(title, lead, notice, table, Optional.of(action));
        }

        public Section notice(Notice said) {
            return new Section(title, lead, Optional.of(said), table, more);
        }
    }
}
