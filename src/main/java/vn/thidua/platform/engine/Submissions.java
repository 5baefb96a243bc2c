package vn.thidua.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.springframework.stereotype.Component;
import vn.thidua.platform.error.Refusal;

/** Reads what a form sent. A property that the form does not declare is refused, like a variable it does not declare. */
@Component
public class Submissions {

    /** The only variable that a form may set. */
    public static final String VARIABLE = "submission";

    private final ObjectMapper json;

    Submissions(ObjectMapper json) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    public <S> S read(String text, Class<S> type) {
        if (text == null || text.isBlank()) {
            throw new Refusal(
                    "Biểu mẫu chưa gửi nội dung; hãy mở lại việc này trong Tasklist và gửi bằng nút của biểu mẫu.");
        }
        try {
            S submission = json.readValue(text, type);
            if (submission == null) {
                throw new Refusal("Biểu mẫu gửi nội dung trống; hãy nhập nội dung rồi gửi lại.");
            }
            return submission;
        } catch (UnrecognizedPropertyException e) {
            throw Refusal.of(
                    "Biểu mẫu không có mục “%s”; hãy tải lại trang và gửi lại.", printable(e.getPropertyName()));
        } catch (InvalidFormatException e) {
            throw Refusal.of(
                    "Giá trị “%s” không đúng kiểu của mục “%s”; hãy sửa lại rồi gửi.",
                    printable(String.valueOf(e.getValue())),
                    e.getPath().isEmpty()
                            ? ""
                            : printable(e.getPath().get(e.getPath().size() - 1).getFieldName()));
        } catch (JsonProcessingException e) {
            throw new Refusal("Nội dung gửi lên không đọc được; hãy tải lại trang và gửi lại.");
        }
    }

    /** The text that a form would send; for code that completes a task for a person. */
    public String write(Object submission) {
        try {
            return json.writeValueAsString(submission);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    static String printable(String text) {
        String clean = String.valueOf(text).replaceAll("[\\p{Cntrl}<>&\"]", " ").strip();
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }
}
