package vn.thidua.guidance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields of windows of the plan {@code khen-thuong} as a form sends them; maps to be changed by each test. */
final class WindowTyped {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private WindowTyped() {}

    static Map<String, Object> yearly() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("forms", List.of("giay-khen"));
        fields.put("nominees", List.of("tap-the", "ca-nhan"));
        fields.put("proposers", List.of("cac-phong", "cac-hoi", "doanh-nghiep"));
        fields.put("priorityGroups", List.of("lao-dong"));
        fields.put("publishList", true);
        fields.put("standard", "Có thành tích xuất sắc.");
        fields.put("closesOn", "2024-11-30");
        fields.put("receiver", "noi-vu");
        fields.put("address", "Phòng 2, trụ sở UBND phường");
        fields.put("mergedForms", List.of("giay-khen"));
        fields.put("quotas", List.of());
        fields.put(
                "checklist",
                List.of(
                        item("Tờ trình đề nghị khen thưởng", null, null, true),
                        item("Báo cáo thành tích", "giay-khen", "ca-nhan", false)));
        return fields;
    }

    static Map<String, Object> midTerm() {
        Map<String, Object> fields = yearly();
        fields.put("forms", List.of("giay-khen", "bang-khen"));
        fields.put("mergedForms", List.of());
        fields.put("closesOn", "2025-08-31");
        fields.put(
                "quotas",
                List.of(
                        quota("giay-khen", null, null, 5),
                        quota("giay-khen", "tap-the", "cac-phong", 2),
                        quota("giay-khen", null, "hoi-ccb", 3)));
        return fields;
    }

    static Map<String, Object> quota(String form, String kind, String to, Object count) {
        var line = new LinkedHashMap<String, Object>();
        line.put("form", form);
        line.put("kind", kind);
        line.put("to", to);
        line.put("count", count);
        return line;
    }

    static Map<String, Object> item(String name, String form, String kind, boolean shared) {
        var item = new LinkedHashMap<String, Object>();
        item.put("name", name);
        item.put("form", form);
        item.put("kind", kind);
        item.put("shared", shared);
        item.put("obligatory", true);
        return item;
    }

    /** The guidance with these fields. */
    static Map<String, Object> guidance(Map<String, Object> window) {
        return Map.of(
                "subject",
                "Hướng dẫn khen thưởng",
                "body",
                "Nội dung hướng dẫn.",
                "recipients",
                List.of("1", "2"),
                "window",
                window);
    }

    static TypedWindow of(Map<String, Object> fields) {
        return JSON.convertValue(fields, TypedWindow.class);
    }
}
