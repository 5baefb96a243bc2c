package vn.thidua.support;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.thidua.report.Corrections;

/** The round of 2024 of the made-up ward, up to its consolidated report and what comes after it. */
@Component
public class WardRound {

    public static final String PLAN = "thu-nghiem";
    public static final String ROUND = "thu-nghiem/report/2024";
    public static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";

    private static final AtomicInteger NUMBERS = new AtomicInteger(900);

    private final Desk desk;
    private final Staff staff;
    private final Corrections corrections;

    WardRound(Desk desk, Staff staff, Corrections corrections) {
        this.desk = desk;
        this.staff = staff;
        this.corrections = corrections;
    }

    /** Two offices reported, two did not; the closing date has come, and it is 20 December. */
    public WardRound isClosed() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-10T08:00");
        sends("tai-chinh", "80");
        sends("tram-y-te", "20");
        desk.at("2024-12-19T00:00").fires("event_closingDate", ROUND).runReadySteps();
        desk.at("2024-12-20T09:00");
        return this;
    }

    public ReportingOffice office(String office) {
        return desk.office(PLAN, office, "2024");
    }

    private void sends(String office, String capital) {
        office(office).sends(withCapital(office, capital)).isAccepted();
    }

    private TypedReport withCapital(String office, String capital) {
        return office(office).report().figure("von-giao", capital, capital);
    }

    /** A consolidated report, from draft to dispatch. */
    public WardRound issues(String dossier, String text) {
        drafts(dossier, text);
        return signsAndDispatches(dossier);
    }

    public void drafts(String dossier, String text) {
        desk.as(CONSOLIDATOR).does("userTask_draft", dossier, Typed.draft(Typed.consolidated(Map.of("ket-qua", text))));
    }

    public WardRound signsAndDispatches(String dossier) {
        desk.as("thu-nghiem.van-phong.chuyen-vien").does("userTask_verify", dossier, Typed.approve());
        desk.as("thu-nghiem.ubnd.lanh-dao").does("userTask_sign", dossier, Typed.sign("TM"));
        dispatches(dossier, "thu-nghiem.van-phong.van-thu", "BC-UBND");
        return this;
    }

    /** A registry numbers a document with today's date and sends it. */
    public void dispatches(String dossier, String registry, String symbol) {
        var file = desk.as(registry).attaches("userTask_issue", dossier, "ban-phat-hanh.pdf");
        desk.as(registry).does("userTask_issue", dossier, Typed.issue(number(), symbol, today(), file));
        desk.runReadySteps();
    }

    public String number() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    public String today() {
        return desk.now().toString().substring(0, 10);
    }

    /** The office corrects its capital, and the consolidator takes the correction. */
    public void corrects(String office, String capital) {
        ReportingOffice at = office(office);
        String writer = at.person("chuyen-vien");
        at.onCorrection(corrections
                        .start(at.dossier(), "dinh-chinh", "Nhầm vốn được giao.", writer)
                        .id())
                .sends(withCapital(office, capital))
                .isAccepted();
    }
}
