package vn.thidua.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the reference of {@code plan.yaml} from the records that plan files are read into: keys, forms and what must be there
 * from the code, meanings from its Javadoc.
 */
final class PlanFormat {

    private static final Pattern LINK = Pattern.compile("\\{@link\\s+([\\w.]*)(?:#(\\w+)[^}]*)?}");

    /** Keys that mean the same wherever they stand. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("id", "how other keys refer to it"),
            Map.entry("name", "as it is called in full"),
            Map.entry("title", "as it is printed"),
            Map.entry("text", "the plan's words"),
            Map.entry("unit", "unit, such as `%` or `triệu đồng`"),
            Map.entry("due", "by when; `null` where the plan gives no date"),
            Map.entry("document", "how it is drafted, signed and numbered"),
            Map.entry("issuer", "who issues it"),
            Map.entry("owners", "who has it"),
            Map.entry("coordinate_with", "who coordinates"),
            Map.entry("phase", "the phase it belongs to"),
            Map.entry("form", "the form of commendation, or how it is done"),
            Map.entry("forms", "the forms of commendation"),
            Map.entry("to", "whom it is owed to"),
            Map.entry("src / assumed", "the section of the plan that says it, the reason why it is assumed, or both"));

    private record Section(String path, Class<?> type) {}

    private final Map<Class<?>, String> sections = new LinkedHashMap<>();
    private final Set<Class<?>> values = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> withoutMeaning = new ArrayList<>();

    /** The tables, in the order in which a plan file is written. */
    String tables() {
        List<Section> open = new ArrayList<>(List.of(new Section("the file", Plan.class)));
        sections.put(Plan.class, "the file");
        while (!open.isEmpty()) {
            Section section = open.remove(0);
            open.addAll(0, write(section));
        }
        text.append(
                        "## values\n\nThe words that stand for one of a few possibilities, and what an official reads for them.\n\n")
                .append("| word | reads | |\n|---|---|---|\n");
        values.forEach(this::writeValues);
        return text.toString();
    }

    /** Keys whose meaning nobody wrote down. */
    List<String> withoutMeaning() {
        return withoutMeaning;
    }

