package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** In the API, a day or number that is there but empty is a mistake of the caller's: he must not believe that it counted. */
final class EmptyParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
                if (asked != null && !isText(parameter) && "".equals(request.getParameter(name(asked, parameter)))) {
                    throw empty(name(asked, parameter));
                }
            }
        }
        return true;
    }

    private static boolean isText(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == String.class || type == java.util.Map.class;
    }

    private static String name(RequestParam asked, MethodParameter parameter) {
        if (!asked.name().isEmpty()) {
            return asked.name();
        }
        String name = parameter.getParameter().getName();
        return StringUtils.hasText(name) ? name : "";
    }

    private static Refused empty(String name) {
        return new Refused(
                Refused.Kind.MALFORMED,
                Finding.red("parameter-unusable", "the parameter " + name + " is there, but empty")
                        .withHint("give it a value, or leave it out"));
    }
}
