package vn.thidua.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers a request that still carries an ended session without beginning a new one. A login ends the session before it; a
 * request that was under way meanwhile would otherwise be given a fresh anonymous session, whose cookie arrives after the
 * login's and takes its place, so that the person sees the login page once more.
 */
final class EndedSession extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final String login;

    /** @param login path below which a person logs in: there the ended session is of no interest */
    EndedSession(String login) {
        this.login = login;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (ended && !request.getRequestURI().startsWith(request.getContextPath() + login)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
