package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plans;

/** The drafting of award guidances: what the form suggests, two months for the dossiers, and for one form a number in some years. */
@Component
@Profile("timelapse")
@Order(30)
class GuidanceScript implements Script {

    private static final int DAYS_OPEN = 60;
    private static final int LIMITED_PERCENT = 50;
    private static final int FEWEST_PLACES = 4;
    private static final int MOST_PLACES = 12;

    private final ObjectMapper json;
    private final Plans plans;

    GuidanceScript(ObjectMapper json, Plans plans) {
        this.json = json;
        this.plans = plans;
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
        if (window.path("proposers").isEmpty()) {
            ArrayNode proposers = window.putArray("proposers");
            WindowInitiative.everybody(plans.plan(scene.part().plan())).forEach(proposers::add);
        }
        if (window.path("standard").asText().isBlank()) {
            window.put("standard", "Theo quy định của pháp luật về thi đua, khen thưởng.");
        }
        limited(scene, guidance, window);
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

    /** Where the plan itself says nothing about numbers. */
    private static void limited(Scene scene, JsonNode guidance, ObjectNode window) {
        JsonNode form = window.path("forms").path(0);
        if (form.isTextual()
                && window.path("quotas").isEmpty()
                && guidance.path("choices").path("quotaNotes").isEmpty()
                && scene.chance().percent(LIMITED_PERCENT)) {
            window.putArray("quotas")
                    .addObject()
                    .put("form", form.asText())
                    .put("count", scene.chance().between(FEWEST_PLACES, MOST_PLACES));
        }
    }
}
