package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.dashboard.CockpitReaders;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/**
 * The plugin endpoints of the webapps, which 7.24 opens to everybody where their address ends after the engine's name, and to
 * every login elsewhere: anonymously, without Cockpit, with Cockpit but no right to instances, and from another plan.
 */
@OfficeTest
class PluginDoorsTest {

    private static final String PLAN = "co-xep-loai";
    private static final String OTHER = "thu-nghiem";
    private static final String API = "/camunda/api/";
    private static final String BASE = API + "cockpit/plugin/base/default";

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    ServletWebServerApplicationContext server;

    private String instance;

    @BeforeEach
    void aRoundIsOpen() {
        staff.hireFor(PLAN);
        staff.hireFor(OTHER);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        instance = desk.instance("office-report", PLAN + "/report/2024/van-hoa").getId();
    }

    /** What follows the plugin's id, and what it answers to those who may open the app. */
    private static final Map<String, Integer> TAILS = Map.of(
            "/default", 403,
            "/open", 403,
            "/default/deep", 404,
            "/default/", 404,
            "/other/deep", 401,
            "/default/deep/open", 404);

    @TestFactory
    Stream<DynamicTest> aTrailingPathOpensNothing() {
        WebUser anonymous = WebUser.anonymous(port());
        WebUser official = WebUser.loggedIn(port(), PLAN + ".van-hoa.chuyen-vien", "tasklist");
        WebUser watcher = cockpit(PLAN + ".noi-vu.chuyen-vien");
        WebUser foreigner = cockpit(cockpit.follower(OTHER));
        return TAILS.entrySet().stream().flatMap(tail -> {
            String path = API + "cockpit/plugin/any" + tail.getKey();
            int denied = tail.getValue() == 401 ? 401 : 403;
            return Stream.of(
                    answers(anonymous, "anonymous", path, 401),
                    answers(official, "without Cockpit", path, denied),
                    answers(watcher, "with Cockpit", path, tail.getValue()),
                    answers(foreigner, "of another plan", path, tail.getValue()),
                    answers(anonymous, "anonymous", API + "tasklist/plugin/any" + tail.getKey(), 401),
                    answers(anonymous, "anonymous", API + "admin/plugin/any" + tail.getKey(), 401),
                    answers(watcher, "without Admin", API + "admin/plugin/any" + tail.getKey(), denied));
        });
    }

    private static DynamicTest answers(WebUser user, String who, String path, int status) {
        return DynamicTest.dynamicTest(who + " " + path, () -> {
            assertThat(user.get(path).statusCode()).as("GET").isEqualTo(status);
            assertThat(user.send("POST", path, "{}").statusCode()).as("POST").isEqualTo(status);
        });
    }

    @Test
    void theStockEndpointsOfCockpitShowNoInstanceThatTheEngineWouldNotShow() {
        WebUser follower = cockpit(cockpit.follower(PLAN));
        assertThat(follower.send("POST", BASE + "/process-instance", "{}").body())
                .as("what is there to be seen")
                .contains(instance);

        for (String person : List.of(PLAN + ".noi-vu.chuyen-vien", cockpit.follower(OTHER))) {
            WebUser user = cockpit(person);
            assertThat(user.send("POST", BASE + "/process-instance", "{}").body())
                    .as(person)
                    .isEqualTo("[]");
            assertThat(user.send("POST", BASE + "/process-instance/count", "{}").body())
                    .as(person)
                    .isEqualTo("{\"count\":0}");
            assertThat(user.send("POST", BASE + "/incident", "{\"processInstanceIdIn\":[\"" + instance + "\"]}")
                            .body())
                    .as(person)
                    .isEqualTo("[]");
            assertThat(user.send("POST", BASE + "/process-instance/" + instance + "/called-process-instances", "{}")
                            .body())
                    .as(person)
                    .isEqualTo("[]");
        }
    }

    @Test
    void countsOfRunningInstancesAreThoseOfTheOwnPlan() {
        WebUser follower = cockpit(cockpit.follower(PLAN));
        WebUser foreigner = cockpit(cockpit.follower(OTHER));
        for (String statistics : List.of(
                BASE + "/process-definition/statistics",
                API + "engine/engine/default/process-definition/statistics?rootIncidents=true")) {
            assertThat(follower.get(statistics).body()).as(statistics).containsPattern("\"instances\":[1-9]");
            assertThat(foreigner.get(statistics).body())
                    .as("from another plan: %s", statistics)
                    .contains("\"instances\":0")
                    .doesNotContainPattern("\"instances\":[1-9]");
        }
    }

    private WebUser cockpit(String person) {
        return WebUser.loggedIn(port(), person, "cockpit");
    }

    private int port() {
        return server.getWebServer().getPort();
    }
}
