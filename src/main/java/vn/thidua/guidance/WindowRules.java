package vn.thidua.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeGroup;
import vn.thidua.plan.OfficeSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.plan.Quota;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** What the fields of a window have to be. The first thing that is wrong is said; nothing is guessed or mended. */
final class WindowRules {

    static final int STANDARD = 10_000;

    static final int ADDRESS = 500;

    static final int ITEM = 300;

    private static final int ITEMS = 60;

    private static final int LINES = 10_000;

    private static final int MOST = 1_000_000;

    private final Plan plan;
    private final Occasion occasion;
    private final LocalDate today;
    private final Predicate<String> allocated;

    /** @param allocated whether the superior's letter that allocates the quota of this form on this occasion is registered */
    WindowRules(Plan plan, Occasion occasion, LocalDate today, Predicate<String> allocated) {
        this.plan = plan;
        this.occasion = occasion;
        this.today = today;
        this.allocated = allocated;
    }

    /**
     * The fields as they are kept.
     *
     * @throws Refusal naming the first thing that is wrong
     */
    WindowFields check(TypedWindow typed) {
        if (typed == null) {
            throw new Refusal(
                    "Chưa nhập nội dung đợt nhận hồ sơ; hãy nhập hình thức, đối tượng và thời hạn rồi gửi lại.");
        }
        LocalDate closesOn = closingDay(typed.closesOn());
        List<String> forms = checkForms(typed.forms(), closesOn);
        List<String> nominees = nominees(typed.nominees());
        List<String> merged = merged(typed.mergedForms(), forms);
        return WindowFields.of(new TypedWindow(
                forms,
                nominees,
                proposers(typed.proposers()),
                chosen(
                        typed.priorityGroups(),
                        plan.priorityGroups().stream().map(PriorityGroup::id),
                        "đối tượng ưu tiên"),
                Boolean.TRUE.equals(typed.publishList()),
                Texts.required(typed.standard(), "Tiêu chuẩn", STANDARD),
                closesOn,
                receiver(typed.receiver()),
                Texts.optional(typed.address(), "Địa chỉ nhận hồ sơ", ADDRESS),
                merged,
                quotas(typed.quotas(), forms, nominees, merged),
                checklist(typed.checklist(), forms, nominees)));
    }

    /** @throws Refusal when the day has passed */
    LocalDate closingDay(LocalDate closesOn) {
        if (closesOn == null) {
            throw new Refusal("Chưa nhập ngày cuối nhận hồ sơ; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (closesOn.isBefore(today)) {
            throw Refusal.of(
                    "Ngày cuối nhận hồ sơ %s đã qua (hôm nay là %s); hãy ghi một ngày từ hôm nay trở đi.",
                    VietnamTime.format(closesOn), VietnamTime.format(today));
        }
        return closesOn;
    }

    private List<String> checkForms(List<String> typed, LocalDate closesOn) {
        Set<String> offered =
                PlanOffers.forms(plan, occasion).stream().map(AwardForm::id).collect(Collectors.toSet());
        List<String> forms = distinct(typed);
        if (forms.isEmpty()) {
            throw new Refusal("Chưa chọn hình thức khen thưởng; hãy chọn ít nhất một hình thức.");
        }
        for (String id : forms) {
            AwardForm form = form(id);
            if (!offered.contains(id)) {
                throw Refusal.of(
                        "Kế hoạch không có hình thức %s cho dịp %s; hãy bỏ hình thức đó.", form.name(), occasionName());
            }
            if (plan.officesNamed(form.decidedBy(), closesOn).isEmpty()) {
                throw Refusal.of(
                        "Đến ngày %s không còn cơ quan nào có thẩm quyền quyết định %s; hãy bỏ hình thức đó.",
                        VietnamTime.format(closesOn), form.name());
            }
        }
        return inOrder(forms, plan.awardForms().stream().map(AwardForm::id));
    }

    private AwardForm form(String id) {
        return plan.awardForms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("Có hình thức khen thưởng không thuộc Kế hoạch; hãy tải lại trang và chọn lại."));
    }

    private List<String> nominees(List<String> typed) {
        List<String> kinds = distinct(typed);
        if (kinds.isEmpty()) {
            throw new Refusal("Chưa chọn đối tượng khen thưởng; hãy chọn ít nhất một loại đối tượng.");
        }
        List<NomineeKind> offered = PlanOffers.nominees(plan, occasion);
        for (String code : kinds) {
            NomineeKind kind = kind(code);
            if (!offered.contains(kind)) {
                throw Refusal.of(
                        "Kế hoạch không có đối tượng “%s” cho dịp %s; hãy bỏ đối tượng đó.",
                        kind.label(), occasionName());
            }
        }
        return inOrder(kinds, Stream.of(NomineeKind.values()).map(NomineeKind::code));
    }

