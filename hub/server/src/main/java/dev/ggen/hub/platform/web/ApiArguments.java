package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.ExpectedTag;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The parameters that mean the same in every controller: command id, page of a list, expected state. */
final class ApiArguments {
    /** A command's id, in the API. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** A command's id, in a form. */
    static final String COMMAND_FIELD = "_command";

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private ApiArguments() {}

    static List<HandlerMethodArgumentResolver> all() {
        return List.of(
                new ByType<>(CommandId.class, ApiArguments::commandId),
                new ByType<>(Paging.class, ApiArguments::paging),
                new ByType<>(ExpectedTag.class, ApiArguments::expectedTag));
    }

    private record ByType<T>(Class<T> type, Function<NativeWebRequest, T> read)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return read.apply(request);
        }
    }

    private static CommandId commandId(NativeWebRequest request) {
        String header = request.getHeader(IDEMPOTENCY_KEY);
        String text = header == null ? request.getParameter(COMMAND_FIELD) : header;
        if (text == null) {
            throw malformed("command-id-missing", "the header " + IDEMPOTENCY_KEY + " is missing", "a UUID");
        }
        return CommandId.parse(text);
    }

    private static Paging paging(NativeWebRequest request) {
        String limit = request.getParameter(LIMIT);
        return new Paging(
                limit == null ? Paging.USUAL : size(limit),
                Optional.ofNullable(request.getParameter(CURSOR)).filter(cursor -> !cursor.isEmpty()));
    }

    private static int size(String limit) {
        int size = limit.matches("[0-9]{1,6}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > Slice.MOST) {
            throw malformed("limit-unusable", LIMIT + " can't be used", "a number from 1 to " + Slice.MOST);
        }
        return size;
    }

    private static ExpectedTag expectedTag(NativeWebRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || "*".equals(header.strip())) {
            return ExpectedTag.ANY;
        }
        String tag = header.strip();
        if (!tag.matches("\"[\\x21\\x23-\\x7e]{1,200}\"")) {
            throw malformed("tag-malformed", "the header If-Match can't be read", "one strong ETag, in its quotes");
        }
        return new ExpectedTag(Optional.of(tag.substring(1, tag.length() - 1)));
    }

    private static Refused malformed(String id, String message, String allowed) {
        return new Refused(Refused.Kind.MALFORMED, Finding.red(id, message).withAllowed(allowed));
    }
}
