package vn.thidua.plan;

/**
 * One thing wrong in a plan file.
 *
 * @param file the file as it was named to the loader
 * @param line line in the file, counted from 1
 * @param key path of the key, such as {@code offices[3].approval}; empty for the file as a whole
 * @param message one Vietnamese sentence: what is wrong and what is expected
 */
public record PlanProblem(String file, int line, String key, String message) {

    @Override
    public String toString() {
        return key.isEmpty()
                ? "%s, dòng %d: %s".formatted(file, line, message)
                : "%s, dòng %d, khóa %s: %s".formatted(file, line, key, message);
    }
}
