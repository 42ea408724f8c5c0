package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.Listing;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a page's controller how its list is wanted. */
final class ListingArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Listing.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /**
     * What a form that was sent holds is none of it: only a page's address asks for a list. A page about a refusal is got as well, and to
     * look for words in what was refused would be to read it, such as gigabytes that were turned away.
     */
    static Listing of(HttpServletRequest request) {
        SortedMap<String, List<String>> asked = new TreeMap<>();
        if (request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST) {
            request.getParameterMap().forEach((word, values) -> asked.put(word, Arrays.asList(values)));
        }
        return new Listing(request.getRequestURI(), asked);
    }
}
