package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The drafting of award guidances: what the form suggests, and a month for the dossiers. */
@Component
@Profile("timelapse")
@Order(30)
class GuidanceScript implements Script {

    private static final int DAYS_OPEN = 30;

    private final ObjectMapper json;

    GuidanceScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        JsonNode guidance = scene.form().path("guidance");
        if (!scene.part().task().equals("userTask_draft")
                || !guidance.path("opensWindow").asBoolean()) {
            return Optional.empty();
        }
        ObjectNode window = guidance.get("fields").deepCopy();
        window.put("closesOn", scene.today().plusDays(DAYS_OPEN).toString());
        if (window.path("receiver").isNull()) {
            window.set(
                    "receiver",
                    guidance.path("choices").path("receivers").path(0).path("id"));
        }
        ObjectNode content = json.createObjectNode();
        content.set("subject", guidance.path("subject"));
        content.set("body", guidance.path("body"));
        var recipients = content.putArray("recipients");
        guidance.path("recipients")
                .forEach(line -> recipients.add(line.get("id").asText()));
        content.putArray("attachments");
        content.set("window", window);
        ObjectNode typed = json.createObjectNode();
        typed.put("action", "submit").set("content", content);
        return Optional.of(typed);
    }
}
