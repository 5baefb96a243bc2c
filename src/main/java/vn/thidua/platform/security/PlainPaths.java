package vn.thidua.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses addresses that can be written in more than one way. The webapps' security filter compares the address as it was
 * sent, while the container dispatches the decoded one: {@code /camunda//api/engine/…} or {@code /camunda/api;x/engine/…} pass
 * the filter as harmless (tried), and only the path arithmetic of the REST library behind it happens to answer 404.
 */
final class PlainPaths extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Encoded ASCII is accepted for the colon of a definition id and for blanks; other bytes belong to Vietnamese names. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:/(?:[\\w.~:@!$&'()*+,=-]|%3A|%20|%[89A-F][0-9A-F])*)+", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.contains("//")
                || path.contains("/../")
                || path.contains("/./")
                || !PLAIN.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
