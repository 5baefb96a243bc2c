package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.register.AwardRegisterTest.KEEPER;
import static vn.thidua.register.AwardRegisterTest.PLAN;
import static vn.thidua.register.AwardRegisterTest.award;
import static vn.thidua.register.AwardRegisterTest.person;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** The doors of {@code /api/award-register} as browsers see them. */
@OfficeTest
class AwardRegisterRestTest {

    private static final String ROOT = "/api/award-register";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardRegister register;

    @Autowired
    ServletWebServerApplicationContext server;

    private Nominee an;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
        an = nominees.register(PLAN, person("Nguyễn Văn Ân <b>", "Tổ 3"), KEEPER);
        register.enter(PLAN, List.of(award("n-1", an, "15/QĐ-UBND")), KEEPER);
    }

    @Test
    void nobodyComesInUnasked() {
        WebUser stranger = WebUser.anonymous(server.getWebServer().getPort());
        for (String door : List.of("", "/counts", "/export.xlsx", "/nominees?text=a", "/nominees/" + an.id())) {
            assertThat(stranger.get(ROOT + door).statusCode()).as(door).isEqualTo(401);
        }
    }

    @Test
    void everybodyOfThePlanFindsWhatIsConferred() {
        WebUser reader = browserOf(PLAN + ".tai-chinh.chuyen-vien");
        String found = ROOT + "?text=" + URLEncoder.encode("nguyen van", StandardCharsets.UTF_8);
        assertThat(reader.get(found + "&kind=ca-nhan&year=2024&decision=&revoked=false")
                        .body())
                .contains("\"total\":1", "\"name\":\"Nguyễn Văn Ân <b>\"", "\"mayKeep\":false");
        assertThat(reader.get(found + "&page=-5").statusCode()).isEqualTo(200);
        assertThat(reader.get(ROOT + "/counts").body()).contains("\"total\":1");
        assertThat(reader.get(ROOT + "/nominees?text=nguyen&kind=ca-nhan").body())
                .contains(an.id().toString());
        assertThat(reader.get(ROOT + "/nominees/" + an.id()).body()).contains("15/QĐ-UBND");
        HttpResponse<String> file = reader.get(ROOT + "/export.xlsx?form=giay-khen");
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file.body()).startsWith("PK");
        assertThat(reader.get(ROOT + "?kind=x").statusCode()).isEqualTo(404);
        assertThat(reader.get(ROOT + "?year=x").statusCode()).isEqualTo(400);
        assertThat(reader.get(ROOT + "/nominees/x").statusCode()).isBetween(400, 404);
    }

    @Test
    void onlyTheConsolidatorKeepsItInOrder() {
        String award = """
                {"kind":"ca-nhan","name":"Lê B","form":"giay-khen","occasion":"hang-nam","number":"1/QĐ","decidedOn":"2024-01-05",
                 "authority":"Chủ tịch UBND phường","bornIn":"1980"}""";
        WebUser reader = browserOf(PLAN + ".tai-chinh.chuyen-vien");
        assertThat(reader.send("POST", ROOT + "/entries", award).statusCode()).isEqualTo(403);
        assertThat(reader.upload(ROOT + "/import", "a.xlsx", new byte[1]).statusCode())
                .isEqualTo(403);
        assertThat(reader.get(ROOT + "/import/template.xlsx").statusCode()).isEqualTo(403);

        WebUser keeper = browserOf(KEEPER);
        assertThat(keeper.send("POST", ROOT + "/entries", award).statusCode()).isEqualTo(200);
        assertThat(keeper.send("POST", ROOT + "/entries", award)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Sổ đã có khen thưởng này");
        });
        assertThat(keeper.send("POST", ROOT + "/entries", award.replace("giay-khen", "x"))
                        .body())
                .contains("Chưa chọn hình thức khen thưởng của Kế hoạch");
        assertThat(keeper.send("POST", ROOT + "/entries", award.replace("\"number\"", "\"so\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(keeper.upload(ROOT + "/import", "a.xlsx", new byte[1]).body())
                .contains("Tệp không phải bảng tính Excel");
        assertThat(keeper.get(ROOT + "/import/template.xlsx").body()).startsWith("PK");
        String le = nominees.search(PLAN, null, "le b", 1).get(0).id().toString();
        assertThat(keeper.send("POST", ROOT + "/nominees/" + le, "{\"name\":\"Lê Thị B\",\"rank\":\"doanh-nhan\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(keeper.send(
                                "POST",
                                ROOT + "/nominees/" + le + "/merge",
                                "{\"into\":\"%s\",\"reason\":\"Trùng.\"}".formatted(an.id()))
                        .body())
                .isEqualTo("{\"id\":\"%s\"}".formatted(an.id()));
        assertThat(keeper.get(ROOT + "/nominees/" + le).body()).contains("Lê Thị B", "Trùng.");
    }

    private WebUser browserOf(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }
}
