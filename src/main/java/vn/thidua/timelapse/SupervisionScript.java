package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Supervisions: team and schedule, papers signed outside, minutes here or on paper, conclusion, what offices answer. */
@Component
@Profile("timelapse")
@Order(5)
class SupervisionScript implements Script {

    private static final int SKIPPED_PERCENT = 10;
    private static final int FOUND_PERCENT = 50;
    private static final int MOST_UNITS = 3;
    private static final int DAYS_TO_FIRST_VISIT = 45;

    private final ObjectMapper json;

    SupervisionScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        return switch (scene.part().process() + "/" + scene.part().task()) {
            case "supervision/userTask_arrange" -> Optional.of(arranged(scene, typed));
            case "supervision/userTask_conclude" ->
                Optional.of(typed.set("requirements", scene.form().path("requirements")));
            case "supervision-document/userTask_record" -> Optional.of(recorded(scene, typed));
            case "supervision-visit/userTask_recordMinutes" -> Optional.of(minutes(scene, typed));
            case "supervision-visit/userTask_signForTeam", "supervision-visit/userTask_signForUnit" ->
                Optional.of(typed.put("decision", "sign"));
            default -> Optional.empty();
        };
    }

    private ObjectNode arranged(Scene scene, ObjectNode typed) {
        if (scene.form().path("units").isEmpty() || scene.chance().percent(SKIPPED_PERCENT)) {
            return typed.put("decision", "skip").put("comment", "Lồng ghép với đợt kiểm tra khác.");
        }
        typed.put("decision", "hold")
                .put("lookedFrom", scene.form().path("lookedFrom").asText())
                .put("lookedUntil", scene.today().toString())
                .put("outline", scene.form().path("outline").asText());
        typed.putArray("team")
                .addObject()
                .put("person", scene.person())
                .put("position", "Trưởng đoàn")
                .put("head", true);
        ArrayNode units = typed.putArray("units");
        LocalDate day = scene.today().plusDays(DAYS_TO_FIRST_VISIT);
        for (JsonNode unit : scene.form().path("units")) {
            if (units.size() < MOST_UNITS) {
                units.addObject()
                        .put("office", unit.path("id").asText())
                        .put("date", day.plusDays(units.size()).toString())
                        .put("place", "Trụ sở đơn vị");
            }
        }
        return typed;
    }

    private static ObjectNode recorded(Scene scene, ObjectNode typed) {
        typed.put("number", scene.number() + "/VB")
                .put("date", scene.today().toString())
                .put("content", "Nội dung: " + scene.part().name() + ".")
                .putArray("attachments")
                .add(scene.attach().apply("van-ban.pdf").toString());
        return typed;
    }

    private static ObjectNode minutes(Scene scene, ObjectNode typed) {
        boolean found = scene.chance().percent(FOUND_PERCENT);
        typed.put("metOn", scene.today().toString())
                .put("minutes", "Đoàn đã làm việc với đơn vị.")
                .put("nothingFound", !found);
        if (found) {
            typed.putArray("findings").addObject().put("text", "Chậm công khai kết quả thực hiện");
        }
        if (scene.form().path("onPaperOnly").asBoolean()) {
            typed.put("decision", "paper")
                    .put("teamSigner", "Trưởng đoàn")
                    .put("unitSigner", "Thủ trưởng đơn vị")
                    .putArray("attachments")
                    .add(scene.attach().apply("bien-ban.pdf").toString());
            return typed;
        }
        return typed.put("decision", "sign");
    }
}
