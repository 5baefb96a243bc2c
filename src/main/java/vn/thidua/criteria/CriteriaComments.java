package vn.thidua.criteria;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriteriaVersion.Remark;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** The consolidator comments on the draft of a set; no answer in time counts as agreement. */
@Service
@Transactional
public class CriteriaComments {

    private final CriteriaStore store;
    private final Plans plans;
    private final People people;
    private final Clock clock;
    private final CriteriaSets sets;

    CriteriaComments(CriteriaStore store, Plans plans, People people, Clock clock, CriteriaSets sets) {
        this.store = store;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
        this.sets = sets;
    }

    /**
     * The consolidator answers.
     *
     * @param remarks about single criteria; those without words are left out
     * @param general about the whole, or null
     */
    public void comment(String id, String user, boolean agreed, Collection<Remark> remarks, String general) {
        CriteriaVersion version = sets.get(id);
        Plan plan = plans.plan(version.plan());
        if (people.worker(user, commenters(plan)).isEmpty()) {
            throw new Refusal(
                    "Bạn không được giao góp ý bộ tiêu chí này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        List<String> known = version.content().criteria().stream()
                .map(CriteriaContent.Criterion::id)
                .toList();
        var given = new ArrayList<Remark>();
        for (Remark remark : remarks) {
            if (!known.contains(remark.criterion())) {
                throw new Refusal("Có góp ý cho tiêu chí không thuộc dự thảo; hãy tải lại trang và gửi lại.");
            }
            String text = Texts.optional(
                    remark.text(), "Góp ý tiêu chí số " + (known.indexOf(remark.criterion()) + 1), Texts.COMMENT);
            if (text != null) {
                given.add(new Remark(given.size() + 1, remark.criterion(), text));
            }
        }
        String whole = Texts.optional(general, "Ý kiến chung", Texts.COMMENT);
        if (whole != null) {
            given.add(new Remark(given.size() + 1, null, whole));
        }
        if (agreed && !given.isEmpty()) {
            throw new Refusal("Đã chọn thống nhất nhưng vẫn có góp ý; hãy chọn “Có ý kiến góp ý” hoặc bỏ các góp ý.");
        }
        if (!agreed && given.isEmpty()) {
            throw new Refusal("Chưa nhập góp ý nào; hãy góp ý ít nhất một tiêu chí, hoặc chọn thống nhất.");
        }
        store.commented(id, user, clock.instant(), agreed);
        given.forEach(remark -> store.remark(id, remark));
        sets.note(
                version,
                user,
                agreed ? "Thống nhất với dự thảo tiêu chí" : "Góp ý dự thảo tiêu chí",
                agreed ? null : "%d ý kiến".formatted(given.size()));
    }

    /** Who comments on drafts of the plan. */
    public static Group commenters(Plan plan) {
        return new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN);
    }

    /** The time for comments is over, with an answer or without. */
    public void commentClosed(String id) {
        CriteriaVersion version = sets.get(id);
        store.stage(id, Stage.HOAN_THIEN);
        if (version.comment().at() == null) {
            sets.note(version, null, "Hết thời gian góp ý (coi như thống nhất)", null);
        }
    }
}
