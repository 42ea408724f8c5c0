package dev.ggen.hub.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What fails at the door is told in the same words as what fails behind it: a database that is away, which the door is the first to ask, and a
 * form that can't be kept while it is read, which the door reads for its token.
 */
final class OutageFilter extends OncePerRequestFilter {
    private final Refusals refusals;

    OutageFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException | InvalidParameterException e) {
            refusals.answer(request, response, e);
        }
    }
}
