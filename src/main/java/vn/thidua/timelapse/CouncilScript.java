package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Councils: invited at short notice, most come, the others answer in writing, nearly everybody agrees to nearly everything. */
@Component
@Profile("timelapse")
@Order(5)
class CouncilScript implements Script {

    private static final int PRESENT_PERCENT = 80;
    private static final int AGAINST_PERCENT = 3;
    /** Of a hundred dossiers so many find hardly a friend. */
    private static final int UNPOPULAR_PERCENT = 6;

    private static final int AGAINST_UNPOPULAR_PERCENT = 90;
    private static final int WRITTEN_PERCENT = 20;
    private static final int DAYS_FOR_BALLOTS = 14;

    private final ObjectMapper json;

    CouncilScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        return switch (scene.part().process() + "/" + scene.part().task()) {
            case "council-session/userTask_prepare" -> Optional.of(prepared(scene, typed));
            case "council-session/userTask_recordMeeting" -> Optional.of(met(scene, typed));
            case "council-session/userTask_settleQuorum" ->
                Optional.of(typed.put("decision", "poll").put("date", until(scene)));
            case "council-session/userTask_signMinutes" ->
                Optional.of(typed.put("discussion", "Hội đồng thống nhất kết quả kiểm phiếu."));
            case "council-session/userTask_approveMinutes" ->
                Optional.of(
                        scene.firstTime() && scene.chance().percent(AGAINST_PERCENT)
                                ? typed.put("decision", "return").put("comment", "Ghi rõ ý kiến thảo luận.")
                                : typed.put("decision", "approve"));
            case "council-ballot/userTask_vote" -> Optional.of(voted(scene, typed));
            default -> Optional.empty();
        };
    }

    private static String until(Scene scene) {
        return scene.today().plusDays(DAYS_FOR_BALLOTS).toString();
    }

    private static ObjectNode prepared(Scene scene, ObjectNode typed) {
        boolean written = scene.chance().percent(WRITTEN_PERCENT);
        typed.put("form", written ? "lay-y-kien" : "hop-phieu-kin")
                .put("date", written ? until(scene) : scene.today().toString())
                .put("hour", "08:00")
                .put("place", "Phòng họp Ủy ban nhân dân")
                .put("agenda", scene.form().path("agenda").asText())
                .put("shortNotice", "Xét cùng phiên họp thường kỳ.");
        if (scene.form().path("chooseMembers").asBoolean()) {
            ArrayNode members = typed.putArray("members");
            scene.form().path("people").forEach(person -> members.add(person.path("id")));
        }
        return typed;
    }

    private static ObjectNode met(Scene scene, ObjectNode typed) {
        typed.put("decision", "vote").put("pollUntil", until(scene));
        ArrayNode present = typed.putArray("present");
        for (JsonNode member : scene.form().path("members")) {
            if (scene.chance().percent(PRESENT_PERCENT)) {
                present.add(member.path("id"));
            }
        }
        return typed;
    }

    private static ObjectNode voted(Scene scene, ObjectNode typed) {
        ArrayNode agree = typed.putArray("agree");
        ArrayNode disagree = typed.putArray("disagree");
        for (JsonNode row : scene.form().path("rows")) {
            boolean unpopular =
                    scene.firstTime() && new Chance(0, row.path("nomination").asText()).percent(UNPOPULAR_PERCENT);
            int against = unpopular ? AGAINST_UNPOPULAR_PERCENT : AGAINST_PERCENT;
            (scene.chance().percent(against) ? disagree : agree).add(row.path("n"));
        }
        return typed;
    }
}
