package dev.ggen.generator.spec;

import java.util.IllegalFormatException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sys.JenaSystem;

/** Turtle through Jena's parser, which hands every triple on with the line and column of its object. */
final class TurtleParser implements SourceParser {
    static {
        JenaSystem.init();
    }

    @Override
    public void parse(SourceFile source, String text, String base, Collected collected) {
        Complaints complaints = new Complaints(source, collected);
        PlacedProfile profile = new PlacedProfile(base, complaints, collected);
        Tokenizer tokens =
                TokenizerText.create().fromString(text).errorHandler(complaints).build();
        try {
            new LangTurtle(new BoundedTokens(tokens, complaints), profile, new StreamRDFBase()).parse();
        } catch (Complaints.Ended | RiotException e) {
            complaints.ended(e);
        } catch (IllegalFormatException e) {
            // what the tokenizer throws where its message should show the character behind the last one
            complaints.cut(tokens.getLine(), tokens.getColumn());
        }
    }
}
