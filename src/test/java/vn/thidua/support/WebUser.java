package vn.thidua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A person at a browser, as the server sees one: session cookie and CSRF token over real HTTP. Not thread-safe. */
public final class WebUser {

    private final URI root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private WebUser(int port) {
        root = URI.create("http://localhost:" + port);
    }

    public static WebUser anonymous(int port) {
        WebUser user = new WebUser(port);
        user.loadToken();
        return user;
    }

    /** Logs in to one of the webapps with the password equal to the id. */
    public static WebUser loggedIn(int port, String id, String app) {
        WebUser user = new WebUser(port);
        var answer = user.logIn(id, id, app);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Login of %s: %d".formatted(id, answer.statusCode()));
        }
        user.loadToken();
        return user;
    }

    public HttpResponse<String> logIn(String id, String password, String app) {
        get("/camunda/app/%s/default/".formatted(app));
        return send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("username=%s&password=%s".formatted(id, password)),
                token());
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, BodyPublishers.noBody(), null);
    }

    /** A write as a webapp sends it: JSON with the session's CSRF token. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, "application/json", BodyPublishers.ofString(json), token());
    }

    public HttpResponse<String> sendWithToken(String method, String path, String json, String token) {
        return send(method, path, "application/json", BodyPublishers.ofString(json), token);
    }

    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        String boundary = "----thidua";
        byte[] head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, fileName)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArrays(List.of(head, content, tail)),
                token());
    }

    /** A login starts a new session, whose CSRF token comes with its first page. */
    private void loadToken() {
        get("/camunda/app/tasklist/default/");
    }

    public String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body, String token) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, body)
                .header("Accept", "application/json");
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null && !token.isEmpty()) {
            request.header("X-XSRF-TOKEN", token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
