package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.obligation.RoundCount;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/** What is computed from the offices' reports, by the rule that stands beside each figure in the plan. */
@OfficeTest
class ConsolidationTest {

    private static final String PLAN = "thu-nghiem";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Consolidation consolidation;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    /** 2024: two offices reported. 2025: three did, one of them late, and the Hội cựu chiến binh has not yet. */
    @BeforeEach
    void twoYears() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-10T08:00");
        office("tai-chinh", "2024")
                .sends(office("tai-chinh", "2024")
                        .report()
                        .figure("von-giao", "80", "90")
                        .figure("von-giai-ngan", "20", "60")
                        .figure("mo-hinh", "4", "4"));
        office("tram-y-te", "2024")
                .sends(office("tram-y-te", "2024")
                        .report()
                        .figure("von-giao", "20", "30")
                        .figure("von-giai-ngan", "10", "20")
                        .nothingHappened("cao-nhat"));

        desk.at("2025-11-03T08:00").opensRound(PLAN, "2025");
        desk.at("2025-12-10T08:00");
        ReportingOffice traM = office("tram-y-te", "2025");
        traM.sends(traM.report()
                .figure("von-giao", "100", "200")
                .figure("von-giai-ngan", "50", "150")
                .figure("ty-le-giai-ngan", "50", "75")
                .figure("muc-dat", "140", "150")
                .figure("dung-han", "98.5", "99")
                .figure("cao-nhat", "3", "4")
                .figure("mo-hinh", "2", "2")
                .awarded("giay-khen", "tap-the", 2));
        ReportingOffice taiChinh = office("tai-chinh", "2025");
        taiChinh.sends(taiChinh.report()
                .figure("von-giao", "300", "300")
                .figure("von-giai-ngan", "150", "300")
                .figure("ty-le-giai-ngan", "50", "100")
                .figure("muc-dat", "100.5", "100.5")
                .figure("dung-han", "100", "100")
                .figure("cao-nhat", "7", "9")
                .figure("mo-hinh", "1", "3")
                .figure("che-phu", "65.2", "66")
                .awarded("giay-khen", "tap-the", 1)
                .awarded("bang-khen", "ca-nhan", 5));
        desk.at("2025-12-16T08:00");
        ReportingOffice to1 = office("to-1", "2025");
        to1.sends(to1.report()
                .notConcerned("von-giao")
                .notConcerned("von-giai-ngan")
                .notConcerned("ty-le-giai-ngan")
                .nothingHappened("muc-dat")
                .figure("dung-han", "87", "90")
                .notConcerned("cao-nhat")
                .nothingHappened("mo-hinh")
                .figure("dat-hien", "120.5", "1200.5"));
    }

    private ReportingOffice office(String office, String year) {
        return desk.office(PLAN, office, year);
    }

    @Test
    void figuresAddUpByTheirOwnRule() {
        assertThat(figures("2025"))
                .containsEntry("Vốn được giao", List.of("Tổng", "100", "400", "500", "2 (không thuộc phạm vi 1)"))
                .containsEntry("Vốn đã giải ngân", List.of("Tổng", "30", "200", "450", "2 (không thuộc phạm vi 1)"))
                // from the sums: 200/400 and 450/500, not the average of 50 % and 50 %, 75 % and 100 %
                .containsEntry(
                        "Tỷ lệ giải ngân", List.of("Tỷ lệ của tổng", "30", "50", "90", "2 (không thuộc phạm vi 1)"))
                .containsEntry(
                        "Mức đạt so với kế hoạch", List.of("Bình quân", "1", "120,3", "125,3", "2 (không phát sinh 1)"))
                .containsEntry("Tỷ lệ hồ sơ đúng hạn", List.of("Nhỏ nhất", "1", "87", "90", "3"))
                .containsEntry("Số vụ nhiều nhất", List.of("Lớn nhất", "1", "7", "9", "2 (không thuộc phạm vi 1)"))
                .containsEntry(
                        "Mô hình hay",
                        List.of(
                                "Liệt kê đơn vị",
                                "",
                                "Tài chính: 1; Trạm Y tế: 2",
                                "Tài chính: 3; Trạm Y tế: 2",
                                "2 (không phát sinh 1)"))
                .containsEntry("Tỷ lệ che phủ toàn phường", List.of("Không cộng", "1", "65,2", "66", "1"))
                .containsEntry("Diện tích đất hiến", List.of("Tổng", "", "120,5", "1.200,5", "1"))
                .doesNotContainKey("Số liệu tham chiếu");
    }

    @Test
    void awardsAreSummedByFormAndRecipient() {
        assertThat(table("2025", "Kết quả khen thưởng").rows())
                .containsExactly(List.of("Giấy khen", "3", "0"), List.of("Bằng khen", "0", "5"));
    }

    @Test
    void whoSentOnTimeLateOrNotAtAllIsCountedAndNamed() {
        Consolidation.Result result = consolidation.of(rounds.get("thu-nghiem/report/2025"));
        assertThat(result.summary()).isEqualTo(new RoundCount(4, 2, 1, 1, 0));
        assertThat(result.summary().submitted()).isEqualTo(3);
        assertThat(result.missingOffices()).containsExactly("Hội Cựu chiến binh phường");
        assertThat(consolidation.sentences(result.summary(), result.missingOffices()))
                .containsExactly(
                        "Tổng số cơ quan, đơn vị phải báo cáo: 4; đã gửi 3/4 (đúng hạn 2, chậm 1); chưa có báo cáo 1.",
                        "Cơ quan, đơn vị chưa có báo cáo: Hội Cựu chiến binh phường.");
        assertThat(table("2025", "Tình hình gửi báo cáo của các cơ quan, đơn vị")
                        .rows())
                .containsExactly(
                        List.of("Hội Cựu chiến binh phường", "Đang thực hiện", "Chưa có báo cáo", "", ""),
                        List.of("Bộ phận Tài chính", "Đã gửi", "Đúng hạn", "10/12/2025 08:00", ""),
                        List.of("Tổ dân phố số 1", "Đã gửi", "Chậm", "16/12/2025 08:00", ""),
                        List.of("Trạm Y tế phường", "Đã gửi", "Đúng hạn", "10/12/2025 08:00", ""));
    }

    /** The 2025 round has opened: what was never sent for 2024 is "không báo cáo", and still missing. */
    @Test
    void whoNeverReportedStaysOnTheListOfTheMissing() {
        Consolidation.Result result = consolidation.of(rounds.get("thu-nghiem/report/2024"));
        assertThat(result.summary()).isEqualTo(new RoundCount(4, 2, 0, 2, 0));
        assertThat(result.missingOffices()).containsExactly("Hội Cựu chiến binh phường", "Tổ dân phố số 1");
    }

    @Test
    void aSupplementReplacesWhatWasSentBeforeInsteadOfCountingTwice() {
        office("tai-chinh", "2025").isAskedForSupplement("Sai vốn.", "2025-12-20");
        assertThat(figures("2025").get("Vốn được giao")).contains("400");
        office("tai-chinh", "2025").sends(office("tai-chinh", "2025").report().figure("von-giao", "301", "301"));
        assertThat(figures("2025").get("Vốn được giao")).contains("401", "501");
    }

    @Test
    void anOfficeSeesItsOwnAnswerOfTheYearBefore() {
        var document =
                archive.latest("thu-nghiem/report/2025/tram-y-te", "bao-cao").orElseThrow();
        Map<String, List<String>> rows = documents.kindOf(document).view(document).tables().get(0).rows().stream()
                .collect(Collectors.toMap(row -> row.get(0), Function.identity()));
        assertThat(rows)
                .containsEntry("Vốn được giao", List.of("Vốn được giao", "triệu đồng", "20", "100", "200"))
                .containsEntry("Số vụ nhiều nhất", List.of("Số vụ nhiều nhất", "vụ", "Không phát sinh", "3", "4"));
    }

    /** Rule, last year, so far, whole year, answers: by name of the figure. */
    private Map<String, List<String>> figures(String year) {
        return table(year, "Số liệu").rows().stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(2, row.size())));
    }

    private DocumentView.Table table(String year, String title) {
        return consolidation.of(rounds.get("thu-nghiem/report/" + year)).tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
