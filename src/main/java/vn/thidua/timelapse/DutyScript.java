package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nhiệm vụ khác theo Kế hoạch: results with evidence, nothing that arose, approvals and checks. */
@Component
@Profile("timelapse")
@Order(15)
class DutyScript implements Script {

    private static final String PROCESS = "office-duty";
    private static final int NIL_PERCENT = 30;
    private static final int RETURN_PERCENT = 5;
    private static final int SUPPLEMENT_DAYS = 7;

    private final ObjectMapper json;

    DutyScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        if (!scene.part().process().equals(PROCESS)) {
            return Optional.empty();
        }
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().task()) {
            case "userTask_report" -> report(scene, scene.form().path("duty"), typed);
            case "userTask_approve" -> {
                if (sentBack(scene)) {
                    typed.put("decision", "return").put("comment", "Đề nghị ghi rõ kết quả.");
                } else {
                    typed.put("decision", "approve");
                }
            }
            case "userTask_check" -> {
                if (sentBack(scene)) {
                    typed.put("decision", "return")
                            .put("comment", "Đề nghị bổ sung tài liệu minh chứng.")
                            .put(
                                    "supplementDue",
                                    scene.today().plusDays(SUPPLEMENT_DAYS).toString());
                } else {
                    typed.put("decision", "accept");
                }
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    private static boolean sentBack(Scene scene) {
        return scene.firstTime() && scene.chance().percent(RETURN_PERCENT);
    }

    private static void report(Scene scene, JsonNode duty, ObjectNode typed) {
        if (!duty.path("answersOnlyResult").asBoolean() && scene.chance().percent(NIL_PERCENT)) {
            typed.put("answer", "khong-phat-sinh");
            return;
        }
        typed.put("answer", "ket-qua")
                .put("text", "Đã tổ chức thực hiện.")
                .put("number", "%d/BC".formatted(scene.number()))
                .put("date", scene.today().toString());
        if (duty.path("upward").asBoolean()) {
            typed.putArray("attachments")
                    .add(scene.attach().apply("ban-da-gui.pdf").toString());
        }
        var counts = typed.putArray("counts");
        duty.path("counts")
                .forEach(count -> counts.addObject()
                        .put("id", count.get("id").asText())
                        .put("value", String.valueOf(scene.chance().between(0, 200))));
        if (duty.path("assignment").asBoolean()) {
            typed.putArray("members")
                    .addObject()
                    .put("member", "Phó Chủ tịch Hội đồng")
                    .put("field", "Tất cả các lĩnh vực");
        }
        if (duty.path("targets").asBoolean()) {
            typed.putArray("targets")
                    .addObject()
                    .put("name", "Tiết kiệm chi thường xuyên")
                    .put("unit", "%")
                    .put("comparator", duty.path("comparators").get(0).get("id").asText())
                    .put("value", scene.chance().between(1, 10));
        }
    }
}
