package dev.ggen.settlement.document;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Ends parsing at the first error; without it the JDK's parser writes to the standard error stream. */
final class ThrowingErrors implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) throws SAXParseException {
        throw exception;
    }

    @Override
    public void error(SAXParseException exception) throws SAXParseException {
        throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXParseException {
        throw exception;
    }
}