    private static NomineeKind kind(String code) {
        try {
            return Coded.of(NomineeKind.class, code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Có loại đối tượng khen thưởng không hợp lệ; hãy tải lại trang và chọn lại.");
        }
    }

    private List<String> proposers(List<String> typed) {
        List<String> proposers = chosen(
                typed,
                Stream.concat(officesAndSets(), plan.groups().stream().map(OfficeGroup::id)),
                "nơi đề nghị khen thưởng");
        if (proposers.isEmpty()) {
            throw new Refusal("Chưa chọn nơi đề nghị khen thưởng; hãy chọn ít nhất một cơ quan hoặc khối cơ quan.");
        }
        if (plan.officesNamed(proposers, today).isEmpty()) {
            throw new Refusal("Các nơi đề nghị đã chọn không còn cơ quan nào hoạt động; hãy chọn lại nơi đề nghị.");
        }
        return proposers;
    }

    private String receiver(String typed) {
        return Optional.ofNullable(typed)
                .flatMap(plan::findOffice)
                .filter(office -> office.existsOn(today))
                .map(Office::id)
                .orElseThrow(
                        () -> new Refusal("Chưa chọn cơ quan nhận hồ sơ đang hoạt động; hãy chọn cơ quan nhận hồ sơ."));
    }

    // ---- quota ------------------------------------------------------------------------------------------------------

    private List<String> merged(List<String> typed, List<String> forms) {
        List<String> merged = chosen(typed, forms.stream(), "hình thức lồng ghép chỉ tiêu");
        for (String id : merged) {
            if (PlanOffers.quota(plan, occasion, id).filter(Quota::merge).isEmpty()) {
                throw Refusal.of(
                        "Kế hoạch không cho lồng ghép chỉ tiêu của %s vào chỉ tiêu cuối năm; hãy bỏ chọn lồng ghép.",
                        form(id).name());
            }
        }
        return merged;
    }

    private List<TypedWindow.Quota> quotas(
            List<TypedWindow.Quota> typed, List<String> forms, List<String> nominees, List<String> merged) {
        List<TypedWindow.Quota> lines = typed == null ? List.of() : typed;
        if (lines.size() > LINES) {
            throw Refusal.of("Bảng chỉ tiêu có %d dòng, quá nhiều; hãy phân bổ theo khối cơ quan.", lines.size());
        }
        Set<String> offices = officesAndSets().collect(Collectors.toSet());
        var kept = new ArrayList<TypedWindow.Quota>();
        var seen = new HashSet<List<String>>();
        for (TypedWindow.Quota line : lines) {
            TypedWindow.Quota one = line(line, forms, nominees, offices);
            if (merged.contains(one.form())) {
                throw Refusal.of(
                        "%s đã chọn lồng ghép trong chỉ tiêu cuối năm nên không ghi số lượng riêng; hãy bỏ dòng chỉ tiêu đó hoặc bỏ chọn lồng ghép.",
                        form(one.form()).name());
            }
            if (PlanOffers.quota(plan, occasion, one.form())
                            .filter(quota -> PlanOffers.waitsForLetter(plan, quota))
                            .isPresent()
                    && !allocated.test(one.form())) {
                throw Refusal.of(
                        "Chỉ tiêu %s do %s phân bổ nhưng chưa đăng ký văn bản phân bổ; hãy đăng ký văn bản đó ở mục Văn bản cấp trên hoặc để trống chỉ tiêu này.",
                        form(one.form()).name(),
                        plan.office(PlanOffers.quota(plan, occasion, one.form())
                                        .orElseThrow()
                                        .allocatedBy())
                                .name());
            }
            if (!seen.add(Arrays.asList(one.form(), one.kind(), one.to()))) {
                throw Refusal.of("Chỉ tiêu %s có hai dòng giống nhau; hãy gộp thành một dòng.", lineName(one));
            }
            kept.add(one);
        }
        forms.forEach(form -> requireWithinTotals(form, kept));
        return kept;
    }

    private TypedWindow.Quota line(
            TypedWindow.Quota line, List<String> forms, List<String> nominees, Set<String> offices) {
        if (line == null || line.form() == null || !forms.contains(line.form())) {
            throw new Refusal(
                    "Bảng chỉ tiêu có dòng chưa chọn hình thức của đợt này; hãy chọn hình thức hoặc bỏ dòng đó.");
        }
        String kind = blankToNull(line.kind());
        String to = blankToNull(line.to());
        if (kind != null && !nominees.contains(kind)) {
            throw Refusal.of(
                    "Chỉ tiêu %s ghi đối tượng không có trong đợt này; hãy chọn lại đối tượng.",
                    form(line.form()).name());
        }
        if (to != null && !offices.contains(to)) {
            throw Refusal.of(
                    "Chỉ tiêu %s ghi cơ quan không thuộc Kế hoạch; hãy chọn lại cơ quan.",
                    form(line.form()).name());
        }
        var kept = new TypedWindow.Quota(line.form(), kind, to, line.count());
        BigDecimal count = line.count();
        if (count == null || count.stripTrailingZeros().scale() > 0 || count.signum() < 0 || count.intValue() > MOST) {
            throw Refusal.of(
                    "Chỉ tiêu %s phải là số nguyên từ 0 trở lên%s; hãy nhập lại số lượng.",
                    lineName(kept), count == null ? "" : " (đã nhập " + shown(count) + ")");
        }
        return kept;
    }

    /** What is given to offices and kinds is no more than what there is. */
    private void requireWithinTotals(String form, List<TypedWindow.Quota> lines) {
        List<TypedWindow.Quota> own =
                lines.stream().filter(line -> line.form().equals(form)).toList();
        Integer whole = own.stream()
                .filter(line -> line.to() == null && line.kind() == null)
                .map(line -> line.count().intValue())
                .findFirst()
                .orElse(null);
        Integer ofPlan =
                PlanOffers.quota(plan, occasion, form).map(Quota::count).orElse(null);
        if (ofPlan != null && whole != null && whole > ofPlan) {
            throw Refusal.of(
                    "Chỉ tiêu %s là %d, vượt quá %d của Kế hoạch; hãy giảm chỉ tiêu.",
                    form(form).name(), whole, ofPlan);
        }
        Integer most = whole == null ? ofPlan : whole;
        Set<String> kinds = own.stream()
                .map(TypedWindow.Quota::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        int byKind = sum(own, line -> line.to() == null && line.kind() != null);
        requireNoMore(form, null, byKind, most);
        requireNoMore(form, null, sum(own, line -> line.to() != null), most);
        for (String kind : kinds) {
            Integer ofKind = own.stream()
                    .filter(line -> line.to() == null && kind.equals(line.kind()))
                    .map(line -> line.count().intValue())
                    .findFirst()
                    .orElse(null);
            requireNoMore(form, kind, sum(own, line -> line.to() != null && kind.equals(line.kind())), ofKind);
        }
    }

    private void requireNoMore(String form, String kind, int given, Integer most) {
        if (most != null && given > most) {
            throw Refusal.of(
                    "Chỉ tiêu %s phân bổ cộng lại là %d, vượt quá %d được giao; hãy giảm số phân bổ.",
                    lineName(new TypedWindow.Quota(form, kind, null, null)), given, most);
        }
    }

    private static int sum(List<TypedWindow.Quota> lines, Predicate<TypedWindow.Quota> which) {
        return lines.stream()
                .filter(which)
                .mapToInt(line -> line.count().intValue())
                .sum();
    }

    private String lineName(TypedWindow.Quota line) {
        return form(line.form()).name()
                + (line.kind() == null
                        ? ""
                        : " (%s)".formatted(kind(line.kind()).label().toLowerCase(Locale.ROOT)))
                + (line.to() == null ? "" : " của " + PlanOffers.nameOf(plan, line.to()));
    }

    private static String shown(BigDecimal count) {
        return count.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    // ---- dossier ----------------------------------------------------------------------------------------------------

    private List<TypedWindow.Item> checklist(List<TypedWindow.Item> typed, List<String> forms, List<String> nominees) {
        List<TypedWindow.Item> items = typed == null ? List.of() : typed;
        if (items.isEmpty()) {
            throw new Refusal("Chưa ghi thành phần hồ sơ; hãy ghi ít nhất một thành phần.");
        }
        if (items.size() > ITEMS) {
            throw Refusal.of("Thành phần hồ sơ có %d dòng, tối đa %d dòng; hãy gộp bớt.", items.size(), ITEMS);
        }
        var kept = new ArrayList<TypedWindow.Item>();
        var seen = new HashSet<List<String>>();
        for (TypedWindow.Item item : items) {
            String name = Texts.required(item == null ? null : item.name(), "Thành phần hồ sơ", ITEM);
            String form = blankToNull(item.form());
            String kind = blankToNull(item.kind());
            if (form != null && !forms.contains(form) || kind != null && !nominees.contains(kind)) {
                throw Refusal.of(
                        "Thành phần “%s” ghi hình thức hoặc đối tượng không có trong đợt này; hãy chọn lại.", name);
            }
            if (!seen.add(Arrays.asList(name.toLowerCase(Locale.ROOT), form, kind))) {
                throw Refusal.of("Thành phần “%s” ghi hai lần; hãy bỏ bớt một dòng.", name);
            }
            kept.add(new TypedWindow.Item(
                    name, form, kind, Boolean.TRUE.equals(item.shared()), Boolean.TRUE.equals(item.obligatory())));
        }
        return kept;
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private Stream<String> officesAndSets() {
        return Stream.concat(
                plan.offices().stream().map(Office::id),
                plan.officeSets().stream().map(OfficeSet::id));
    }

    private static List<String> chosen(List<String> typed, Stream<String> known, String what) {
        List<String> all = known.toList();
        List<String> ids = distinct(typed);
        if (!all.containsAll(ids)) {
            throw Refusal.of("Có mục %s không thuộc Kế hoạch hoặc đợt này; hãy tải lại trang và chọn lại.", what);
        }
        return inOrder(ids, all.stream());
    }

    private static List<String> distinct(List<String> typed) {
        return typed == null
                ? List.of()
                : List.copyOf(
                        typed.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<String> inOrder(List<String> ids, Stream<String> order) {
        return order.filter(ids::contains).distinct().toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private String occasionName() {
        return occasion.label().toLowerCase(Locale.ROOT);
    }
}
