package dev.ggen.settlement.document;

import dev.ggen.receipt.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF written in its one form: identity given, every stream packed by {@link Deflate}, objects plain. */
final class PdfBytes {
    private PdfBytes() {}

    /** Writes the document twice: fonts are cut to what is used while it is first written. */
    static byte[] of(PDDocument document, Digest identity) throws IOException {
        byte[] first = save(document, identity);
        try (PDDocument whole = Loader.loadPDF(first)) {
            pack(whole.getDocument().getTrailer());
            return save(whole, identity);
        }
    }

    private static byte[] save(PDDocument document, Digest identity) throws IOException {
        document.setDocumentId(ByteBuffer.wrap(identity.bytes()).getLong());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static void pack(COSBase root) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            COSBase base = open.pop();
            if (seen.add(base)) {
                parts(base, open);
                if (base instanceof COSStream stream) {
                    pack(stream);
                }
            }
        }
    }

    private static void parts(COSBase base, Deque<COSBase> open) {
        switch (base) {
            case COSObject reference when reference.getObject() != null -> open.push(reference.getObject());
            case COSDictionary dictionary -> dictionary.getValues().forEach(open::push);
            case COSArray array -> array.forEach(open::push);
            default -> {}
        }
    }

    private static void pack(COSStream stream) throws IOException {
        byte[] plain;
        try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(Deflate.zlib(plain));
        }
        stream.removeItem(COSName.DECODE_PARMS);
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    }
}
