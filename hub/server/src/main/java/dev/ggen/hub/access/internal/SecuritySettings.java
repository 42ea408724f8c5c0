package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.WallClock;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who gets past the door: tokens for the API, sessions for pages, and nothing is open that isn't named here. */
@Configuration(proxyBeanMethods = false)
final class SecuritySettings {
    /** What anybody may get; everything else takes a sign-in. */
    private static final List<String> OPEN =
            List.of("/assets/**", "/favicon.ico", "/sign-in", "/sign-in/**", "/evidence/checkpoint");

    private static final String HEALTH = "/actuator/health/**";
    private static final String METRICS = "/actuator/prometheus";

    @Bean
    AccessClock accessClock() {
        return new AccessClock(new WallClock());
    }

    /** A request is observed as a whole; its two dozen filters one by one cost more than they tell. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** A method that nobody knows is refused where all others are that an address doesn't take: with those that it does. */
    @Bean
    HttpFirewall anyMethod() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Nobody signs in by password; said here, so that Spring makes no user of its own. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new BadCredentialsException("there are no passwords");
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http, Headers headers, TokenRows tokens, Transactions transactions, Refusals refusals) {
        ApiRefusals answers = new ApiRefusals(refusals);
        withoutState(http)
                .securityMatcher("/api/**")
                .headers(headers::set)
                .csrf(AbstractHttpConfigurer::disable) // no cookie counts here
                .addFilterBefore(new OutageFilter(refusals), CsrfFilter.class)
                .addFilterBefore(new TokenFilter(tokens, transactions), CsrfFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoor(
            HttpSecurity http,
            Headers headers,
            Cookies cookies,
            SessionRows sessions,
            Transactions transactions,
            Refusals refusals,
            Ids ids) {
        PageRefusals answers = new PageRefusals(refusals);
        withoutState(http)
                .headers(headers::set)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(cookies, ids)))
                .addFilterBefore(new OutageFilter(refusals), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(cookies, sessions, transactions, answers), CsrfFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll() // their request was let in already
                        .requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, HEALTH)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, METRICS)
                        .access(new MetricsReaders())
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    /** No HttpSession, no saved requests, none of Spring's own sign-in pages: any node can answer any request. */
    private static HttpSecurity withoutState(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
