package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.RoundCount;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.obligation.process.ObligationRequestProcess.Elements;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.Consolidation;
import vn.thidua.report.ReportRounds;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 2 of the offices' practice, what an office answers besides a full report: Buôn Đôn has a flood and is given until 20/12,
 * Sở Ngoại vụ has nothing to report, another office need not report at all. (How late offices are urged, and those who are only
 * asked are thanked and listed, is told by {@code UrgingTest}.)
 */
@OfficeTest
class OtherAnswersTest {

    private static final String PLAN = "dak-lak";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String CONSOLIDATOR = PLAN + ".ban-tdkt.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Obligations obligations;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    Settlements settlements;

    @Autowired
    Consolidation consolidation;

    @Autowired
    ReportRounds rounds;

    ReportingOffice buonDon;

    /** The consolidator closes on 23/12 by hand: the usual 18/12 leaves no room for an extension to 20/12. */
    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        grants.grantStart(CONSOLIDATOR, ReportRoundProcess.KEY);
        desk.at("2024-11-01T08:00")
                .as(CONSOLIDATOR)
                .starts(
                        ReportRoundProcess.KEY,
                        Typed.json("period", "2024", "closesOn", "2024-12-23", "letter", false));
        desk.runReadySteps();
        buonDon = desk.office(PLAN, "huyen-buon-don", "2024");
    }

    @Test
    void anOfficeInAFloodIsGivenSixMoreDaysAndIsOnTimeByThem() {
        desk.at("2024-12-11T09:00");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> asks("2024-12-24"))
                .withMessageContaining("23/12/2024");
        ObligationRequest asked = asks("2024-12-20");
        desk.at("2024-12-12T08:00")
                .as(CONSOLIDATOR)
                .does(
                        Elements.ANSWER,
                        asked.id(),
                        Typed.json("decision", "grant", "detail", Map.of("until", "2024-12-20")));
        desk.at("2024-12-16T08:00");
        assertThat(obligations.get(buonDon.dossier()).progress(desk.now())).isEqualTo(Progress.SAP_DEN_HAN);
        assertThat(obligations.get(PLAN + "/report/2024/huyen-lak").progress(desk.now()))
                .isEqualTo(Progress.QUA_HAN);

        desk.at("2024-12-19T16:00");
        buonDon.sends().isAccepted();

        assertThat(obligations.get(buonDon.dossier()).progressLabel(desk.now())).isEqualTo("Đúng hạn (được gia hạn)");
        assertThat(obligations.count(ROUND).onTime()).isEqualTo(1);
    }

    @Test
    void nothingToReportAndNotHavingToReportAreTwoDifferentAnswers() {
        desk.at("2024-12-12T09:00");
        ReportingOffice ngoaiVu = desk.office(PLAN, "so-ngoai-vu", "2024");
        ngoaiVu.drafts(ngoaiVu.report().nothingToReport("Trong năm 2024 không phát sinh nội dung phải báo cáo."))
                .approves()
                .signs()
                .dispatches()
                .isAccepted();
        String tuPhap = ROUND + "/so-tu-phap";
        settlements.waive(tuPhap, PLAN + ".ban-tdkt.lanh-dao", "Đã báo cáo chung với Văn phòng UBND tỉnh.");
        desk.runReadySteps();

        assertThat(obligations.get(ngoaiVu.dossier()).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(tuPhap).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        assertThat(desk.waitsAt(tuPhap)).isEmpty();
        RoundCount count = consolidation.of(rounds.get(ROUND)).summary();
        assertThat(count.onTime()).isEqualTo(1);
        assertThat(count.notRequired()).isEqualTo(1);
        assertThat(count.missing()).isEqualTo(33);
        assertThat(obligations.get(ngoaiVu.dossier()).sentAt()).isEqualTo(Instant.parse("2024-12-12T09:00:00+07:00"));
    }

    private ObligationRequest asks(String until) {
        String person = buonDon.person("chuyen-vien");
        return desk.as(person)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        buonDon.dossier(),
                        new RequestKind.Asking(
                                person,
                                "huyen-buon-don",
                                "Lũ lụt, mất điện, mất liên lạc.",
                                extensions.wanted(LocalDate.parse(until)))));
    }
}
