package vn.thidua.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaVersion.Remark;
import vn.thidua.criteria.domain.CriteriaCheck;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.organisation.People;
import vn.thidua.plan.Criteria;
import vn.thidua.plan.OfficeSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the forms about criteria show. */
@Component
public class CriteriaForms {

    /** Longer names of fields do not fit into a task's name. */
    private static final int SHORT = 90;

    private final Plans plans;
    private final People people;

    CriteriaForms(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    record Named(String id, String name) {}

    record GeneralInfo(String group, String theme, String subject, String text, String source) {}

    /** @param criterion number of the criterion in the draft and its first words; null about the whole */
    record CommentInfo(int number, String criterionId, String criterion, String text, String by, Instant at) {}

    /** What a set is made of: groups, themes, the plan's own criteria for orientation, limits. */
    public Map<String, Object> asked(CriteriaVersion version) {
        Plan plan = plans.plan(version.plan());
        Criteria criteria = plan.criteria();
        var asked = new LinkedHashMap<String, Object>();
        asked.put("title", version.title());
        asked.put("number", version.number());
        asked.put("reason", version.reason());
        asked.put(
                "appliesTo",
                boundNames(plan, criteria.set(version.set()).orElseThrow().appliesTo()));
        asked.put(
                "groups",
                criteria.subjectGroups().stream()
                        .map(group -> new Named(group.id(), group.name()))
                        .toList());
        asked.put(
                "themes",
                plan.themes().stream()
                        .map(theme -> new Named(theme.id(), theme.name()))
                        .toList());
        asked.put(
                "general",
                criteria.general().stream()
                        .map(each -> new GeneralInfo(
                                each.group(),
                                each.theme(),
                                each.subject(),
                                each.text(),
                                each.source().section()))
                        .toList());
        asked.put(
                "limits",
                Map.of(
                        "criteria", CriteriaCheck.CRITERIA,
                        "textChars", CriteriaCheck.TEXT,
                        "unitChars", CriteriaCheck.UNIT,
                        "evidenceChars", CriteriaCheck.EVIDENCE,
                        "points", CriteriaCheck.POINTS,
                        "attachments", 20));
        return asked;
    }

    /** As it stands in the names of tasks, e.g. "tiêu chí thi đua (phát triển hạ tầng nông thôn)". */
    public static String title(CriteriaVersion version) {
        return "tiêu chí thi đua%s (%s)".formatted(version.number() > 1 ? " sửa đổi" : "", shortened(version.title()));
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, text.lastIndexOf(' ', SHORT)) + " …";
    }

    /** Whom a set binds, in words. */
    static String boundNames(Plan plan, List<String> appliesTo) {
        if (appliesTo.isEmpty()) {
            return "lĩnh vực do cơ quan xây dựng phụ trách";
        }
        return appliesTo.stream()
                .map(id -> plan.officeSets().stream()
                        .filter(set -> set.id().equals(id))
                        .map(OfficeSet::name)
                        .findFirst()
                        .or(() -> plan.groups().stream()
                                .filter(group -> group.id().equals(id))
                                .map(group -> group.name())
                                .findFirst())
                        .orElseGet(() -> plan.office(id).name()))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /** The comments on a draft, each with the criterion that it is about. */
    public List<CommentInfo> comments(CriteriaVersion version, List<Remark> remarks) {
        List<CriteriaContent.Criterion> criteria =
                version.content() == null ? List.of() : version.content().criteria();
        return remarks.stream()
                .map(remark -> new CommentInfo(
                        remark.number(),
                        remark.criterion(),
                        criteria.stream()
                                .filter(each -> each.id().equals(remark.criterion()))
                                .map(each -> "Tiêu chí số %d: %s".formatted(criteria.indexOf(each) + 1, each.text()))
                                .findFirst()
                                .orElse("Ý kiến chung"),
                        remark.text(),
                        people.nameOf(version.comment().by()),
                        version.comment().at()))
                .toList();
    }

    /** The draft as who comments reads it, criterion by criterion. */
    public Map<String, Object> draft(CriteriaVersion version) {
        Plan plan = plans.plan(version.plan());
        var draft = new LinkedHashMap<String, Object>();
        draft.put("criteria", version.content().criteria());
        draft.put("weighted", version.content().weighted());
        draft.put("inForceFrom", version.content().inForceFrom());
        draft.put("officeName", plan.office(version.office()).name());
        draft.put("until", until(version));
        return draft;
    }

    private static LocalDate until(CriteriaVersion version) {
        return version.comment() == null
                ? null
                : vn.thidua.platform.time.VietnamTime.dateOf(version.comment().until());
    }
}
