package vn.thidua.plan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns the nodes of a plan file into the plan's records. A record's components, in snake case, are the keys that may stand
 * there; their annotations say what may be left out, what defines an id and what refers to one. It reads on after a problem,
 * so that one run names all of them; a value that could not be read is null and no record is built around it.
 */
final class PlanBinder {

    private static final Set<String> DEADLINE_KEYS =
            new LinkedHashSet<>(List.of("by", "before", "from", PlanKeys.SECTION, PlanKeys.ASSUMED));

    private final PlanProblems problems;
    private final PlanIds ids;
    private final PlanRules rules;

    PlanBinder(PlanProblems problems) {
        this.problems = problems;
        this.ids = new PlanIds(problems);
        this.rules = new PlanRules(problems);
    }

    /** The plan, or null when there are problems. */
    Plan bind(Node root) {
        Plan plan = record(Plan.class, root, "", null);
        ids.checkReferences();
        return plan;
    }

    private <T extends Record> T record(Class<T> type, Node node, String path, String mapKey) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(path, "phải là một nhóm khóa, gồm %s.", PlanProblems.list(PlanKeys.keysOf(type)));
            return null;
        }
        int before = problems.count();
        Map<String, Node> values = values(mapping, path, PlanKeys.keysOf(type));
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(components[i], values, path, mapKey);
        }
        if (problems.count() > before) {
            return null;
        }
        T built = construct(type, components, arguments);
        rules.check(path, built);
        return problems.count() > before ? null : built;
    }

    private static <T extends Record> T construct(Class<T> type, RecordComponent[] components, Object[] arguments) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The loader let values through that " + type + " refuses", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a record that a plan can hold: " + type, e);
        }
    }

    private Object component(RecordComponent component, Map<String, Node> values, String path, String mapKey) {
        if (component.getType() == Source.class) {
            return source(values, path, true);
        }
        String key = PlanKeys.keyOf(component);
        if (mapKey != null && component.isAnnotationPresent(Defines.class)) {
            ids.define(component.getAnnotation(Defines.class).value(), mapKey, path);
            return mapKey;
        }
        Node node = values.get(key);
        String at = path.isEmpty() ? key : path + "." + key;
        Object value = node == null || (isNull(node) && component.getType() != Deadline.class)
                ? absent(component, node != null, at)
                : value(component.getGenericType(), node, at);
        if (value instanceof List<?> list && list.isEmpty() && node instanceof SequenceNode) {
            requireEntries(component, at);
        }
        note(component, value, at);
        return value;
    }

    private Object absent(RecordComponent component, boolean written, String at) {
        Class<?> type = component.getType();
        if (type == List.class) {
            requireEntries(component, at);
            return List.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (!component.isAnnotationPresent(MayBeAbsent.class)) {
            problems.add(
                    at,
                    written ? "không được để trống, cần ghi %s." : "thiếu khóa này, cần ghi %s.",
                    PlanKeys.expected(component.getGenericType()));
        }
        return type == int.class ? 0 : null;
    }

    private void requireEntries(RecordComponent component, String at) {
        if (component.isAnnotationPresent(NonEmpty.class)) {
            problems.add(at, "%s", component.getAnnotation(NonEmpty.class).value());
        }
    }

    /** Remembers ids that are defined or referred to here. */
    private void note(RecordComponent component, Object value, String at) {
        if (value instanceof String id && component.isAnnotationPresent(Defines.class)) {
            ids.define(component.getAnnotation(Defines.class).value(), id, at);
        }
        RefersTo to = component.getAnnotation(RefersTo.class);
        if (to == null) {
            return;
        }
        if (value instanceof String id) {
            ids.refer(to, id, at);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof String id) {
                    ids.refer(to, id, at + "[" + i + "]");
                }
            }
        }
    }

    private Object value(Type type, Node node, String at) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(generic.getActualTypeArguments()[0], node, at)
                    : map(generic.getActualTypeArguments()[1], node, at);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Deadline.class) {
            return deadline(node, at);
        }
        if (plain.isRecord()) {
            return record(plain.asSubclass(Record.class), node, at, null);
        }
        return text(node, plain, at).map(text -> scalar(plain, text, at)).orElse(null);
    }

    private List<Object> list(Type element, Node node, String at) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(at, "phải là danh sách, mỗi mục bắt đầu bằng dấu “-” hoặc nằm trong ngoặc vuông.");
            return List.of();
        }
        List<Object> elements = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            String path = at + "[" + elements.size() + "]";
            problems.locate(path, line(each));
            elements.add(value(element, each, path));
        }
        return Collections.unmodifiableList(elements);
    }

    private Map<String, Object> map(Type element, Node node, String at) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(at, "phải là một nhóm khóa, mỗi khóa là một mã.");
            return Map.of();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        values(mapping, at, null)
                .forEach((key, each) -> entries.put(
                        key, record(((Class<?>) element).asSubclass(Record.class), each, at + "." + key, key)));
        return Collections.unmodifiableMap(entries);
    }

    private Object scalar(Class<?> type, String text, String at) {
        try {
            if (type == String.class) {
                return text;
            }
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            }
        } catch (NumberFormatException | DateTimeException e) {
            problems.add(at, "“%s” không dùng được, cần ghi %s.", text, PlanKeys.expected(type));
            return null;
        }
        if (type.isEnum()) {
            return code(type, text, at);
        }
        problems.add(at, "“%s” không dùng được, cần ghi %s.", text, PlanKeys.expected(type));
        return null;
    }

    private Object code(Class<?> type, String text, String at) {
        Optional<?> constant = Arrays.stream(type.getEnumConstants())
                .filter(each -> PlanKeys.codeOf(each).equals(text))
                .findFirst();
        if (constant.isPresent()) {
            return constant.get();
        }
        String meant = PlanProblems.nearest(text, PlanKeys.codesOf(type))
                .map(near -> " (có phải ý là “%s”?)".formatted(near))
                .orElse("");
        problems.add(at, "“%s” không dùng được%s, cần ghi %s.", text, meant, PlanKeys.expected(type));
        return null;
    }

    private Deadline deadline(Node node, String at) {
        if (isNull(node)) {
            return Deadline.never();
        }
        if (!(node instanceof MappingNode mapping)) {
            return text(node, Deadline.class, at)
                    .map(text -> point(text, at))
                    .map(point -> new Deadline(Deadline.Kind.BY, point, null, null))
                    .orElse(null);
        }
        int before = problems.count();
        Map<String, Node> values = values(mapping, at, DEADLINE_KEYS);
        Map<String, CalendarPoint> points = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!key.equals(PlanKeys.SECTION) && !key.equals(PlanKeys.ASSUMED)) {
                text(value, Deadline.class, at + "." + key)
                        .ifPresent(text -> points.put(key, point(text, at + "." + key)));
            }
        });
        Source source = source(values, at, false);
        if (problems.count() > before) {
            return null;
        }
        if (points.isEmpty() || (points.containsKey("by") && points.containsKey("before"))) {
            problems.add(
                    at, "cần ghi đúng một trong hai khóa by (đến hết) hoặc before (trước), hoặc chỉ ghi from (từ).");
            return null;
        }
        CalendarPoint from = points.get("from");
        if (points.size() == 1 && from != null) {
            return new Deadline(Deadline.Kind.FROM, from, null, source);
        }
        Deadline deadline = points.containsKey("by")
                ? new Deadline(Deadline.Kind.BY, points.get("by"), from, source)
                : new Deadline(Deadline.Kind.BEFORE, points.get("before"), from, source);
        rules.checkDeadline(at, deadline);
        return problems.count() > before ? null : deadline;
    }

    private CalendarPoint point(String text, String at) {
        try {
            return CalendarPoint.parse(text);
        } catch (DateTimeException e) {
            problems.add(at, "“%s” không phải là thời gian có thật, cần ghi %s.", text, CalendarPoint.FORMS);
            return null;
        }
    }

    private Source source(Map<String, Node> values, String path, boolean demanded) {
        String section = sourceText(values, PlanKeys.SECTION, path);
        String assumption = sourceText(values, PlanKeys.ASSUMED, path);
        if (section == null && assumption == null) {
            if (demanded) {
                problems.add(
                        path.isEmpty() ? PlanKeys.SECTION : path + "." + PlanKeys.SECTION,
                        "thiếu nguồn, cần ghi src (mục của Kế hoạch, ví dụ \"VI.8\") hoặc assumed (lý do giả định).");
            }
            return null;
        }
        return new Source(section, assumption);
    }

    private String sourceText(Map<String, Node> values, String key, String path) {
        Node node = values.get(key);
        return node == null
                ? null
                : text(node, String.class, path.isEmpty() ? key : path + "." + key)
                        .orElse(null);
    }

    private Optional<String> text(Node node, Class<?> type, String at) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(
                    at,
                    node instanceof SequenceNode
                            ? "phải là một giá trị, không phải danh sách, cần ghi %s."
                            : "phải là một giá trị, cần ghi %s.",
                    PlanKeys.expected(type));
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (isNull(node) || text.isEmpty()) {
            problems.add(at, "không được để trống, cần ghi %s.", PlanKeys.expected(type));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The values by key; unknown and double keys are problems. {@code known} is null where any key may stand. */
    private Map<String, Node> values(MappingNode mapping, String path, Set<String> known) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String at = path.isEmpty() ? key : path + "." + key;
            int line = line(tuple.getKeyNode());
            if (known != null && !known.contains(key)) {
                problems.addOnLine(line, at, "không có khóa này; %s", suggestion(key, known));
            } else if (values.containsKey(key)) {
                problems.addOnLine(line, at, "khóa này đã ghi ở trên, mỗi khóa chỉ ghi một lần.");
            } else {
                values.put(key, tuple.getValueNode());
                problems.locate(at, line);
            }
        }
        return values;
    }

    private static String suggestion(String key, Set<String> known) {
        return PlanProblems.nearest(key, known)
                .map(near -> "có phải ý là “%s”?".formatted(near))
                .orElseGet(() -> "các khóa dùng được: %s.".formatted(PlanProblems.list(known)));
    }

    private static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
