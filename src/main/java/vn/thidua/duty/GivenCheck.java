package vn.thidua.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Comparator;
import vn.thidua.plan.DutyCount;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Holds a result against what its duty asks, and names the first thing that is wrong. */
final class GivenCheck {

    static final int TEXT = 10_000;
    static final int NUMBER = 60;
    static final int ROWS = 100;
    private static final int FILES = 20;
    private static final int CELL = 300;
    private static final int DIGITS = 9;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final DutyDemand demand;
    private final DutyMode mode;
    private final List<DutyCount> counts;
    private final LocalDate today;

    /**
     * @param mode of the obligation: who is requested need not prove
     * @param counts the numbers that are asked of this office
     */
    GivenCheck(DutyDemand demand, DutyMode mode, List<DutyCount> counts, LocalDate today) {
        this.demand = demand;
        this.mode = mode;
        this.counts = counts;
        this.today = today;
    }

    /**
     * @return the result as it is kept
     * @throws Refusal naming the first thing that is wrong and what to do
     */
    Given check(Given typed) {
        if (typed.nil()) {
            if (!demand.nilAllowed()) {
                throw new Refusal(
                        "Kế hoạch không cho trả lời “Không phát sinh” với nhiệm vụ này; hãy ghi kết quả thực hiện.");
            }
            return new Given(
                    Given.NIL,
                    Texts.optional(typed.text(), "Ghi chú", TEXT),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        if (!Given.RESULT.equals(typed.answer())) {
            throw new Refusal(
                    demand.nilAllowed()
                            ? "Chưa chọn có kết quả hay không phát sinh; hãy chọn một trong hai rồi gửi."
                            : "Chưa chọn kết quả thực hiện; hãy chọn rồi gửi.");
        }
        var kept = new Given(
                Given.RESULT,
                Texts.required(typed.text(), "Kết quả thực hiện", TEXT),
                Texts.optional(typed.number(), "Số, ký hiệu văn bản", NUMBER),
                typed.date(),
                counts(typed.counts()),
                members(typed.members()),
                targets(typed.targets()),
                typed.attachments() == null
                        ? List.of()
                        : typed.attachments().stream().distinct().toList());
        checkPaper(kept);
        checkEvidence(kept);
        return kept;
    }

    private void checkPaper(Given kept) {
        if (kept.number() != null && kept.date() == null) {
            throw new Refusal("Đã nhập số nhưng chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (kept.number() == null && kept.date() != null) {
            throw new Refusal("Đã nhập ngày nhưng chưa nhập số, ký hiệu văn bản; hãy nhập số, ký hiệu.");
        }
        if (kept.date() != null && kept.date().isAfter(today)) {
            throw Refusal.of(
                    "Ngày văn bản %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(kept.date()), VietnamTime.format(today));
        }
    }

    private void checkEvidence(Given kept) {
        if (kept.attachments().size() > FILES) {
            throw Refusal.of("Chỉ đính kèm được nhiều nhất %d tệp; hãy gỡ bớt tệp rồi gửi lại.", FILES);
        }
        if (demand.owedUpward()) {
            if (kept.number() == null || kept.attachments().isEmpty()) {
                throw new Refusal("Hãy nhập số, ngày và đính kèm bản đã gửi cấp trên.");
            }
        } else if (mode == DutyMode.GIAO
                && kept.attachments().isEmpty()
                && kept.number() == null
                && !demand.assignment()) {
            throw new Refusal(
                    "Chưa có tài liệu minh chứng; hãy đính kèm tệp, hoặc ghi số, ngày của văn bản minh chứng.");
        }
    }

    private List<Given.Count> counts(List<Given.Count> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        if (typed != null) {
            typed.forEach(count -> values.put(count.id(), count.value()));
        }
        var kept = new ArrayList<Given.Count>();
        for (DutyCount asked : counts) {
            String value = values.remove(asked.id());
            if (value == null || value.isBlank()) {
                throw Refusal.of("Chưa nhập mục “%s”; hãy nhập số, không có thì nhập 0.", asked.name());
            }
            if (!value.strip().matches("\\d{1," + DIGITS + "}")) {
                throw Refusal.of("Mục “%s” phải là số nguyên không âm, ví dụ 12; hãy nhập lại.", asked.name());
            }
            kept.add(new Given.Count(asked.id(), String.valueOf(Long.parseLong(value.strip()))));
        }
        if (!values.isEmpty()) {
            throw new Refusal("Có số liệu không thuộc nhiệm vụ này; hãy tải lại trang và gửi lại.");
        }
        return kept;
    }

    private List<CouncilMember> members(List<CouncilMember> typed) {
        List<CouncilMember> rows = rows(typed, demand.assignment(), "phân công thành viên");
        if (demand.assignment() && rows.isEmpty()) {
            throw new Refusal(
                    "Chưa có thành viên nào được phân công; hãy ghi ít nhất một thành viên với lĩnh vực hoặc địa bàn.");
        }
        var kept = new ArrayList<CouncilMember>();
        for (CouncilMember row : rows) {
            String line = "Họ và tên thành viên (dòng %d)".formatted(kept.size() + 1);
            String member = Texts.required(row.member(), line, CELL);
            String field = Texts.optional(row.field(), "Lĩnh vực", CELL);
            String area = Texts.optional(row.area(), "Địa bàn", CELL);
            if (field == null && area == null) {
                throw Refusal.of("Chưa ghi lĩnh vực hoặc địa bàn của %s; hãy ghi ít nhất một trong hai.", member);
            }
            kept.add(new CouncilMember(member, Texts.optional(row.post(), "Chức vụ, cơ quan", CELL), field, area));
        }
        return kept;
    }

    private List<Given.SetTarget> targets(List<Given.SetTarget> typed) {
        List<Given.SetTarget> rows = rows(typed, demand.targets(), "chỉ tiêu thi đua của cơ quan, đơn vị");
        if (demand.targets() && rows.isEmpty()) {
            throw new Refusal("Chưa có chỉ tiêu nào; hãy ghi ít nhất một chỉ tiêu của cơ quan, đơn vị.");
        }
        var kept = new ArrayList<Given.SetTarget>();
        for (Given.SetTarget row : rows) {
            String name = Texts.required(row.name(), "Tên chỉ tiêu (dòng %d)".formatted(kept.size() + 1), CELL);
            String unit = Texts.required(row.unit(), "Đơn vị tính của “%s”".formatted(name), CELL);
            if (row.value() == null) {
                throw Refusal.of("Chưa nhập mức của chỉ tiêu “%s”; hãy nhập số.", name);
            }
            if (row.value().signum() < 0 || row.value().compareTo(LARGEST) > 0) {
                throw Refusal.of("Mức của chỉ tiêu “%s” không dùng được; hãy nhập số không âm.", name);
            }
            kept.add(new Given.SetTarget(
                    name, unit, comparator(name, row.comparator()).code(), row.value()));
        }
        return kept;
    }

    private static Comparator comparator(String name, String code) {
        return OfficeTargetLedger.COMPARATORS.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "Chưa chọn mức của chỉ tiêu “%s” là tối thiểu, tối đa hay bằng; hãy chọn một.", name));
    }

    private static <T> List<T> rows(List<T> typed, boolean asked, String what) {
        List<T> rows = typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).toList();
        if (!asked && !rows.isEmpty()) {
            throw Refusal.of("Nhiệm vụ này không có bảng %s; hãy tải lại trang và gửi lại.", what);
        }
        if (rows.size() > ROWS) {
            throw Refusal.of("Bảng %s có quá %d dòng; hãy gộp bớt rồi gửi lại.", what, ROWS);
        }
        return rows;
    }

    /** For {@link Coded} values that a row names. */
    static String labelOf(String comparator) {
        return Coded.of(Comparator.class, comparator).label();
    }
}
