package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sessions of councils: a secret ballot, most members there, the others asked in writing; most rows pass, some do not, and where
 * too few took part the silent ones are asked again.
 */
@Component
@Profile("timelapse")
@Order(17)
class CouncilScript implements Script {

    private static final int AHEAD_DAYS = 14;
    private static final int POLL_DAYS = 7;
    private static final int ABSENT_PERCENT = 10;
    private static final int DOUBTFUL_PERCENT = 4;

    private final ObjectMapper json;

    CouncilScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().process()) {
            case "council-ballot" -> vote(scene, typed);
            case "council-session" -> session(scene, typed);
            default -> {
                return Optional.empty();
            }
        }
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    /** Every member by himself: now and then one disagrees. */
    private static void vote(Scene scene, ObjectNode typed) {
        ArrayNode agree = typed.putArray("agree");
        ArrayNode disagree = typed.putArray("disagree");
        scene.form().path("rows").forEach(row -> {
            int n = row.get("n").asInt();
            boolean doubtful = scene.chance().percent(DOUBTFUL_PERCENT);
            (doubtful ? disagree : agree).add(n);
        });
    }

    private static void session(Scene scene, ObjectNode typed) {
        switch (scene.part().task()) {
            case "userTask_prepare" -> {
                typed.put("form", "hop-phieu-kin")
                        .put("date", scene.today().plusDays(AHEAD_DAYS).toString())
                        .put("hour", "08:00")
                        .put("place", "Phòng họp số 1")
                        .put("agenda", scene.form().path("agenda").asText());
                ArrayNode members = typed.putArray("members");
                if (scene.form().path("chooseMembers").asBoolean()) {
                    scene.form()
                            .path("people")
                            .forEach(member -> members.add(member.get("id").asText()));
                }
                typed.putNull("shortNotice").putArray("attachments");
            }
            case "userTask_recordMeeting" -> {
                typed.put("decision", "vote");
                ArrayNode present = typed.putArray("present");
                scene.form().path("members").forEach(member -> {
                    if (!scene.chance().percent(ABSENT_PERCENT)) {
                        present.add(member.get("id").asText());
                    }
                });
                typed.put("pollUntil", scene.today().plusDays(POLL_DAYS).toString());
            }
            case "userTask_settleQuorum" ->
                typed.put("decision", "poll")
                        .put("date", scene.today().plusDays(POLL_DAYS).toString());
            case "userTask_signMinutes" -> typed.put("discussion", "Các thành viên thống nhất với báo cáo thẩm định.");
            case "userTask_approveMinutes" -> typed.put("decision", "approve");
            default -> {
                // a task that is not known here stays with whoever has it
            }
        }
    }
}
