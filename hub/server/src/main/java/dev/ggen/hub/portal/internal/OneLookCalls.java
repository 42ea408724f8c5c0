package dev.ggen.hub.portal.internal;

import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.OneLook;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Calls controller methods with {@link OneLook} in a transaction of their viewer, which is over before the page is rendered. */
@Component
final class OneLookCalls implements WebMvcRegistrations {
    private final Transactions transactions;

    OneLookCalls(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return method.hasMethodAnnotation(OneLook.class)
                        ? new Call(method, transactions)
                        : super.createInvocableHandlerMethod(method);
            }
        };
    }

    private static final class Call extends ServletInvocableHandlerMethod {
        private final Transactions transactions;

        Call(HandlerMethod method, Transactions transactions) {
            super(method);
            this.transactions = transactions;
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) {
            Viewer viewer = Arrays.stream(arguments)
                    .filter(Viewer.class::isInstance)
                    .map(Viewer.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a look without a viewer: " + getMethod()));
            return transactions.read(viewer, () -> answer(arguments));
        }

        private Object answer(@Nullable Object... arguments) {
            try {
                return Objects.requireNonNull(super.doInvoke(arguments));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new UndeclaredThrowableException(e);
            }
        }
    }
}
