package dev.ggen.hub.platform.web;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Permission;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets tests in to the addresses below {@code /api/v1/probe}, where nothing is but what a test puts there. */
@Configuration(proxyBeanMethods = false)
final class ProbeDoor {
    @Bean
    @Order(0)
    SecurityFilterChain probe(HttpSecurity http) {
        return http.securityMatcher("/api/v1/probe/**")
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SomebodySignedIn(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    Addresses addresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        return new Addresses(mappings);
    }

    /** Spring has more than one of these; this is the controllers'. */
    record Addresses(RequestMappingHandlerMapping mappings) {}

    private static final class SomebodySignedIn extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var viewer = TestHub.vendor("Prober", EnumSet.noneOf(Permission.class));
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(viewer, "", List.of()));
            chain.doFilter(request, response);
        }
    }
}