    private List<Section> write(Section section) {
        List<Section> inner = new ArrayList<>();
        text.append("## ").append(section.path()).append("\n\n");
        javadoc(section.type()).ifPresent(doc -> text.append(doc.text()).append("\n\n"));
        text.append("| key | value | needed | meaning |\n|---|---|---|---|\n");
        for (RecordComponent component : section.type().getRecordComponents()) {
            if (section.type() == SigningChain.class && component.isAnnotationPresent(Defines.class)) {
                continue; // the key of the map
            }
            String key = component.getType() == Source.class ? "src / assumed" : keyOf(component.getName());
            String path = section.type() == Plan.class ? key : section.path() + "." + key;
            nested(component.getGenericType())
                    .filter(type -> !sections.containsKey(type))
                    .ifPresent(type -> {
                        String at = path + suffix(component.getGenericType());
                        sections.put(type, at);
                        inner.add(new Section(at, type));
                    });
            text.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            key, value(component), needed(component), meaning(section.type(), component, key, path)));
        }
        text.append("\n");
        return inner;
    }

    private void writeValues(Class<?> type) {
        String what = javadoc(type).map(Doc::text).orElse("");
        text.append("| **%s** | | %s |%n".formatted(linked(type, type.getSimpleName(), null), what));
        for (Object constant : type.getEnumConstants()) {
            text.append("| `%s` | %s | %s |%n"
                    .formatted(
                            codeOf(constant),
                            constant instanceof Coded coded ? coded.label() : "",
                            javadocOf(type, ((Enum<?>) constant).name())));
        }
    }

    private static String suffix(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return "";
        }
        return generic.getRawType() == List.class ? "[]" : ".<document>";
    }

    private String meaning(Class<?> owner, RecordComponent component, String key, String path) {
        Optional<String> written = javadoc(owner)
                .map(doc -> doc.params().get(component.getName()))
                .or(() -> Optional.ofNullable(COMMON.get(key)))
                .or(() -> explained(component.getGenericType())
                        .flatMap(PlanFormat::javadoc)
                        .map(doc -> doc.text().split("(?<=\\.)\\s")[0].replaceAll("\\.$", "")));
        if (written.isEmpty()) {
            withoutMeaning.add(owner.getSimpleName() + "." + component.getName() + " (" + path + ")");
        }
        return written.orElse("").replace("|", "\\|");
    }

    private static String needed(RecordComponent component) {
        if (component.getType() == Source.class) {
            return "one of them";
        }
        boolean list = component.getType() == List.class;
        return component.isAnnotationPresent(MayBeAbsent.class)
                        || component.getType() == boolean.class
                        || (list && !component.isAnnotationPresent(NonEmpty.class))
                ? ""
                : component.getType() == Deadline.class ? "yes, or `null`" : "yes";
    }

    private String value(RecordComponent component) {
        RefersTo to = component.getAnnotation(RefersTo.class);
        Type type = component.getGenericType();
        boolean list = type instanceof ParameterizedType generic && generic.getRawType() == List.class;
        if (to != null) {
            String where = Arrays.stream(to.value())
                    .map(kind -> "`" + kind.where() + "`")
                    .collect(Collectors.joining(", "));
            return (list ? "ids of " : "id of ")
                    + where
                    + (to.orOwnOffice() ? ", or `" + SigningChain.OWN_OFFICE + "`" : "");
        }
        if (component.isAnnotationPresent(Defines.class)) {
            return "new id";
        }
        if (component.getType() == Source.class) {
            return "text";
        }
        if (type instanceof ParameterizedType generic) {
            Type element = elementOf(generic);
            return list ? "list of " + plain(element) : "map: document id to " + plain(element);
        }
        return plain(type);
    }

    private String plain(Type type) {
        Class<?> plain = (Class<?>) type;
        if (plain == Deadline.class) {
            return "date";
        }
        if (plain.isRecord()) {
            return "[keys](#%s)".formatted(anchor(sections.get(plain)));
        }
        if (plain.isEnum()) {
            values.add(plain);
            return Arrays.stream(plain.getEnumConstants())
                    .map(each -> "`" + codeOf(each) + "`")
                    .collect(Collectors.joining(" "));
        }
        return Map.of(
                        (Class<?>) String.class,
                        "text",
                        int.class,
                        "whole number",
                        Integer.class,
                        "whole number",
                        BigDecimal.class,
                        "number",
                        LocalDate.class,
                        "day, `2025-09-30`",
                        boolean.class,
                        "`true` or `false`")
                .get(plain);
    }

    /** As GitHub makes it from a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    }

    /** The record or list of values of a key, whose own Javadoc says what it is. */
    private static Optional<Class<?>> explained(Type type) {
        Type element = elementOf(type);
        return nested(type)
                .or(() -> element instanceof Class<?> plain && plain.isEnum() ? Optional.of(plain) : Optional.empty());
    }

    private static Type elementOf(Type type) {
        return type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]
                : type;
    }

    private static Optional<Class<?>> nested(Type type) {
        return elementOf(type) instanceof Class<?> plain
                        && plain.isRecord()
                        && plain != Deadline.class
                        && plain != Source.class
                ? Optional.of(plain)
                : Optional.empty();
    }

    static String keyOf(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String codeOf(Object constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // ---- Javadoc ----------------------------------------------------------------------------------------------------

    private record Doc(String text, Map<String, String> params) {}

    private static String source(Class<?> type) {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        Path file = Path.of("src/main/java")
                .resolve(outer.getPackageName().replace('.', '/'))
                .resolve(outer.getSimpleName() + ".java");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String javadocOf(Class<?> type, String constant) {
        Matcher comment = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + constant + "[(,;]", Pattern.DOTALL)
                .matcher(source(type));
        return comment.find()
                ? plainWords(
                        type, comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip())
                : "";
    }

    private static Optional<Doc> javadoc(Class<?> type) {
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s*)*public (?:record|enum) " + type.getSimpleName()
                                + "\\b",
                        Pattern.DOTALL)
                .matcher(source(type));
        if (!comment.find()) {
            return Optional.empty();
        }
        String words = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
        String[] parts = words.split("(?m)^\\s*@param ");
        Map<String, String> params = new LinkedHashMap<>();
        Arrays.stream(parts).skip(1).forEach(part -> {
            String[] nameAndWords = part.strip().split("\\s+", 2);
            params.put(nameAndWords[0], plainWords(type, nameAndWords[1]));
        });
        return Optional.of(new Doc(plainWords(type, parts[0]), params));
    }

    private static String plainWords(Class<?> type, String javadoc) {
        Matcher link = LINK.matcher(javadoc.replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("</?em>", "*"));
        return link.replaceAll(found -> Matcher.quoteReplacement(linked(type, found.group(1), found.group(2))))
                .strip();
    }

    /** A constant as plan files write it, a key, or a type's name in words. */
    private static String linked(Class<?> from, String type, String member) {
        if (member == null) {
            return type.replaceAll(".*\\.", "")
                    .replaceAll("(?<=[a-z])([A-Z])", " $1")
                    .toLowerCase(Locale.ROOT);
        }
        Class<?> owner = type.isEmpty() ? from : typeNamed(from, type);
        for (Field field : owner.getDeclaredFields()) {
            if (field.getName().equals(member) && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    Object value = field.get(null);
                    return "`" + (owner.isEnum() ? codeOf(value) : value) + "`";
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return owner == Deadline.class ? "`null`" : "`" + keyOf(member) + "`";
    }

    private static Class<?> typeNamed(Class<?> from, String name) {
        for (String candidate : List.of(
                PlanFormat.class.getPackageName() + "." + name.replace('.', '$'), from.getName() + "$" + name)) {
            try {
                return Class.forName(candidate);
            } catch (ClassNotFoundException e) {
                // the next candidate
            }
        }
        throw new IllegalStateException(from + " links to " + name);
    }
}
