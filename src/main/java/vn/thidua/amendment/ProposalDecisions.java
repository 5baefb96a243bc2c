package vn.thidua.amendment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Notices;
import vn.thidua.plan.Amendment;
import vn.thidua.plan.AmendmentOutcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** The deciding office says what comes of each proposal of a submission; each office hears of its own. */
@Service
@Transactional
public class ProposalDecisions {

    private final AmendmentStore store;
    private final AmendmentRights rights;
    private final Plans plans;
    private final Notices notices;
    private final Clock clock;
    private final Gatherings gatherings;

    ProposalDecisions(
            AmendmentStore store,
            AmendmentRights rights,
            Plans plans,
            Notices notices,
            Clock clock,
            Gatherings gatherings) {
        this.store = store;
        this.rights = rights;
        this.plans = plans;
        this.notices = notices;
        this.clock = clock;
        this.gatherings = gatherings;
    }

    /** What was decided about one proposal; {@code outcome} is a code. */
    public record Decided(UUID id, String outcome, String reply) {}

    /** @param letter kind of the document that answers, or null: none is needed */
    public record Decision(boolean amends, String letter) {}

    /**
     * Decides about all proposals of the submission.
     *
     * @throws Refusal when one is left open, the plan knows no such outcome, or who gathered decides himself
     */
    public Decision decide(String id, String user, List<Decided> decided, String comment) {
        Gathering gathering = gatherings.get(id);
        String planId = gathering.plan();
        rights.requireLead(rights.decider(planId), user);
        if (user.equals(gathering.gatheredBy()) || user.equals(gathering.submittedBy())) {
            throw new Refusal(
                    "Người tổng hợp, người trình không tự quyết định đợt này; hãy chuyển cho lãnh đạo khác của cơ quan quyết định.");
        }
        Plan plan = plans.plan(planId);
        Amendment clause = rights.clause(planId);
        Map<UUID, Decided> given = new LinkedHashMap<>();
        (decided == null ? List.<Decided>of() : decided).forEach(each -> given.put(each.id(), each));
        List<Proposal> proposals = store.ofGathering(id);
        if (!proposals.stream().map(Proposal::id).collect(Collectors.toSet()).containsAll(given.keySet())) {
            throw new Refusal("Danh sách có đề xuất, kiến nghị không thuộc đợt này; hãy tải lại biểu mẫu.");
        }
        var rows = new ArrayList<AmendmentStore.Decided>();
        for (Proposal proposal : proposals) {
            Decided one = given.get(proposal.id());
            String office = plan.office(proposal.office()).name();
            if (one == null || one.outcome() == null || one.outcome().isBlank()) {
                throw Refusal.of("Chưa chọn kết quả xử lý đề xuất, kiến nghị của %s; hãy chọn cho đủ rồi gửi.", office);
            }
            AmendmentOutcome outcome = Gatherings.outcome(clause, one.outcome());
            String reply = Texts.optional(one.reply(), "Nội dung trả lời", Gatherings.REPLY);
            if (reply == null && outcome != AmendmentOutcome.DIEU_CHINH) {
                throw Refusal.of(
                        "Chưa nhập nội dung trả lời cho %s; hãy nhập nội dung trả lời, hướng dẫn hoặc lý do.", office);
            }
            if (outcome == AmendmentOutcome.DIEU_CHINH
                    && plan.findSigning(clause.amendingDocument()).isEmpty()) {
                throw new Refusal(
                        "Kế hoạch không quy định trình tự ký văn bản điều chỉnh; hãy chọn kết quả khác hoặc liên hệ người quản trị.");
            }
            rows.add(new AmendmentStore.Decided(proposal.id(), outcome, reply));
        }
        Instant now = clock.instant();
        store.decide(rows, now);
        store.decided(id, user, now);
        boolean amends = rows.stream().anyMatch(each -> each.outcome() == AmendmentOutcome.DIEU_CHINH);
        boolean answers = rows.stream().anyMatch(each -> each.outcome() != AmendmentOutcome.DIEU_CHINH);
        store.status(id, amends ? GatheringStatus.DANG_DIEU_CHINH : ended(rows));
        store.note(id, now, user, "Quyết định", Texts.optional(comment, "Ý kiến", Texts.COMMENT));
        tell(plan, store.ofGathering(id));
        return new Decision(amends, answers ? clause.answerDocument() : null);
    }

    private static GatheringStatus ended(List<AmendmentStore.Decided> rows) {
        return rows.stream().allMatch(each -> each.outcome() == AmendmentOutcome.KHONG_DIEU_CHINH)
                ? GatheringStatus.KHONG_DIEU_CHINH
                : GatheringStatus.DA_TRA_LOI;
    }

    private void tell(Plan plan, List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            notices.raise(
                    plan.id(),
                    List.of(proposal.office()),
                    AmendmentRights.SPEAKERS,
                    "proposal/" + proposal.id(),
                    "proposal-decided",
                    VietnamTime.dateOf(proposal.decidedAt()),
                    "Đề xuất, kiến nghị ngày %s của %s (%s) đã được xem xét: %s."
                            .formatted(
                                    VietnamTime.format(VietnamTime.dateOf(proposal.raisedAt())),
                                    plan.office(proposal.office()).name(),
                                    plan.shortTitle(),
                                    Texts.inSentence(proposal.outcome().label())));
        }
    }
}
