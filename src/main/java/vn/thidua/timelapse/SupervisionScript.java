package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Supervision: a team of two, two offices, minutes signed by both, findings that are answered. */
@Component
@Profile("timelapse")
@Order(10)
class SupervisionScript implements Script {

    private static final int UNITS = 2;
    private static final int VISIT_AFTER_DAYS = 40;
    private static final int NOTHING_FOUND_PERCENT = 40;

    private final ObjectMapper json;

    SupervisionScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        if (!scene.part().process().startsWith("supervision")) {
            return Optional.empty();
        }
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().task()) {
            case "userTask_arrange" -> arranged(scene, typed);
            case "userTask_recordMinutes" -> minutes(scene, typed);
            case "userTask_signForTeam", "userTask_signForUnit" -> typed.put("decision", "sign");
            case "userTask_conclude" ->
                typed.set("requirements", scene.form().path("requirements").deepCopy());
            case "userTask_receive" -> typed.put("decision", "accept");
            case "userTask_record" -> {
                typed.put("number", scene.number() + "/VB")
                        .put("date", scene.today().toString())
                        .put("content", "Nội dung theo văn bản.")
                        .putArray("attachments")
                        .add(scene.attach().apply("van-ban.pdf").toString());
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    private static void arranged(Scene scene, ObjectNode typed) {
        JsonNode form = scene.form();
        typed.put("decision", "hold")
                .put("lookedFrom", form.path("lookedFrom").asText())
                .put("lookedUntil", form.path("lookedUntil").asText())
                .put("outline", form.path("outline").asText());
        typed.putArray("team").addObject().put("person", scene.person()).put("head", true);
        var units = typed.putArray("units");
        JsonNode choices = form.path("units");
        int first = choices.isEmpty() ? 0 : scene.chance().between(0, choices.size() - 1);
        for (int i = 0; i < Math.min(UNITS, choices.size()); i++) {
            units.addObject()
                    .put(
                            "office",
                            choices.get((first + i) % choices.size())
                                    .get("office")
                                    .asText())
                    .put("date", scene.today().plusDays(VISIT_AFTER_DAYS).toString())
                    .put("place", "Trụ sở đơn vị");
        }
    }

    private static void minutes(Scene scene, ObjectNode typed) {
        boolean nothing = scene.chance().percent(NOTHING_FOUND_PERCENT);
        typed.put("decision", "sign")
                .put("metOn", scene.today().toString())
                .put("minutes", "Đoàn làm việc với đơn vị.")
                .put("nothingFound", nothing);
        var findings = typed.putArray("findings");
        if (!nothing) {
            findings.addObject().put("text", "Chậm cập nhật số liệu.");
        }
        typed.putArray("attachments");
    }
}
