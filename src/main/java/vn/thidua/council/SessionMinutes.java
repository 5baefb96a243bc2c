package vn.thidua.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.domain.RowTally;
import vn.thidua.nomination.BodyResult;
import vn.thidua.nomination.LevelResults;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** Biên bản kiểm phiếu and biên bản họp: signed by the secretary, then by the chair; then every row gets its result. */
@Service
@Transactional
public class SessionMinutes {

    private static final int DISCUSSION = 50_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SessionStore store;
    private final LevelResults levels;
    private final Clock clock;

    SessionMinutes(SessionStore store, LevelResults levels, Clock clock) {
        this.store = store;
        this.levels = levels;
        this.clock = clock;
    }

    /** The secretary signs both. */
    public void sign(String id, String user, String discussion) {
        store.signedBySecretary(
                id, user, Texts.required(discussion, "Nội dung thảo luận, kết luận", DISCUSSION), clock.instant());
    }

    /** @throws Refusal when the person signed as secretary */
    public void requireOther(String id, String user) {
        if (user.equals(store.find(id).orElseThrow().secretary())) {
            throw new Refusal(
                    "Bạn đã ký biên bản với tư cách thư ký nên không thông qua biên bản này; hãy để người chủ trì ký.");
        }
    }

    /** The chair signs; results follow. */
    public void approve(String id, String user) {
        requireOther(id, user);
        store.signedByChair(id, user, clock.instant());
    }

    public void sendBack(String id, String user, String reason) {
        requireOther(id, user);
        store.sentBack(id, Texts.required(reason, "Lý do trả lại", Texts.COMMENT));
    }

    /** Every row that is still before the session gets its result; the session is over. Stands a repetition. */
    public void giveResults(String id) {
        CouncilSession session = store.lock(id).orElseThrow();
        if (!session.status().isOpen()) {
            return;
        }
        List<SessionRow> rows = store.rows(id).stream()
                .filter(row -> row.open() && row.tally() != null)
                .toList();
        store.closeRows(id);
        store.ended(id, SessionStatus.KET_THUC, null, clock.instant());
        if (!rows.isEmpty()) {
            Map<String, BodyResult> results = rows.stream()
                    .collect(Collectors.toMap(
                            SessionRow::nomination,
                            row -> new BodyResult(row.tally().passed(), words(row.tally()))));
            levels.bodySaid(id, results, session.chair());
        }
    }

    /** "Đồng ý 17/22 (77,3 %), không đạt tỷ lệ quy định". */
    static String words(RowTally tally) {
        return "Đồng ý %d/%d (%s %%), %s"
                .formatted(
                        tally.agree(),
                        tally.base(),
                        percent(tally),
                        tally.passed() ? "đạt tỷ lệ quy định" : "không đạt tỷ lệ quy định");
    }

    /** To one decimal; for reading, never for deciding. */
    static String percent(RowTally tally) {
        return tally.base() == 0
                ? "0"
                : HUNDRED.multiply(BigDecimal.valueOf(tally.agree()))
                        .divide(BigDecimal.valueOf(tally.base()), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
    }
}
