package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;

/** A request that was under way while its person logged in must not bring the old session's cookie back. */
@ProcessTest
class EndedSessionTest {

    @Autowired
    DoorPeople people;

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/api/engine/engine/default/task", "/camunda/api/tasklist/plugin/x", "/api/reports"})
    void aRequestOfAnEndedSessionBeginsNoNewOne(String path) throws Exception {
        HttpResponse<String> answer = withEndedSession(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aPageOfAnEndedSessionOpensTheLogin() throws Exception {
        HttpResponse<String> answer = withEndedSession("/camunda/app/tasklist/default/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    private HttpResponse<String> withEndedSession(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + people.port() + path))
                .header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF")
                .header("Accept", "application/json")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
