package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of every document: approving, signing, numbering, opinions; and the drafting of plain text. */
@Component
@Profile("timelapse")
@Order(100)
class DocumentScript implements Script {

    private static final int SENT_BACK_PERCENT = 4;

    private final ObjectMapper json;

    DocumentScript(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<ObjectNode> play(Scene scene) {
        ObjectNode typed = json.createObjectNode();
        switch (scene.part().task()) {
            case "userTask_draft" -> {
                JsonNode letter = scene.form().path("letter");
                if (letter.isMissingNode()) {
                    return Optional.empty();
                }
                typed.put("action", "submit").set("content", letter(scene, letter));
            }
            case "userTask_reviewContent", "userTask_verify", "userTask_initial" -> {
                if (scene.firstTime() && scene.chance().percent(SENT_BACK_PERCENT)) {
                    typed.put("decision", "return").put("comment", "Đề nghị rà soát lại nội dung, số liệu.");
                } else {
                    typed.put("decision", "approve");
                }
            }
            case "userTask_sign", "userTask_signSubmissionLetter" -> {
                JsonNode capacities = scene.form().path("capacities");
                if (capacities.isEmpty()) {
                    return Optional.empty();
                }
                typed.put("decision", "sign")
                        .put("capacity", capacities.get(0).get("code").asText());
            }
            case "userTask_issue", "userTask_numberSubmissionLetter" ->
                typed.put("decision", "issue")
                        .put("number", String.valueOf(scene.number()))
                        .put(
                                "symbol",
                                scene.form().path("number").path("symbol").asText())
                        .put("date", scene.today().toString())
                        .put(
                                "attachment",
                                scene.attach().apply("ban-phat-hanh.pdf").toString());
            case "userTask_giveOpinion" -> typed.put("opinion", "agree");
            case "userTask_resolveOpinions" ->
                typed.put("action", "submit").put("resolution", "Tiếp thu các ý kiến góp ý.");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(typed);
    }

    private ObjectNode letter(Scene scene, JsonNode letter) {
        ObjectNode content = json.createObjectNode();
        content.put("subject", text(letter.path("subject"), scene.part().name()));
        content.put(
                "body", text(letter.path("body"), "Nội dung: " + scene.part().name() + "."));
        var recipients = content.putArray("recipients");
        letter.path("recipients").forEach(line -> recipients.add(line.get("id").asText()));
        content.putArray("attachments");
        return content;
    }

    private static String text(JsonNode suggested, String otherwise) {
        return suggested.isTextual() && !suggested.asText().isBlank() ? suggested.asText() : otherwise;
    }
}
