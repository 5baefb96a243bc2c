package vn.thidua.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thidua.platform.time.VietnamTime;

/** Collects what is wrong in one plan file and knows on which line each key stands. */
final class PlanProblems {

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlanProblem> found = new ArrayList<>();

    PlanProblems(String file) {
        this.file = file;
    }

    /** Remembers where a key stands. */
    void locate(String path, int line) {
        lines.put(path, line);
    }

    /** Reports a problem with the key, on its line or, where the key is missing, on the line of what should hold it. */
    void add(String path, String message, Object... arguments) {
        found.add(new PlanProblem(file, lineOf(path), path, message.formatted(arguments)));
    }

    /** Reports the sentence where something does not hold. */
    void require(boolean holds, String path, String sentence) {
        if (!holds) {
            add(path, "%s", sentence);
        }
    }

    /** Reports a deadline that comes before another date. */
    void requireNotBefore(String path, Optional<LocalDate> date, Optional<LocalDate> bound, String boundName) {
        if (date.isPresent() && bound.isPresent() && date.get().isBefore(bound.get())) {
            add(
                    path,
                    "thời hạn %s đứng trước %s %s.",
                    VietnamTime.format(date.get()),
                    boundName,
                    VietnamTime.format(bound.get()));
        }
    }

    void addOnLine(int line, String path, String message, Object... arguments) {
        found.add(new PlanProblem(file, line, path, message.formatted(arguments)));
    }

    int count() {
        return found.size();
    }

    Optional<PlanProblem> first() {
        return found.stream().findFirst();
    }

    /** Throws when there is any problem. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new BrokenPlanException(found.stream()
                    .sorted(Comparator.comparingInt(PlanProblem::line))
                    .toList());
        }
    }

    private int lineOf(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }

    /** The known word that was probably meant, when one is near enough. */
    static Optional<String> nearest(String word, Collection<String> known) {
        int tolerated = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(each -> distance(word, each) <= tolerated)
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /** The words as a problem report lists them: quoted, sorted as given, shortened when there are many. */
    static String list(Collection<String> words) {
        String shown = String.join(", ", words.stream().limit(40).toList());
        return words.size() > 40 ? shown + ", …" : shown;
    }

    /** Levenshtein distance without regard to case and to "-" against "_". */
    private static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
