package vn.thidua.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;

/**
 * The webapps hand the nonce of the content security policy from one filter to the next through an attribute of the servlet
 * context, which all requests share: under load the page of one request carries the nonce of another, and its scripts are
 * blocked. This filter shows them a servlet context that keeps this one attribute per request.
 */
final class CspNoncePerRequest extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletContext ownNonce = keepingNonceIn(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return ownNonce;
                    }
                },
                response);
    }

    private static ServletContext keepingNonceIn(HttpServletRequest request) {
        ServletContext shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> isNonce(arguments)
                        ? onRequest(request, method, arguments)
                        : onShared(shared, method, arguments));
    }

    private static boolean isNonce(Object[] arguments) {
        return arguments != null
                && arguments.length > 0
                && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
    }

    private static Object onRequest(HttpServletRequest request, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getAttribute" -> request.getAttribute((String) arguments[0]);
            case "setAttribute" -> {
                request.setAttribute((String) arguments[0], arguments[1]);
                yield null;
            }
            default -> {
                request.removeAttribute((String) arguments[0]);
                yield null;
            }
        };
    }

    private static Object onShared(ServletContext shared, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
