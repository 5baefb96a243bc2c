package vn.thidua.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ids that a plan file defines and the ones it refers to; compares them when the whole file has been read. */
final class PlanIds {

    /** Plan, office and role are joined with dots to group names, so an id must not hold one. */
    static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private record Reference(String path, String id, RefersTo to) {}

    private final PlanProblems problems;
    private final Map<IdKind, Map<String, String>> defined = new EnumMap<>(IdKind.class);
    private final List<Reference> references = new ArrayList<>();

    PlanIds(PlanProblems problems) {
        this.problems = problems;
    }

    void define(IdKind kind, String id, String path) {
        if (!FORM.matcher(id).matches()) {
            problems.add(path, "mã “%s” phải gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-y-te.", id);
        }
        defined.forEach((other, ids) -> {
            if (kind.sharesNamesWith(other) && ids.containsKey(id)) {
                problems.add(
                        path, "mã “%s” đã dùng cho %s ở %s, mỗi mã chỉ dùng một lần.", id, other.label(), ids.get(id));
            }
        });
        defined.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(id, path);
    }

    void refer(RefersTo to, String id, String path) {
        references.add(new Reference(path, id, to));
    }

    void checkReferences() {
        references.forEach(this::check);
    }

    private void check(Reference reference) {
        if (reference.to().orOwnOffice() && SigningChain.OWN_OFFICE.equals(reference.id())) {
            return;
        }
        List<IdKind> kinds = List.of(reference.to().value());
        TreeSet<String> known = kinds.stream()
                .flatMap(kind -> defined.getOrDefault(kind, Map.of()).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (known.contains(reference.id())) {
            return;
        }
        String wanted = kinds.stream().map(IdKind::label).collect(Collectors.joining(" hoặc "));
        String where = kinds.stream().map(IdKind::where).collect(Collectors.joining(", "));
        String hint = PlanProblems.nearest(reference.id(), known)
                .map(near -> "có phải ý là “%s”?".formatted(near))
                .orElseGet(() -> known.isEmpty()
                        ? "phần đó đang trống."
                        : "các mã đang có: %s.".formatted(PlanProblems.list(known)));
        problems.add(
                reference.path(), "không có %s nào mang mã “%s” trong %s; %s", wanted, reference.id(), where, hint);
    }
}
