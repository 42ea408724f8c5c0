package dev.ggen.hub.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests that are no HTTP never reach Spring: Tomcat's own page for them gives way to problem details without a word about the server. */
@Component
final class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    /** Public because Tomcat makes it by name. */
    public static final class Valve extends ErrorReportValve {
        private static final int LEAST_ERROR = 400;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            int status = response.getStatus();
            if (status < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Refusal refusal = status >= 500
                    ? Refusal.fault(status)
                    : Refusal.of(status, Refusals.finding(status, "this is no request that a server can read"));
            try {
                response.setContentType("application/problem+json");
                response.getOutputStream().write(refusal.problem(Problems.title(status), ""));
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                response.setSuspended(true); // nobody is there to read it
            }
        }
    }
}
