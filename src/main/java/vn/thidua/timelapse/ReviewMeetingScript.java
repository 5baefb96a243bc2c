package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The issuer's part of a review: draft, council, conference, what is proposed for the next phase. */
@Component
@Profile("timelapse")
@Order(20)
class ReviewMeetingScript implements Script {

    private static final int MEMBERS = 11;

    private final ObjectMapper json;

    ReviewMeetingScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        return switch (scene.part().task()) {
            case "userTask_draftReport" -> Optional.of(drafted(scene));
            case "userTask_councilOpinion" ->
                Optional.of(dated(scene, "asked")
                        .put("agreeing", scene.chance().between(MEMBERS - 2, MEMBERS))
                        .put("members", MEMBERS)
                        .put("opinion", "Thống nhất với dự thảo báo cáo.")
                        .put("file", file(scene, "bien-ban-hop.pdf")));
            case "userTask_holdConference" ->
                Optional.of(dated(scene, "held")
                        .put("place", "Hội trường cơ quan")
                        .put("programme", "Báo cáo; tham luận; khen thưởng; kết luận.")
                        .put("participants", "Lãnh đạo, các cơ quan, đơn vị.")
                        .put("minutes", file(scene, "bien-ban-hoi-nghi.pdf")));
            case "userTask_proposePhase" ->
                Optional.of(json.createObjectNode()
                        .put("targets", "Giữ các chỉ tiêu của giai đoạn trước, điều chỉnh theo kết quả sơ kết.")
                        .put("deadlines", "Theo thời hạn báo cáo hằng năm.")
                        .put("offices", "Các cơ quan, đơn vị đã thực hiện giai đoạn trước."));
            default -> Optional.empty();
        };
    }

    /** Every section that the form asks for. */
    private ObjectNode drafted(Scene scene) {
        ObjectNode sections = json.createObjectNode();
        for (JsonNode section : scene.form().path("report").path("outline")) {
            sections.put(section.path("id").asText(), section.path("title").asText() + ": theo số liệu tổng hợp.");
        }
        return json.createObjectNode().set("content", json.createObjectNode().set("sections", sections));
    }

    private ObjectNode dated(Scene scene, String decision) {
        return json.createObjectNode()
                .put("decision", decision)
                .put("date", scene.today().toString());
    }

    private static String file(Scene scene, String name) {
        return scene.attach().apply(name).toString();
    }
}
