package dev.ggen.hub.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests their visitors, and asks each of them afterwards whether all was well. */
final class Visitors implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Visitors.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visitor visitor = new Visitor(Chromium.of(context).browser());
        ofTest(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> troubles = new ArrayList<>();
        for (Visitor visitor : ofTest(context)) {
            troubles.addAll(visitor.leave());
        }
        if (!troubles.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("pages had troubles:\n" + String.join("\n", troubles));
        }
    }

    private static List<Visitor> ofTest(ExtensionContext context) {
        @SuppressWarnings("unchecked") // the store knows no generic types
        List<Visitor> visitors =
                context.getStore(HERE).computeIfAbsent("visitors", key -> new ArrayList<Visitor>(), List.class);
        return visitors;
    }
}
