package vn.thidua.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.Award;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.plan.Quota;
import vn.thidua.platform.time.VietnamTime;

/** What a guidance starts from: the plan's own words and the usual dossier, all of it to be corrected. */
final class WindowSuggestions {

    /** Something to choose. */
    record Choice(String id, String name) {}

    /** Everything that the fields of a window may be. */
    record Choices(
            List<Choice> forms,
            List<Choice> nominees,
            List<Choice> proposers,
            List<Choice> priorityGroups,
            List<Choice> receivers,
            List<Choice> mergeable,
            List<Choice> shares,
            List<String> quotaNotes) {}

    private WindowSuggestions() {}

    /** Of the plan's forms those that somebody may confer today, of its offices those that are there. */
    static TypedWindow fields(Plan plan, Occasion occasion, LocalDate today) {
        List<AwardForm> forms = PlanOffers.forms(plan, occasion).stream()
                .filter(form -> !plan.officesNamed(form.decidedBy(), today).isEmpty())
                .toList();
        return new TypedWindow(
                forms.stream().map(AwardForm::id).toList(),
                PlanOffers.nominees(plan, occasion).stream()
                        .map(NomineeKind::code)
                        .toList(),
                union(plan, occasion, Award::proposers),
                union(plan, occasion, Award::priorityGroups),
                PlanOffers.named(plan, occasion).anyMatch(Award::publishList),
                PlanOffers.named(plan, occasion).map(Award::standard).distinct().collect(Collectors.joining("\n")),
                null,
                plan.office(plan.consolidator()).existsOn(today) ? plan.consolidator() : null,
                null,
                forms.stream()
                        .map(AwardForm::id)
                        .filter(form -> PlanOffers.quota(plan, occasion, form)
                                .filter(Quota::merge)
                                .isPresent())
                        .toList(),
                forms.stream()
                        .flatMap(form -> PlanOffers.quota(plan, occasion, form.id()).stream())
                        .filter(quota -> quota.count() != null && !quota.merge())
                        .map(quota ->
                                new TypedWindow.Quota(quota.form(), null, null, BigDecimal.valueOf(quota.count())))
                        .toList(),
                checklist());
    }

    /** Law on emulation and commendation 06/2022/QH15 Art. 84 and the offices' practice of one list with its shared papers. */
    private static List<TypedWindow.Item> checklist() {
        return List.of(
                new TypedWindow.Item("Tờ trình đề nghị khen thưởng", null, null, true, true),
                new TypedWindow.Item("Danh sách đề nghị khen thưởng", null, null, true, true),
                new TypedWindow.Item("Biên bản họp Hội đồng thi đua, khen thưởng", null, null, true, true),
                new TypedWindow.Item("Báo cáo thành tích", null, null, false, true),
                new TypedWindow.Item(
                        "Chứng nhận, xác nhận của cơ quan có thẩm quyền về thành tích, sáng kiến (nếu có)",
                        null,
                        null,
                        false,
                        false));
    }

    static Choices choices(Plan plan, Occasion occasion, LocalDate today) {
        List<AwardForm> forms = PlanOffers.forms(plan, occasion);
        List<Choice> alive = plan.officesOn(today).stream()
                .filter(office -> office.kind() != OfficeKind.NGOAI)
                .map(office -> new Choice(office.id(), office.name()))
                .toList();
        List<Choice> sets = plan.officeSets().stream()
                .map(set -> new Choice(set.id(), set.name()))
                .toList();
        return new Choices(
                forms.stream().map(form -> new Choice(form.id(), form.name())).toList(),
                PlanOffers.nominees(plan, occasion).stream()
                        .map(kind -> new Choice(kind.code(), kind.label()))
                        .toList(),
                Stream.of(
                                sets.stream(),
                                plan.groups().stream().map(group -> new Choice(group.id(), group.name())),
                                alive.stream())
                        .flatMap(Function.identity())
                        .toList(),
                plan.priorityGroups().stream()
                        .map(group -> new Choice(group.id(), group.name()))
                        .toList(),
                alive,
                forms.stream()
                        .filter(form -> PlanOffers.quota(plan, occasion, form.id())
                                .filter(Quota::merge)
                                .isPresent())
                        .map(form -> new Choice(form.id(), form.name()))
                        .toList(),
                Stream.concat(sets.stream(), alive.stream()).toList(),
                forms.stream()
                        .flatMap(form -> PlanOffers.quota(plan, occasion, form.id()).stream()
                                .map(quota -> note(plan, form, quota)))
                        .toList());
    }

    /** What the plan says about the number, as the drafter reads it. */
    private static String note(Plan plan, AwardForm form, Quota quota) {
        String by = plan.office(quota.allocatedBy()).name();
        return quota.merge()
                ? "%s: %s quyết định số lượng hoặc lồng ghép trong chỉ tiêu cuối năm.".formatted(form.name(), by)
                : quota.count() == null
                        ? "%s: chỉ tiêu do %s phân bổ%s."
                                .formatted(
                                        form.name(),
                                        by,
                                        PlanOffers.waitsForLetter(plan, quota) ? ", theo văn bản được đăng ký" : "")
                        : "%s: chỉ tiêu %d, do %s phân bổ.".formatted(form.name(), quota.count(), by);
    }

    /** First text of an own guidance; its fields stand beside it. */
    static String body(Plan plan, Occasion occasion, AwardPeriod period, LocalDate today) {
        TypedWindow fields = fields(plan, occasion, today);
        String forms =
                PlanOffers.forms(plan, occasion).stream().map(AwardForm::name).collect(Collectors.joining("; "));
        String nominees = PlanOffers.nominees(plan, occasion).stream()
                .map(kind -> kind.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String priority = plan.priorityGroups().stream()
                .filter(group -> fields.priorityGroups().contains(group.id()))
                .map(PriorityGroup::name)
                .collect(Collectors.joining(", "));
        return """
                Căn cứ %s, %s hướng dẫn %s như sau:
                I. Đối tượng: %s có thành tích trong Phong trào thi đua.%s
                II. Hình thức khen thưởng: %s.
                III. Tiêu chuẩn: %s
                IV. Hồ sơ, số lượng, thời hạn và nơi nhận: theo bảng kèm theo Hướng dẫn này.
                """.formatted(
                plan.shortTitle() + (plan.issuedOn() == null ? "" : " ngày " + VietnamTime.format(plan.issuedOn())),
                plan.office(plan.consolidator()).name(),
                AwardWindow.title(occasion, period),
                nominees,
                priority.isEmpty() ? "" : " Ưu tiên: " + priority + ".",
                forms,
                fields.standard().isEmpty()
                        ? "theo quy định của pháp luật về thi đua, khen thưởng."
                        : fields.standard()).strip();
    }

    private static List<String> union(Plan plan, Occasion occasion, Function<Award, List<String>> of) {
        return PlanOffers.named(plan, occasion)
                .flatMap(award -> of.apply(award).stream())
                .distinct()
                .toList();
    }
}
