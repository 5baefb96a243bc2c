package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.WebUser;
import vn.thidua.webapps.DoorPeople.Role;

/** Our REST under {@code /api}: the session of the webapps, and every failure as one sentence. */
@ProcessTest
class OwnRestTest {

    private static final String TRIAL = "/api/door-trial";

    @Autowired
    DoorPeople people;

    WebUser official;

    @BeforeEach
    void logIn() {
        people.browser(Role.OFFICIAL);
        official = WebUser.loggedIn(people.port(), Role.OFFICIAL.id(), "tasklist");
    }

    @Test
    void knowsThePersonAndThePlanFromTheLogin() {
        assertThat(official.get(TRIAL).body())
                .contains("\"id\":\"cua.official\"")
                .contains("\"plan\":\"cua-mot\"")
                .contains("\"cockpit\":false");
    }

    @ParameterizedTest
    @CsvSource({"refusal, 422", "conflict, 409", "notAllowed, 403", "notFound, 404", "anything else, 500"})
    void everyFailureIsAStatusAndASentence(String failure, int status) {
        var answer = official.send("POST", TRIAL, "{\"text\":\"%s\"}".formatted(failure));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(people.messageOf(answer)).endsWith(".");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"POST|{broken|400", "POST|{\"unknown\":1}|400", "PUT|{}|405", "DELETE|{}|405"})
    void aMalformedRequestIsTheCallersFault(String method, String body, int status) {
        var answer = official.send(method, TRIAL, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(people.messageOf(answer)).isEqualTo("Yêu cầu không hợp lệ; hãy tải lại trang và thực hiện lại.");
    }

    @Test
    void aFileOverTheLimitIsRefusedWithASentence() {
        var answer = official.upload(TRIAL + "/file", "lớn.pdf", new byte[62 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(people.messageOf(answer)).startsWith("Tệp quá lớn");
    }

    @Test
    void aFileWithinTheLimitPasses() {
        assertThat(official.upload(TRIAL + "/file", "nhỏ.pdf", new byte[1024]).body())
                .isEqualTo("1024");
    }

    @ParameterizedTest
    @CsvSource({TRIAL, "/camunda/api/engine/engine/default/task"})
    void aWriteWithoutTheTokenOfItsSessionIsRefused(String path) {
        for (String token : new String[] {"", "0123456789ABCDEF"}) {
            logIn();
            var answer = official.sendWithToken("POST", path, "{\"text\":\"refusal\"}", token);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(people.messageOf(answer)).endsWith(".");
        }
    }

    @Test
    void aWrongPasswordDoesNotLogIn() {
        WebUser stranger = WebUser.anonymous(people.port());

        assertThat(stranger.logIn(Role.COLLEAGUE.id(), "wrong", "tasklist").statusCode())
                .isEqualTo(401);
        assertThat(stranger.get(TRIAL).statusCode()).isEqualTo(401);
    }

    @Test
    void logoutEndsTheSessionForOurRestToo() {
        assertThat(official.send("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);

        assertThat(official.get(TRIAL).statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = WebUser.anonymous(people.port()).get("/camunda/app/tasklist/default/");
        // the second request of a browser brings its session; a new one shows how cookies are set
        var first = new java.util.ArrayList<String>(answer.headers().allValues("Set-Cookie"));
        first.addAll(freshCookies("/camunda/app/tasklist/default/"));
        first.addAll(freshCookies(TRIAL));

        assertThat(first)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    private java.util.List<String> freshCookies(String path) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(
                                            java.net.URI.create("http://localhost:" + people.port() + path))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .allValues("Set-Cookie");
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersOfOurRestAreNotGuessedIntoOtherTypes() {
        assertThat(official.get(TRIAL).headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    @Test
    void healthTellsNothingButUp() {
        assertThat(WebUser.anonymous(people.port()).get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\"}");
    }
}
