package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Award decisions: the draft as suggested, ceremonies in one or two parts, refusals told, what is taken back noted. */
@Component
@Profile("timelapse")
@Order(4)
class AwardScript implements Script {

    private static final int IN_PARTS_PERCENT = 20;

    private final ObjectMapper json;

    AwardScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        JsonNode award = scene.form().path("award");
        if (award.isMissingNode()) {
            return Optional.empty();
        }
        ObjectNode typed = json.createObjectNode();
        return switch (scene.part().task()) {
            case "userTask_draft" -> Optional.of(drafted(typed, award));
            case "userTask_confer" -> Optional.of(conferred(scene, typed, award));
            case "userTask_tellResult" ->
                Optional.of(typed.put("toldOn", scene.today().toString()).put("letter", scene.number() + "/CV"));
            case "userTask_recover" -> Optional.of(recovered(typed, award));
            default -> Optional.empty();
        };
    }

    private ObjectNode drafted(ObjectNode typed, JsonNode award) {
        ObjectNode content = json.createObjectNode();
        content.set("subject", award.path("subject"));
        content.set("body", award.path("body"));
        ArrayNode recipients = content.putArray("recipients");
        award.path("recipients").forEach(line -> recipients.add(line.path("id").asText()));
        content.putArray("attachments");
        return typed.put("action", "submit").set("content", content);
    }

    private ObjectNode conferred(Scene scene, ObjectNode typed, JsonNode award) {
        JsonNode waiting = award.path("waiting");
        if (waiting.isEmpty()) {
            return typed.put("decision", "close").put("comment", "Các quyết định đã bị hủy bỏ.");
        }
        boolean part = waiting.size() > 1 && scene.firstTime() && scene.chance().percent(IN_PARTS_PERCENT);
        typed.put("decision", part ? "some" : "all")
                .put("conferredOn", scene.today().toString())
                .put("event", "Hội nghị của cơ quan");
        ArrayNode rows = typed.putArray("rows");
        rows.addObject()
                .put("id", waiting.get(0).path("id").asText())
                .put("conferred", true)
                .put("certificate", "BK-" + scene.number());
        return typed;
    }

    private static ObjectNode recovered(ObjectNode typed, JsonNode award) {
        ArrayNode rows = typed.putArray("rows");
        award.path("revoked")
                .forEach(line -> rows.addObject()
                        .put("id", line.path("id").asText())
                        .put("items", "Đã thu hồi")
                        .put("money", "Đã thu hồi"));
        return typed;
    }
}
