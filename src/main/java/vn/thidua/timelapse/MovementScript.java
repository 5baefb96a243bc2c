package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The movement's own steps: deciding on a phase, marking reviews as held, closing. */
@Component
@Profile("timelapse")
@Order(20)
class MovementScript implements Script {

    private final ObjectMapper json;

    MovementScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        return switch (scene.part().task()) {
            case "userTask_decidePhase" -> Optional.of(shown(scene, typed.put("decision", "decide"), "KH"));
            case "userTask_holdMidTerm", "userTask_holdFinal" ->
                Optional.of(shown(scene, typed.put("decision", "held"), "BC"));
            case "userTask_closeMovement" -> Optional.of(typed.put("confirmed", true));
            default -> Optional.empty();
        };
    }

    private static ObjectNode shown(Scene scene, ObjectNode typed, String type) {
        return typed.put("number", scene.number() + "/" + type)
                .put("date", scene.today().toString())
                .put("file", scene.attach().apply("van-ban.pdf").toString());
    }
}
