package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets of criteria: worked out from the plan's own, commented on, taken in. */
@Component
@Profile("timelapse")
@Order(30)
class CriteriaScript implements Script {

    private static final int COMMENTED_PERCENT = 25;

    private final ObjectMapper json;

    CriteriaScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        JsonNode asked = scene.form().path("criteria");
        if (asked.path("groups").isEmpty()) {
            return Optional.empty();
        }
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().task()) {
            case "userTask_workOut" -> {
                typed.put("action", "send");
                criteria(scene, asked, typed.putObject("content"));
            }
            case "userTask_comment" -> {
                if (scene.chance().percent(COMMENTED_PERCENT)) {
                    typed.put("opinion", "comment").put("text", "Đề nghị nêu rõ tài liệu minh chứng.");
                } else {
                    typed.put("opinion", "agree");
                }
            }
            case "userTask_draft" -> {
                ObjectNode content = typed.put("action", "submit").putObject("content");
                criteria(scene, asked, content);
                ArrayNode answers = content.putArray("answers");
                scene.form()
                        .path("comments")
                        .forEach(comment -> answers.addObject()
                                .put("comment", comment.get("number").asInt())
                                .put("taken", true));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    /** What was written before, or the plan's own criteria of the first group. */
    private static void criteria(Scene scene, JsonNode asked, ObjectNode content) {
        JsonNode before = scene.form().path("content").path("criteria");
        ArrayNode rows = content.putArray("criteria");
        if (before.isEmpty()) {
            rows.addObject()
                    .put("group", asked.get("groups").get(0).get("id").asText())
                    .put("theme", asked.get("themes").get(0).get("id").asText())
                    .put(
                            "text",
                            "Tỷ lệ hoàn thành nhiệm vụ: " + asked.get("title").asText())
                    .put("unit", "%");
        } else {
            rows.addAll((ArrayNode) before);
        }
    }
}
