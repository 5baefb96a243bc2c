package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Duties beside the reports: a result with a document that proves it, or nothing arose; approved, checked. */
@Component
@Profile("timelapse")
@Order(10)
class DutyScript implements Script {

    private static final int NIL_PERCENT = 25;
    private static final int SENT_BACK_PERCENT = 4;
    private static final int SUPPLEMENT_DAYS = 7;

    private final ObjectMapper json;

    DutyScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        if (!scene.part().process().equals("office-duty")) {
            return Optional.empty();
        }
        ObjectNode typed = json.createObjectNode();
        boolean sentBack = scene.firstTime() && scene.chance().percent(SENT_BACK_PERCENT);
        switch (scene.part().task()) {
            case "userTask_report" -> result(scene, scene.form().path("duty"), typed);
            case "userTask_approve" ->
                typed.put("decision", sentBack ? "return" : "approve")
                        .put("comment", sentBack ? "Đề nghị bổ sung kết quả." : null);
            case "userTask_check" -> {
                typed.put("decision", sentBack ? "return" : "accept")
                        .put("comment", sentBack ? "Đề nghị bổ sung tài liệu minh chứng." : null);
                if (sentBack) {
                    typed.put(
                            "supplementDue",
                            scene.today().plusDays(SUPPLEMENT_DAYS).toString());
                }
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    private static void result(Scene scene, JsonNode asked, ObjectNode typed) {
        if (!asked.path("answersOnlyResult").asBoolean() && scene.chance().percent(NIL_PERCENT)) {
            typed.put("answer", "khong-phat-sinh");
            return;
        }
        typed.put("answer", "ket-qua")
                .put("text", "Đã thực hiện theo Kế hoạch.")
                .put("number", scene.number() + "/VB")
                .put("date", scene.today().toString());
        var counts = typed.putArray("counts");
        asked.path("counts")
                .forEach(line -> counts.addObject()
                        .put("id", line.get("id").asText())
                        .put("value", String.valueOf(scene.chance().between(0, 20))));
        if (asked.path("assignment").asBoolean()) {
            typed.putArray("members")
                    .addObject()
                    .put("member", "Ủy viên Hội đồng")
                    .put("post", "Thành viên")
                    .put("field", asked.path("fields").path(0).asText("Chung"))
                    .put("area", "Toàn địa bàn");
        }
        if (asked.path("targets").asBoolean()) {
            typed.putArray("targets")
                    .addObject()
                    .put("name", "Tiết kiệm chi thường xuyên")
                    .put("unit", "%")
                    .put(
                            "comparator",
                            asked.path("comparators").path(0).path("id").asText())
                    .put("value", 10);
        }
        if (asked.path("upward").asBoolean()) {
            typed.putArray("attachments")
                    .add(scene.attach().apply("bao-cao-da-gui.pdf").toString());
        }
    }
}
