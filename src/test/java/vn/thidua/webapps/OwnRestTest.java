package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

        var answer = stranger.logIn(Role.COLLEAGUE.id(), "wrong", "tasklist");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).as("the login page has its own words").isEmpty();
        assertThat(stranger.get(TRIAL).statusCode()).isEqualTo(401);
    }

    @Test
    void logoutEndsTheSessionForOurRestToo() {
        assertThat(official.send("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);

        assertThat(official.get(TRIAL).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", TRIAL})
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites(String path) throws Exception {
        List<String> cookies = asStranger(path).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/camunda/app/admin/default/setup/", TRIAL})
    void aBrowserShowsTheSentenceAsAPage(String path) throws Exception {
        var answer = asStranger(path);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("Về trang đầu").contains("hãy").doesNotContain("Whitelabel");
    }

    private HttpResponse<String> asStranger(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + people.port() + path))
                .header("Accept", "text/html");
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
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
