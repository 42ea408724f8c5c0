package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No body is read beyond its bound: JSON is for commands, files have the bound of reports; other bodies are forms, which the server bounds. */
@Component
final class BodyBounds extends OncePerRequestFilter {
    /** The longest JSON that a command may be. */
    static final long MOST_JSON_BYTES = 1 << 20;

    /** The longest form without files, as {@code server.tomcat.max-http-form-post-size} bounds it. */
    static final long MOST_FORM_BYTES = 1 << 20;

    private static final List<String> FORMS =
            List.of(MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE);

    private final long mostFileBytes;

    BodyBounds(HubSettings settings) {
        this.mostFileBytes = settings.mostReportBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FORMS.stream().anyMatch(type::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean isJson = type == null || type.contains("json");
        chain.doFilter(new Bounded(request, isJson ? MOST_JSON_BYTES : mostFileBytes), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > most) {
                throw new Refused(Refused.Kind.TOO_LARGE, tooLarge(most));
            }
            return new Counted(super.getInputStream(), most);
        }
    }

    static Finding tooLarge(long most) {
        return Finding.red("too-large", "the body is longer than the " + most + " bytes that are taken here")
                .withHint("split it, or ask the operator to raise the limit");
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream bytes;
        private final long most;
        private long read;

        Counted(ServletInputStream bytes, long most) {
            this.bytes = bytes;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = bytes.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = bytes.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > most) {
                throw new Refused(Refused.Kind.TOO_LARGE, tooLarge(most));
            }
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}
