package dev.ggen.generator.spec;

import java.io.StringReader;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.lang.rdfxml.rrx_stax_sr.ReaderRDFXML_StAX_SR;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;

/**
 * RDF/XML through Jena's parser. The document type with its entities is taken out before, so that the parser sees a document
 * without any. A fact's place is the element that states it.
 */
final class RdfXmlParser implements SourceParser {
    static {
        JenaSystem.init();
    }

    @Override
    public void parse(SourceFile source, String text, String base, Documents documents, ParsedSource parsed) {
        Complaints complaints = new Complaints(source, Syntax.RDF_XML, parsed);
        try {
            PlainXml xml = PlainXml.of(text, complaints);
            complaints.within((line, column) -> line == 0 ? new Spots.Spot(0, 0, 0) : xml.spot(0, line, column));
            PlacedProfile profile = new PlacedProfile(base, complaints, parsed);
            new ReaderRDFXML_StAX_SR(profile)
                    .read(
                            new StringReader(xml.text()),
                            base.isEmpty() ? null : base,
                            WebContent.ctRDFXML,
                            new Statements(profile, xml, parsed),
                            RIOT.getContext().copy());
        } catch (Complaints.Ended | RiotException | IllegalArgumentException e) {
            complaints.ended(e);
        } catch (StackOverflowError e) {
            complaints.tooDeep();
        }
    }

    /** Takes triples at the place of the element that was read last. */
    private static final class Statements extends StreamRDFBase {
        private final PlacedProfile profile;
        private final PlainXml xml;
        private final ParsedSource parsed;

        Statements(PlacedProfile profile, PlainXml xml, ParsedSource parsed) {
            this.profile = profile;
            this.xml = xml;
            this.parsed = parsed;
        }

        @Override
        public void triple(Triple triple) {
            Spots.Spot spot = xml.element(parsed.number(), profile.lastLine(), profile.lastColumn());
            parsed.add(triple.getSubject(), triple.getPredicate(), triple.getObject(), spot.line(), spot.column());
        }

        @Override
        public void prefix(String prefix, String iri) {
            parsed.addPrefix(prefix, iri);
        }

        @Override
        public void base(String base) {
            parsed.addBase(base);
        }
    }
}
