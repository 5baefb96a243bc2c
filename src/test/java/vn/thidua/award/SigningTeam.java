package vn.thidua.award;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** The officials through whose hands a decision of the province goes in plan {@code de-nghi}. */
@Component
public class SigningTeam {

    static final String PLAN = AwaitingRows.PLAN;
    public static final String SPECIALIST = PLAN + ".ban-tdkt.chuyen-vien";
    static final String CHAIRMAN = PLAN + ".ubnd-tinh.lanh-dao";
    static final String REGISTRY = PLAN + ".vp-ubnd.van-thu";

    private final Desk desk;

    SigningTeam(Desk desk) {
        this.desk = desk;
    }

    static String typed(String subject) {
        return Typed.draft(Map.of("subject", subject, "body", "Điều 1. Tặng Bằng khen.", "recipients", List.of()));
    }

    /** Drafted, verified and with the Chairman. */
    void submits(String decision) {
        desk.as(SPECIALIST).does("userTask_draft", decision, typed("Về việc tặng Bằng khen"));
        String director = PLAN + ".so-noi-vu.lanh-dao";
        desk.as(director).does("userTask_signSubmissionLetter", decision, Typed.sign("TRUC_TIEP"));
        String clerk = PLAN + ".so-noi-vu.van-thu";
        UUID letter = desk.as(clerk).attaches("userTask_numberSubmissionLetter", decision, "to-trinh.pdf");
        desk.as(clerk)
                .does("userTask_numberSubmissionLetter", decision, Typed.issue(next(), "TTr-SNV", today(), letter));
        desk.as(PLAN + ".vp-ubnd.chuyen-vien").does("userTask_verify", decision, Typed.approve());
    }

    void signs(String decision) {
        desk.as(CHAIRMAN).does("userTask_sign", decision, Typed.sign("TM"));
    }

    void numbers(String decision, String number) {
        desk.as(REGISTRY).does("userTask_issue", decision, number(decision, number));
    }

    String number(String decision, String number) {
        UUID copy = desk.as(REGISTRY).attaches("userTask_issue", decision, "quyet-dinh.pdf");
        return Typed.issue(number, "QĐ-UBND", today(), copy);
    }

    public void issues(String decision, String number) {
        submits(decision);
        signs(decision);
        numbers(decision, number);
    }

    private int letters;

    private String next() {
        return String.valueOf(++letters + 100);
    }

    private String today() {
        return desk.now()
                .atZone(vn.thidua.platform.time.VietnamTime.ZONE)
                .toLocalDate()
                .toString();
    }
}
