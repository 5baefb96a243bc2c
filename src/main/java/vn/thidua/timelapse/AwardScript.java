package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Award decisions: drafted as the form suggests, their certificates handed over, those not rewarded told. */
@Component
@Profile("timelapse")
@Order(16)
class AwardScript implements Script {

    private final ObjectMapper json;

    AwardScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        JsonNode award = scene.form().path("award");
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().task()) {
            case "userTask_draft" -> {
                if (!award.has("body")) {
                    return Optional.empty();
                }
                ObjectNode content = json.createObjectNode();
                content.set("subject", award.get("subject"));
                content.set("body", award.get("body"));
                var recipients = content.putArray("recipients");
                award.path("recipients")
                        .forEach(line -> recipients.add(line.get("id").asText()));
                content.putArray("attachments");
                typed.put("action", "submit").set("content", content);
            }
            case "userTask_confer" ->
                typed.put("decision", "all")
                        .put("writtenOn", scene.today().toString())
                        .put("conferredOn", scene.today().toString())
                        .put("event", "Hội nghị tổng kết phong trào thi đua");
            case "userTask_tellResult" ->
                typed.put("toldOn", scene.today().toString()).put("letter", scene.number() + "/CV");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }
}
