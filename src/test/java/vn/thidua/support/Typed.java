package vn.thidua.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What officials send with the forms, as the JSON text that the forms send. */
public final class Typed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Typed() {}

    // ---- drafts --------------------------------------------------------------------------------------------------

    public static String draft(Object content) {
        return json("action", "submit", "content", content);
    }

    public static String draftForOpinions(Object content) {
        return json("action", "submit", "content", content, "consult", true);
    }

    /** "Không ra văn bản". */
    public static String skip(String reason) {
        return json("action", "skip", "comment", reason);
    }

    /** A letter to the first so many lines of its "Nơi nhận". */
    public static Map<String, Object> letter(String subject, String body, int recipients) {
        var chosen = new ArrayList<String>();
        for (int i = 1; i <= recipients; i++) {
            chosen.add(String.valueOf(i));
        }
        return Map.of("subject", subject, "body", body, "recipients", chosen);
    }

    // ---- decisions -----------------------------------------------------------------------------------------------

    public static String approve() {
        return json("decision", "approve");
    }

    public static String approve(String comment) {
        return json("decision", "approve", "comment", comment);
    }

    public static String sendBack(String reason) {
        return json("decision", "return", "comment", reason);
    }

    public static String sign(String capacity) {
        return json("decision", "sign", "capacity", capacity);
    }

    /** By a paper of authorisation. */
    public static String signAuthorised(UUID authorisation) {
        return sign("TUQ:" + authorisation);
    }

    /** @param date ISO, as a date field sends it */
    public static String issue(String number, String symbol, String date, UUID issuedCopy) {
        return json("decision", "issue", "number", number, "symbol", symbol, "date", date, "attachment", issuedCopy);
    }

    // ---- opinions ------------------------------------------------------------------------------------------------

    public static String agrees() {
        return json("opinion", "agree");
    }

    public static String comments(String text) {
        return json("opinion", "comment", "text", text);
    }

    public static String goesOn(String resolution) {
        return json("action", "submit", "resolution", resolution);
    }

    public static String revises(String resolution) {
        return json("action", "revise", "resolution", resolution);
    }

    // ---- reports -------------------------------------------------------------------------------------------------

    public static String accept() {
        return json("decision", "accept");
    }

    public static String supplement(String reason, String newDate) {
        return json("decision", "return", "comment", reason, "supplementDue", newDate);
    }

    public static Map<String, Object> consolidated(Map<String, String> sections) {
        return Map.of("sections", sections, "attachments", List.of());
    }

    /** What the assessor sends. */
    public static String assessed(List<Map<String, Object>> results) {
        return json("offices", results);
    }

    public static Map<String, Object> result(String office, String result, String remark) {
        var given = new LinkedHashMap<String, Object>();
        given.put("office", office);
        given.put("result", result);
        given.put("remark", remark);
        return given;
    }

    public static String round(int year, String closesOn, boolean letter) {
        return round(String.valueOf(year), closesOn, letter);
    }

    public static String round(String period, String closesOn, boolean letter) {
        return json("period", period, "closesOn", closesOn, "letter", letter);
    }

    /** A JSON object of the given names and values; null values are left out. */
    public static String json(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
