package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offices that confirm a plan, and plans that are recorded for others; plans themselves are drafted like any text. */
@Component
@Profile("timelapse")
@Order(20)
class IssuanceScript implements Script {

    private static final int MOST_OF_A_CROWD = 200;

    private final ObjectMapper json;

    IssuanceScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        return switch (scene.part().task()) {
            case "userTask_acknowledge" -> Optional.of(json.createObjectNode().put("received", true));
            case "userTask_recordPlan" -> Optional.of(recorded(scene));
            default -> Optional.empty();
        };
    }

    private ObjectNode recorded(Scene scene) {
        JsonNode entry = scene.form().path("entry");
        ObjectNode typed =
                json.createObjectNode().put("arrivedOn", scene.today().toString());
        return entry.path("crowd").asBoolean()
                ? typed.put("count", String.valueOf(scene.chance().between(1, MOST_OF_A_CROWD)))
                : typed.put("number", scene.number() + "/KH")
                        .put("date", scene.today().toString())
                        .put("scan", scene.attach().apply("ke-hoach.pdf").toString());
    }
}
