package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offices' own reviews: held, reported on from what the form begins with, entered for those without accounts. */
@Component
@Profile("timelapse")
@Order(5)
class ReviewScript implements Script {

    private static final int NOT_HELD_PERCENT = 10;

    private final ReportScript reports;
    private final ObjectMapper json;

    ReviewScript(ReportScript reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        JsonNode review = scene.form().path("review");
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().task()) {
            case "userTask_hold" -> held(scene, typed);
            case "userTask_draft" -> {
                if (!review.has("verdicts")) {
                    return Optional.empty();
                }
                typed.put("action", "submit").set("content", content(scene, review));
            }
            case "userTask_enter" -> {
                if (!review.has("verdicts")) {
                    return Optional.empty();
                }
                typed.put("number", String.valueOf(scene.number()))
                        .put("symbol", scene.form().path("entry").path("symbol").asText())
                        .put("date", scene.today().toString())
                        .put("arrivedOn", scene.today().toString())
                        .put("arrivalNumber", String.valueOf(scene.number()))
                        .put("scan", scene.attach().apply("ban-giay.pdf").toString())
                        .set("content", content(scene, review));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    private static void held(Scene scene, ObjectNode typed) {
        if (scene.chance().percent(NOT_HELD_PERCENT)) {
            typed.put("decision", "notHeld").put("reason", "Lồng ghép trong hội nghị của cơ quan.");
        } else {
            typed.put("decision", "held")
                    .put("heldOn", scene.today().toString())
                    .put("place", "Hội trường cơ quan");
        }
    }

    /** The targets stay as the form suggests them: in agreement with what was reported. */
    private ObjectNode content(Scene scene, JsonNode review) {
        ObjectNode content = reports.ofOffice(scene, review);
        content.remove("awards");
        ObjectNode sections = (ObjectNode) content.get("sections");
        if (sections.isEmpty()) {
            sections.put(review.path("outline").path(0).path("id").asText(), "Kết quả thực hiện trong giai đoạn.");
        }
        var targets = content.putArray("targets");
        scene.form().path("content").path("targets").forEach(begun -> {
            ObjectNode said = begun.deepCopy();
            if (said.path("verdict").asText("null").equals("null")) {
                said.put("verdict", said.path("reached").isNumber() ? "dat" : "khong-thuoc-pham-vi");
            }
            targets.add(said);
        });
        var criteria = content.putArray("criteria");
        review.path("criteria")
                .forEach(line ->
                        criteria.addObject().put("id", line.get("id").asText()).put("verdict", "dat"));
        content.putArray("examples");
        return content;
    }
}
