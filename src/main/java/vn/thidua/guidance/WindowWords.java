package vn.thidua.guidance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.time.VietnamTime;

/** The fields of a window as officials read them, in the document and on the page. */
final class WindowWords {

    private static final String ALL = "Tất cả";

    private WindowWords() {}

    static List<String> lines(Plan plan, WindowFields fields) {
        var lines = new ArrayList<String>();
        lines.add("Hình thức khen thưởng: "
                + fields.forms().stream().map(form -> form(plan, form)).collect(Collectors.joining("; ")));
        lines.add("Đối tượng: " + nominees(fields));
        lines.add("Nơi đề nghị: " + names(plan, fields.proposers()));
        lines.add("Tiêu chuẩn: " + fields.standard());
        if (!fields.priorityGroups().isEmpty()) {
            lines.add("Đối tượng ưu tiên: " + priority(plan, fields));
        }
        lines.add("Công khai danh sách trước và sau khi khen thưởng: " + (fields.publishList() ? "có" : "không"));
        lines.add("Nhận hồ sơ đến hết ngày " + VietnamTime.format(fields.closesOn()) + " tại " + where(plan, fields));
        if (!fields.mergedForms().isEmpty()) {
            lines.add("Lồng ghép trong chỉ tiêu cuối năm: "
                    + fields.mergedForms().stream()
                            .map(form -> form(plan, form))
                            .collect(Collectors.joining("; ")));
        }
        return lines;
    }

    static String where(Plan plan, WindowFields fields) {
        return plan.office(fields.receiver()).name() + (fields.address() == null ? "" : ", " + fields.address());
    }

    static String nominees(WindowFields fields) {
        return fields.nominees().stream()
                .map(kind -> kind.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static String names(Plan plan, List<String> ids) {
        return ids.stream().map(id -> PlanOffers.nameOf(plan, id)).collect(Collectors.joining("; "));
    }

    static String priority(Plan plan, WindowFields fields) {
        return plan.priorityGroups().stream()
                .filter(group -> fields.priorityGroups().contains(group.id()))
                .map(group -> group.name())
                .collect(Collectors.joining(", "));
    }

    static List<DocumentView.Table> tables(Plan plan, WindowFields fields) {
        var tables = new ArrayList<DocumentView.Table>();
        if (!fields.quotas().isEmpty()) {
            tables.add(new DocumentView.Table(
                    "Chỉ tiêu khen thưởng",
                    List.of("Hình thức", "Đối tượng", "Phân bổ cho", "Số lượng"),
                    fields.quotas().stream()
                            .map(line -> List.of(
                                    form(plan, line.form()),
                                    kind(line.kind()),
                                    line.to() == null ? "Cả đợt" : PlanOffers.nameOf(plan, line.to()),
                                    Numbers.format(BigDecimal.valueOf(line.count()))))
                            .toList()));
        }
        tables.add(new DocumentView.Table(
                "Thành phần hồ sơ",
                List.of("Thành phần", "Hình thức", "Đối tượng", "Gửi kèm", "Bắt buộc"),
                fields.checklist().stream()
                        .map(item -> List.of(
                                item.name(),
                                item.form() == null ? ALL : form(plan, item.form()),
                                kind(item.kind()),
                                item.shared() ? "Chung cho cả danh sách" : "Từng đối tượng",
                                item.obligatory() ? "Bắt buộc" : "Nếu có"))
                        .toList()));
        return tables;
    }

    private static String kind(NomineeKind kind) {
        return kind == null ? ALL : kind.label();
    }

    static String form(Plan plan, String id) {
        return plan.awardForms().stream()
                .filter(form -> form.id().equals(id))
                .map(form -> form.name())
                .findFirst()
                .orElse(id);
    }
}
