package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports of offices, what the consolidator does with them, and what is entered for others. */
@Component
@Profile("timelapse")
@Order(10)
class ReportScript implements Script {

    private static final int NIL_FIGURE_PERCENT = 10;
    private static final int SUPPLEMENT_PERCENT = 6;
    private static final int SUPPLEMENT_DAYS = 7;
    private static final int USUAL_MOST = 100;

    private final ObjectMapper json;

    ReportScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        JsonNode report = scene.form().path("report");
        switch (scene.part().task()) {
            case "userTask_draft" -> {
                if (report.isMissingNode()) {
                    return Optional.empty();
                }
                typed.put("action", "submit")
                        .set("content", report.has("figureGroups") ? ofOffice(scene, report) : consolidated(report));
            }
            case "userTask_receive", "userTask_receiveCorrection" -> {
                if (scene.firstTime() && scene.chance().percent(SUPPLEMENT_PERCENT)) {
                    typed.put("decision", "return")
                            .put("comment", "Đề nghị bổ sung số liệu, tài liệu minh chứng.")
                            .put(
                                    "supplementDue",
                                    scene.today().plusDays(SUPPLEMENT_DAYS).toString());
                } else {
                    typed.put("decision", "accept");
                }
            }
            case "userTask_assess" -> assessed(scene, typed);
            case "userTask_enter" -> {
                typed.put("decision", "enter")
                        .put("secret", false)
                        .put("number", String.valueOf(scene.number()))
                        .put("symbol", scene.form().path("entry").path("symbol").asText())
                        .put("date", scene.today().toString())
                        .put("arrivedOn", scene.today().toString())
                        .put("arrivalNumber", String.valueOf(scene.number()))
                        .put("signer", "Người ký bản giấy")
                        .put("signerTitle", "Thủ trưởng")
                        .put("scan", scene.attach().apply("ban-giay.pdf").toString())
                        .set("content", ofOffice(scene, report));
            }
            case "userTask_answer" -> typed.put("decision", "grant");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    /** A complete text with plain figures, for whatever outline and figures the form asks. */
    ObjectNode ofOffice(Scene scene, JsonNode report) {
        ObjectNode content = json.createObjectNode();
        ObjectNode sections = content.putObject("sections");
        report.path("outline").forEach(section -> {
            if (section.get("required").asBoolean()) {
                sections.put(section.get("id").asText(), "Kết quả thực hiện trong kỳ.");
            }
        });
        ObjectNode figures = content.putObject("figures");
        report.path("figureGroups")
                .forEach(group -> group.path("figures")
                        .forEach(figure -> figures.set(figure.get("id").asText(), answer(scene, figure))));
        content.putArray("awards");
        content.putArray("attachments");
        return content;
    }

    private ObjectNode answer(Scene scene, JsonNode figure) {
        ObjectNode answer = json.createObjectNode();
        if (scene.chance().percent(NIL_FIGURE_PERCENT)) {
            return answer.put("answer", "khong-phat-sinh");
        }
        BigDecimal least = figure.path("min").isNumber() ? figure.get("min").decimalValue() : BigDecimal.ZERO;
        BigDecimal most = figure.path("max").isNumber()
                ? figure.get("max").decimalValue()
                : least.add(BigDecimal.valueOf(USUAL_MOST));
        BigDecimal value = least.add(most.subtract(least)
                        .multiply(BigDecimal.valueOf(scene.chance().between(10, 90)))
                        .movePointLeft(2))
                .setScale(figure.path("decimals").asInt(), RoundingMode.HALF_UP);
        answer.put("answer", "so-lieu").put("actual", value).put("estimate", value);
        return answer;
    }

    private ObjectNode consolidated(JsonNode report) {
        ObjectNode content = json.createObjectNode();
        ObjectNode sections = content.putObject("sections");
        report.path("outline")
                .forEach(section -> sections.put(section.get("id").asText(), "Tổng hợp kết quả của các đơn vị."));
        content.putArray("attachments");
        return content;
    }

    private static void assessed(Scene scene, ObjectNode typed) {
        JsonNode sheet = scene.form().path("assessment");
        var offices = typed.putArray("offices");
        JsonNode scale = sheet.path("scale");
        sheet.path("offices").forEach(row -> {
            int step = row.path("sentAt").isNull()
                    ? scale.size() - 1
                    : scene.chance().between(0, Math.min(1, scale.size() - 1));
            offices.addObject()
                    .put("office", row.get("office").asText())
                    .put("result", scale.get(step).get("id").asText())
                    .putNull("remark");
        });
    }
}
