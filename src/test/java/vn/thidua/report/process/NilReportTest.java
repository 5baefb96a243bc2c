package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.report.Consolidation;
import vn.thidua.report.ReportDesk;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;
import vn.thidua.report.Submission;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;

/** Báo cáo không phát sinh: short, signed all the same, and counted like every other report. */
@OfficeTest
class NilReportTest {

    private static final String PLAN = "thu-nghiem";
    private static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String STATEMENT = "Trong năm 2024 không phát sinh nội dung phải báo cáo.";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk reportDesk;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Consolidation consolidation;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Documents documents;

    ReportingOffice tramYTe;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        tramYTe = desk.office(PLAN, "tram-y-te", "2024");
        desk.at("2024-12-10T09:00");
    }

    @Test
    void itGoesThroughTheSameHandsAndCountsAsSentAndAsNothingInEveryFigure() {
        tramYTe.drafts(tramYTe.report().nothingToReport(STATEMENT));
        assertThat(desk.waitsAt(tramYTe.dossier())).containsExactly("userTask_reviewContent");
        tramYTe.approves().signs().dispatches();
        assertThat(obligations.get(tramYTe.dossier()).status()).isEqualTo(Status.DA_GUI);
        assertThat(obligations.get(tramYTe.dossier()).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);

        var document = archive.latest(tramYTe.dossier(), "bao-cao").orElseThrow();
        DocumentView view = documents.kindOf(document).view(document);
        assertThat(view.tables()).isEmpty();
        assertThat(view.sections())
                .containsExactly(new DocumentView.Section("Báo cáo không phát sinh", List.of(STATEMENT)));

        tramYTe.isAccepted();
        desk.office(PLAN, "tai-chinh", "2024").sends();
        Consolidation.Result result = consolidation.of(rounds.get(PLAN + "/report/2024"));
        assertThat(result.summary().submitted()).isEqualTo(2);
        assertThat(cell(result, "Số liệu", "Mô hình hay", "Số đơn vị trả lời")).isEqualTo("1 (không phát sinh 1)");
        assertThat(cell(result, "Số liệu", "Vốn được giao", "Thực hiện")).isEqualTo("1");
        assertThat(cell(result, "Tình hình gửi báo cáo của các cơ quan, đơn vị", "Trạm Y tế phường", "Ghi chú"))
                .isEqualTo("Không phát sinh");
        assertThat(cell(result, "Tình hình gửi báo cáo của các cơ quan, đơn vị", "Bộ phận Tài chính", "Ghi chú"))
                .isEmpty();
        assertThat(reportDesk.ofRound(PLAN, "2024", CONSOLIDATOR))
                .filteredOn(ReportDesk.Row::nil)
                .extracting(ReportDesk.Row::office)
                .containsExactly("tram-y-te");
    }

    @Test
    void aNilReportWithFiguresInItIsRefusedAndNothingHasChanged() {
        assertThat(desk.as(tramYTe.person("chuyen-vien"))
                        .isRefused(
                                "userTask_draft",
                                tramYTe.dossier(),
                                tramYTe.report().saysNothingToReport(STATEMENT).draft()))
                .isEqualTo(
                        "Báo cáo không phát sinh không có số liệu; hãy xóa số liệu đã nhập hoặc chọn Báo cáo đầy đủ.");
        assertThat(desk.waitsAt(tramYTe.dossier())).containsExactly("userTask_draft");
        assertThat(archive.latest(tramYTe.dossier(), "bao-cao").orElseThrow().content())
                .isNull();
    }

    @Test
    void askedForASupplementItMayBecomeAFullReportAndBack() {
        tramYTe.sends(tramYTe.report().nothingToReport(STATEMENT))
                .isAskedForSupplement("Đề nghị báo cáo số liệu mô hình.", "2024-12-18");
        tramYTe.sends(tramYTe.report().figure("mo-hinh", "3", "4"));
        assertThat(reports.current(tramYTe.dossier()).orElseThrow().content().nil())
                .isFalse();
        assertThat(cell(
                        consolidation.of(rounds.get(PLAN + "/report/2024")),
                        "Số liệu",
                        "Mô hình hay",
                        "Số đơn vị trả lời"))
                .isEqualTo("1");
        tramYTe.isAskedForSupplement("Mô hình này của năm trước.", "2024-12-18");
        tramYTe.sends(tramYTe.report().nothingToReport(STATEMENT)).isAccepted();
        assertThat(reports.versions(tramYTe.dossier()))
                .extracting(version -> version.content().nil())
                .containsExactly(true, false, true);
        assertThat(reports.versions(tramYTe.dossier()))
                .last()
                .extracting(Submission::state)
                .isEqualTo(Submission.State.DA_TIEP_NHAN);
    }

    private static String cell(Consolidation.Result result, String title, String row, String column) {
        DocumentView.Table table = result.tables().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        return table.rows().stream()
                .filter(cells -> cells.get(0).equals(row))
                .findFirst()
                .orElseThrow()
                .get(table.columns().indexOf(column));
    }
}
