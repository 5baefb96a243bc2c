package vn.thidua.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The decisions that a task's form offers, read from the form itself: its words are written once. A decision is plain when
 * the form needs nothing else for it but a comment and choices of which the server names the options (such as the capacity
 * of a signer), so it can be taken for many tasks at once.
 */
@Component
class FormDecisions {

    static final String DECISION = "decision";
    static final String COMMENT = "comment";

    private static final Pattern TAG =
            Pattern.compile("<(/?)([\\w-]+)((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*/?>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    private final DeskEngine engine;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    FormDecisions(DeskEngine engine) {
        this.engine = engine;
    }

    /**
     * One decision.
     *
     * @param value as the form sends it
     * @param label the words on its button
     * @param plain the form needs nothing for it but a comment and the {@code asked}
     * @param reason the comment must not be empty
     * @param asked what else must be chosen, among options that the server names for each task
     */
    record Choice(String value, String label, boolean plain, boolean reason, List<Asked> asked) {}

    /**
     * A choice among options that come with the form's data.
     *
     * @param from where they stand in it
     */
    record Asked(String name, String label, String from) {}

    private record Form(List<Choice> choices, boolean comments) {}

    List<Choice> of(String process, String task) {
        return form(process, task).choices();
    }

    /** Whether the form takes a comment. */
    boolean comments(String process, String task) {
        return form(process, task).comments();
    }

    /** The words of a decision, null where the form has none for it. */
    String label(String process, String task, String value) {
        return of(process, task).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }

    private Form form(String process, String task) {
        return known.computeIfAbsent(
                process + "/" + task,
                key -> engine.form(process, task).map(FormDecisions::read).orElse(new Form(List.of(), false)));
    }

    /**
     * Something to fill in.
     *
     * @param conditions all of them hold where it is shown, such as {@code decision=return}
     * @param needed {@code required}, or the condition under which it is
     * @param asked null where it is no choice among options of the server
     */
    private record Part(String name, List<String> conditions, String needed, Asked asked) {

        boolean neededFor(String value) {
            return needed != null
                    && (needed.isEmpty() || holds(needed, value))
                    && conditions.stream().allMatch(condition -> holds(condition, value));
        }

        /** What another field decides may be so. */
        private static boolean holds(String condition, String value) {
            String[] sides = condition.split("=", 2);
            return !sides[0].equals(DECISION) || Set.of(sides[1].split("\\|")).contains(value);
        }
    }

    private static Form read(String html) {
        List<Part> parts = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String tag = tags.group(2);
            if (!tags.group(1).isEmpty()) {
                while (!open.isEmpty() && !open.pop().tag().equals(tag)) {
                    // elements without an end, such as a line break
                }
                continue;
            }
            Map<String, String> attributes = attributes(tags.group(3));
            open.push(new Open(tag, attributes.get("show-when"), attributes.get("name")));
            if (tag.equals("thidua-option") && open.stream().anyMatch(each -> DECISION.equals(each.name()))) {
                options.put(
                        attributes.get("value"),
                        attributes.getOrDefault("button", tags.group(4).strip()));
            } else if (tag.startsWith("thidua-") && attributes.containsKey("name")) {
                parts.add(new Part(
                        attributes.get("name"),
                        open.stream()
                                .map(Open::condition)
                                .filter(Objects::nonNull)
                                .toList(),
                        attributes.containsKey("required") ? "" : attributes.get("required-when"),
                        asked(tag, attributes)));
            }
        }
        return new Form(
                options.entrySet().stream()
                        .map(option -> choice(option.getKey(), option.getValue(), parts))
                        .toList(),
                parts.stream().anyMatch(part -> part.name().equals(COMMENT)));
    }

    private record Open(String tag, String condition, String name) {}

    private static Asked asked(String tag, Map<String, String> attributes) {
        return tag.equals("thidua-choice") && attributes.containsKey("options-from")
                ? new Asked(attributes.get("name"), attributes.get("label"), attributes.get("options-from"))
                : null;
    }

    private static Choice choice(String value, String label, List<Part> parts) {
        List<Part> needed = parts.stream()
                .filter(part -> !part.name().equals(DECISION) && part.neededFor(value))
                .toList();
        return new Choice(
                value,
                label,
                needed.stream().allMatch(part -> part.name().equals(COMMENT) || part.asked() != null),
                needed.stream().anyMatch(part -> part.name().equals(COMMENT)),
                needed.stream().map(Part::asked).filter(Objects::nonNull).toList());
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher found = ATTRIBUTE.matcher(text);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return attributes;
    }
}
