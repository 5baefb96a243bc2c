package vn.thidua.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The life of an advanced example, and how it is found again. */
@OfficeTest
class ExamplesTest {

    private static final String PLAN = "khen-thuong";
    private static final String PROPOSER = PLAN + ".tram-y-te.chuyen-vien";
    private static final String DECIDER = PLAN + ".noi-vu.chuyen-vien";
    private static final String OTHER = PLAN + ".tai-chinh.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Examples examples;

    @Autowired
    ExampleDesk page;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T09:00");
    }

    @Test
    void anExampleIsProposedConfirmedPublishedAndTakenOver() {
        AdvancedExample proposed = examples.propose(PLAN, PROPOSER, person("Nguyễn Văn Ánh"));
        assertThat(seenBy(OTHER)).as("not yet confirmed").isEmpty();
        assertThat(seenBy(PROPOSER)).extracting(ExampleDesk.Row::status).containsExactly("Chờ công nhận");
        assertThat(told(DECIDER))
                .containsExactly(
                        "Trạm Y tế phường đề xuất một điển hình tiên tiến (cá nhân); đề nghị xem xét công nhận.");

        desk.at("2024-06-10T09:00");
        assertThat(seenBy(DECIDER))
                .singleElement()
                .satisfies(row -> assertThat(row.mayDecide()).isTrue());
        examples.decide(PLAN, DECIDER, proposed.id(), true, null);
        assertThat(told(PROPOSER))
                .containsExactly(
                        "Điển hình tiên tiến (cá nhân) do Trạm Y tế phường đề xuất ngày 03/06/2024 đã được công nhận.");
        examples.publish(PLAN, DECIDER, proposed.id(), LocalDate.of(2024, 6, 10), "Cổng thông tin điện tử phường");
        assertThat(told(OTHER)).hasSize(1).allMatch(sentence -> !sentence.contains("Ánh"));

        desk.at("2024-07-01T09:00");
        assertThat(seenBy(OTHER)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo("Đã công bố");
            assertThat(row.publishedIn()).isEqualTo("Cổng thông tin điện tử phường");
            assertThat(row.theme()).isEqualTo("Thực hành tiết kiệm, chống lãng phí");
            assertThat(row.mayTakeOver())
                    .as("for itself and for the enterprises that it enters for")
                    .extracting(ExampleDesk.Choice::id)
                    .containsExactly("tai-chinh", "doanh-nghiep");
        });
        examples.takeOver(
                PLAN, OTHER, proposed.id(), "tai-chinh", LocalDate.of(2024, 7, 1), "Áp dụng mẫu sổ theo dõi điện.");
        AdvancedExample taken =
                examples.takeOver(PLAN, OTHER, proposed.id(), "doanh-nghiep", LocalDate.of(2024, 6, 20), "Ba cơ sở.");
        assertThat(taken.takeovers())
                .extracting(AdvancedExample.Takeover::office, AdvancedExample.Takeover::on)
                .containsExactly(
                        tuple("doanh-nghiep", LocalDate.of(2024, 6, 20)), tuple("tai-chinh", LocalDate.of(2024, 7, 1)));

        assertThat(examples.of(PLAN, LocalDate.of(2024, 6, 10), LocalDate.of(2024, 6, 10)))
                .as("found again by the day of confirmation")
                .containsExactly(taken);
        assertThat(examples.of(PLAN, LocalDate.of(2024, 6, 11), LocalDate.of(2024, 12, 31)))
                .isEmpty();
        assertThat(examples.of("thu-nghiem", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .as("another plan's register")
                .isEmpty();
    }

    @Test
    void whatIsRefusedSaysWhyAndMayBeProposedAgain() {
        AdvancedExample proposed = examples.propose(PLAN, PROPOSER, model("Sổ theo dõi điện"));
        assertThat(refused(() -> examples.propose(PLAN, PROPOSER, model("  SỔ  theo dõi  điện "))))
                .isEqualTo("Điển hình này đã được cơ quan đề xuất; hãy xem trong danh sách, không đề xuất lần nữa.");
        assertThat(refused(() -> examples.decide(PLAN, DECIDER, proposed.id(), false, " ")))
                .isEqualTo("Chưa nhập mục “Lý do không công nhận”; hãy nhập rồi gửi lại.");
        examples.decide(PLAN, DECIDER, proposed.id(), false, "Chưa có số liệu kết quả.");
        assertThat(seenBy(PROPOSER)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo("Không công nhận");
            assertThat(row.reason()).isEqualTo("Chưa có số liệu kết quả.");
        });
        assertThat(seenBy(OTHER)).isEmpty();
        assertThat(refused(() -> examples.decide(PLAN, DECIDER, proposed.id(), true, null)))
                .isEqualTo("Điển hình này đã được xem xét; hãy tải lại trang để xem kết quả.");
        assertThat(refused(
                        () -> examples.publish(PLAN, DECIDER, proposed.id(), LocalDate.of(2024, 6, 3), "Báo Đắk Lắk")))
                .isEqualTo("Chỉ công bố điển hình đã được công nhận; hãy xem xét công nhận trước.");
        examples.propose(PLAN, PROPOSER, model("Sổ theo dõi điện"));
        assertThat(seenBy(PROPOSER)).hasSize(2);
        assertThat(examples.of(PLAN, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "nguyen van anh, -, -, Nguyễn Văn Ánh",
                "NGUYỄN VĂN ÁNH, -, -, Nguyễn Văn Ánh",
                "ánh, -, -, Nguyễn Văn Ánh",
                "so theo doi dien, -, -, Sổ theo dõi điện",
                "hang nam, -, -, Sổ theo dõi điện",
                "_, -, -, -",
                "-, kcht, -, Sổ theo dõi điện",
                "-, -, tai-chinh, -",
                "anh, kcht, -, -"
            })
    void examplesAreFoundWithoutAccentsByThemeAndByOffice(String text, String theme, String office, String name) {
        confirmed(person("Nguyễn Văn Ánh"));
        confirmed(model("Sổ theo dõi điện"));
        assertThat(examples.search(PLAN, OTHER, new Examples.Search(text, theme, office, null)))
                .extracting(AdvancedExample::name)
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void everybodyDoesOnlyHisPart() {
        AdvancedExample proposed = examples.propose(PLAN, PROPOSER, model("Sổ theo dõi điện"));
        for (String person : List.of(PROPOSER, OTHER, PLAN + ".noi-vu.van-thu", "nobody")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> examples.decide(PLAN, person, proposed.id(), true, null));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> examples.publish(PLAN, person, proposed.id(), LocalDate.of(2024, 6, 3), "Báo"));
        }
        assertThatExceptionOfType(NotAllowed.class)
                .as("for another office")
                .isThrownBy(() -> examples.propose(PLAN, OTHER, model("Của người khác")));
        assertThatExceptionOfType(NotFound.class)
                .as("not confirmed yet")
                .isThrownBy(() -> examples.takeOver(
                        PLAN, OTHER, proposed.id(), "tai-chinh", LocalDate.of(2024, 6, 3), "Áp dụng."));
        AdvancedExample own = examples.propose(
                PLAN, DECIDER, new Examples.Proposal("noi-vu", "mo-hinh", "Một cửa", null, null, "Cách làm.", null));
        assertThat(refused(() -> examples.decide(PLAN, DECIDER, own.id(), true, null)))
                .isEqualTo("Người đề xuất không tự công nhận điển hình của mình; hãy để người khác xem xét.");
        examples.decide(PLAN, PLAN + ".ubnd.lanh-dao", own.id(), true, "Đồng ý.");
        assertThat(refused(() ->
                        examples.takeOver(PLAN, DECIDER, own.id(), "noi-vu", LocalDate.of(2024, 6, 3), "Áp dụng.")))
                .isEqualTo("Đây là điển hình của chính cơ quan; nhân rộng là việc của cơ quan khác.");
        assertThat(refused(() ->
                        examples.takeOver(PLAN, OTHER, own.id(), "tai-chinh", LocalDate.of(2024, 6, 4), "Áp dụng.")))
                .isEqualTo("Ngày áp dụng 04/06/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 03/06/2024.");
        examples.takeOver(PLAN, OTHER, own.id(), "tai-chinh", LocalDate.of(2024, 6, 3), "Áp dụng.");
        assertThat(refused(() ->
                        examples.takeOver(PLAN, OTHER, own.id(), "tai-chinh", LocalDate.of(2024, 6, 3), "Lần nữa.")))
                .isEqualTo("Bộ phận Tài chính đã ghi nhân rộng điển hình này; hãy xem trong danh sách.");
        assertThatExceptionOfType(NotFound.class)
                .as("another plan's example")
                .isThrownBy(() -> examples.decide("thu-nghiem", decider("thu-nghiem"), own.id(), true, null));
    }

    private String decider(String plan) {
        staff.hireFor(plan);
        return plan + ".noi-vu.chuyen-vien";
    }

    @Test
    void whatIsMissingOrWrongIsSaidInOneSentence() {
        assertThat(refused(() -> examples.propose(PLAN, PROPOSER, proposal("x", "A", null, "B", null))))
                .isEqualTo("Chưa chọn loại điển hình; hãy chọn một loại.");
        assertThat(refused(() -> examples.propose(PLAN, PROPOSER, proposal("mo-hinh", " ", null, "B", null))))
                .isEqualTo("Chưa nhập mục “Tên điển hình, mô hình”; hãy nhập rồi gửi lại.");
        assertThat(refused(() -> examples.propose(PLAN, PROPOSER, proposal("mo-hinh", "A", null, null, null))))
                .isEqualTo("Chưa nhập mục “Nội dung, cách làm, kết quả”; hãy nhập rồi gửi lại.");
        assertThat(refused(() -> examples.propose(PLAN, PROPOSER, proposal("mo-hinh", "A", "x", "B", null))))
                .isEqualTo("Nội dung thi đua không thuộc Kế hoạch; hãy tải lại trang và chọn lại.");
        assertThat(refused(() -> examples.propose(
                        PLAN, PROPOSER, proposal("mo-hinh", "A", null, "B", List.of(UUID.randomUUID())))))
                .startsWith("Có tệp đính kèm không còn");
        assertThat(seenBy(PROPOSER)).as("nothing is kept").isEmpty();
    }

    @Test
    void filesAreReadByWhoeverMaySeeTheExample() {
        UUID file = examples.stage(
                        PLAN,
                        PROPOSER,
                        "anh.pdf",
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
        AdvancedExample proposed =
                examples.propose(PLAN, PROPOSER, proposal("mo-hinh", "Sổ điện", null, "Cách làm.", List.of(file)));
        String owner = "example/" + proposed.id();
        assertThat(examples.mayRead(owner, OTHER, Set.of(OTHER))).isFalse();
        assertThat(examples.mayRead(owner, PROPOSER, Set.of(PROPOSER))).isTrue();
        examples.decide(PLAN, DECIDER, proposed.id(), true, null);
        assertThat(examples.mayRead(owner, OTHER, Set.of(OTHER))).isTrue();
        assertThat(examples.mayRead(owner, "x", Set.of("thu-nghiem.noi-vu.chuyen-vien")))
                .isFalse();
        assertThat(seenBy(OTHER))
                .singleElement()
                .satisfies(row -> assertThat(row.files()).hasSize(1));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> examples.stage(PLAN, "nobody", "a.pdf", new ByteArrayInputStream(new byte[0])));
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static Examples.Proposal person(String name) {
        return new Examples.Proposal(
                "tram-y-te", "ca-nhan", name, "thtk", "Y tế", "Tiết kiệm điện tại trạm.", List.of());
    }

    private static Examples.Proposal model(String name) {
        return new Examples.Proposal(
                "tram-y-te", "mo-hinh", name, "kcht", null, "Ghi số điện hằng năm.\nGiảm 10%.", List.of());
    }

    private static Examples.Proposal proposal(
            String kind, String name, String theme, String content, List<UUID> files) {
        return new Examples.Proposal("tram-y-te", kind, name, theme, null, content, files);
    }

    private void confirmed(Examples.Proposal proposal) {
        examples.decide(
                PLAN, DECIDER, examples.propose(PLAN, PROPOSER, proposal).id(), true, null);
    }

    private List<ExampleDesk.Row> seenBy(String person) {
        return page.page(PLAN, person, Examples.Search.ALL).examples();
    }

    private List<String> told(String person) {
        return jdbc.sql("select sentence from thidua.notice where person_id = ? and subject like 'example/%'")
                .param(person)
                .query(String.class)
                .list();
    }

    private static String refused(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }
}
