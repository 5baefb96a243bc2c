package vn.thidua.amendment;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.notification.Notices;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanDates;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Phản ánh khó khăn, vướng mắc; đề xuất, kiến nghị: an office raises it, the plan's inbox hears of it. */
@Service
@Transactional
public class Proposals implements DocumentAccess {

    private static final int TEXT = 10_000;
    private static final int FILES = 10;
    private static final String FILES_OF = "proposal/";
    private static final Pattern OWNER = Pattern.compile(FILES_OF + "([0-9a-f-]{36})");

    private final AmendmentStore store;
    private final AmendmentRights rights;
    private final Plans plans;
    private final Attachments attachments;
    private final Notices notices;
    private final Clock clock;

    Proposals(
            AmendmentStore store,
            AmendmentRights rights,
            Plans plans,
            Attachments attachments,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.plans = plans;
        this.attachments = attachments;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What somebody raises.
     *
     * @param office for which office; null where the person speaks for one only
     * @param concerns path of a date of the plan, or null
     * @param files ids that {@link #stage} gave
     */
    public record Raised(String office, String concerns, String text, String wish, List<UUID> files) {}

    /**
     * Raises a proposal.
     *
     * @throws NotAllowed when the plan does not ask this office for proposals
     * @throws Refusal naming the first thing that is wrong
     */
    public Proposal raise(String planId, String user, Raised raised) {
        rights.clause(planId);
        Plan plan = plans.plan(planId);
        Office office = office(planId, user, raised.office());
        String concerns = raised.concerns() == null || raised.concerns().isBlank() ? null : raised.concerns();
        PlanDates.Dated dated = concerns == null
                ? null
                : PlanDates.find(plan, concerns)
                        .orElseThrow(
                                () -> new Refusal(
                                        "Kế hoạch không có thời hạn được chọn; hãy tải lại trang và chọn lại trong danh sách."));
        List<UUID> files = raised.files() == null ? List.of() : raised.files();
        if (files.size() > FILES) {
            throw Refusal.of("Đề xuất, kiến nghị kèm không quá %d tệp; hãy bỏ bớt tệp rồi gửi lại.", FILES);
        }
        var proposal = new Proposal(
                UUID.randomUUID(),
                planId,
                office.id(),
                user,
                clock.instant(),
                concerns,
                dated == null ? null : dated.label(),
                Texts.required(raised.text(), "Khó khăn, vướng mắc; đề xuất, kiến nghị", TEXT),
                Texts.optional(raised.wish(), "Nội dung đề nghị điều chỉnh", TEXT),
                files,
                null,
                null,
                null,
                null,
                null,
                null);
        store.insert(proposal);
        if (!files.isEmpty()) {
            attachments.claim(FILES_OF + proposal.id(), files, user, desk(planId, office.id()));
        }
        notices.raise(
                rights.inbox(planId),
                FILES_OF + proposal.id(),
                "proposal-raised",
                VietnamTime.dateOf(proposal.raisedAt()),
                "%s gửi đề xuất, kiến nghị về %s%s; mời tổng hợp tại trang Phong trào."
                        .formatted(office.name(), plan.shortTitle(), dated == null ? "" : " (" + dated.label() + ")"));
        return proposal;
    }

    private Office office(String plan, String user, String wanted) {
        List<Office> own = rights.raisesFor(plan, user);
        if (own.isEmpty()) {
            throw new NotAllowed(
                    "Chỉ chuyên viên, trưởng phòng, lãnh đạo của cơ quan, đơn vị được Kế hoạch giao mới gửi được đề xuất, kiến nghị.");
        }
        Optional<Office> meant = wanted == null || wanted.isBlank()
                ? Optional.of(own.get(0)).filter(first -> own.size() == 1)
                : own.stream().filter(each -> each.id().equals(wanted)).findFirst();
        return meant.orElseThrow(() ->
                new Refusal("Chưa chọn cơ quan, đơn vị gửi đề xuất, kiến nghị; hãy chọn một nơi trong danh sách."));
    }

    /** Takes a file that {@link #raise} then names. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment stage(String plan, String user, String office, String name, InputStream content) {
        return attachments.stage(plan, desk(plan, office(plan, user, office).id()), user, name, content);
    }

    /** Stands for a task where files are staged: colleagues of the office share it. */
    private static String desk(String plan, String office) {
        return FILES_OF + plan + "/" + office;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher owner = OWNER.matcher(documentId);
        return owner.matches()
                && store.proposal(UUID.fromString(owner.group(1)))
                        .filter(proposal -> rights.seesAll(proposal.plan(), userId)
                                || rights.officesOf(proposal.plan(), userId).contains(proposal.office()))
                        .isPresent();
    }
}
