package dev.ggen.hub.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;

/**
 * Listens in every hub of the tests, and refuses a module's query that names another module's tables: what belongs to another is asked of its
 * façade.
 */
@Component
final class OwnSchemaOnly implements ExecuteListenerProvider {
    private static final String HUB = "dev.ggen.hub.";
    private static final Pattern TABLE =
            Pattern.compile("\"(platform|access|evidence|program|agreement|ledger|settlement|demo)\"\\.\"");
    private static final StackWalker STACK = StackWalker.getInstance();

    @Override
    public ExecuteListener provide() {
        return new Listening();
    }

    private static final class Listening implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            Set<String> schemas = schemas(String.valueOf(context.sql()));
            if (!schemas.isEmpty()) {
                caller().filter(module -> !schemas.equals(Set.of(module))).ifPresent(module -> {
                    throw new IllegalStateException(
                            "module " + module + " asks tables of " + schemas + ": " + context.sql());
                });
            }
        }
    }

    private static Set<String> schemas(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The module whose code runs the query. */
    private static Optional<String> caller() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.startsWith(HUB) && !name.startsWith(HUB + "catalogue."))
                .findFirst()
                .map(OwnSchemaOnly::module));
    }

    private static String module(String className) {
        String rest = className.substring(HUB.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
