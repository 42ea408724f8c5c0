package dev.ggen.generator.spec;

import java.util.IllegalFormatException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangNQuads;
import org.apache.jena.riot.lang.LangNTriples;
import org.apache.jena.riot.lang.LangRIOT;
import org.apache.jena.riot.lang.LangTriG;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sys.JenaSystem;

/** Turtle and its family through Jena's parsers, which hand every triple on with the line and column of its object. */
final class TokenParser implements SourceParser {
    static {
        JenaSystem.init();
    }

    private final Syntax syntax;

    TokenParser(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public void parse(SourceFile source, String text, String base, Documents documents, ParsedSource parsed) {
        Complaints complaints = new Complaints(source, syntax, parsed);
        PlacedProfile profile = new PlacedProfile(base, complaints, parsed);
        Tokenizer tokens =
                TokenizerText.create().fromString(text).errorHandler(complaints).build();
        try {
            parser(new BoundedTokens(tokens, complaints), profile, new StreamRDFBase())
                    .parse();
        } catch (Complaints.Ended | RiotException e) {
            complaints.ended(e);
        } catch (IllegalFormatException e) {
            // what the tokenizer throws where its message should show the character behind the last one
            complaints.cut(tokens.getLine(), tokens.getColumn());
        }
    }

    private LangRIOT parser(Tokenizer tokens, ParserProfile profile, StreamRDF nowhere) {
        return switch (syntax) {
            case TURTLE -> new LangTurtle(tokens, profile, nowhere);
            case TRIG -> new LangTriG(tokens, profile, nowhere);
            case N_TRIPLES -> new LangNTriples(tokens, profile, nowhere);
            case N_QUADS -> new LangNQuads(tokens, profile, nowhere);
            case RDF_XML, JSON_LD -> throw new IllegalStateException(syntax + " is not made of tokens");
        };
    }
}
