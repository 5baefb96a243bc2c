package vn.thidua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A logged-in person's cookies over a client that thousands of people share; a client of their own would bring a thread for
 * each.
 */
final class Browser {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----thidua";

    private final HttpClient client;
    private final String root;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Browser(HttpClient client, int port) {
        this.client = client;
        this.root = "http://localhost:" + port;
    }

    /** Logs in to Tasklist with the password equal to the id. */
    static Browser loggedIn(HttpClient client, int port, String id) {
        var browser = new Browser(client, port);
        browser.loadTasklist();
        var answer = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                FORM,
                BodyPublishers.ofString("username=%s&password=%s".formatted(id, id)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Login of %s: %d".formatted(id, answer.statusCode()));
        }
        browser.loadTasklist(); // the new session's CSRF token comes with its first page
        return browser;
    }

    private void loadTasklist() {
        send("GET", "/camunda/app/tasklist/default/", null, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    HttpResponse<String> upload(String path, String name, byte[] content) {
        byte[] head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name)
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArrays(List.of(head, content, tail)));
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        request.header("Accept", "application/json, text/html");
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
