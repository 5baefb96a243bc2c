package vn.thidua.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.platform.engine.Variable;

/**
 * The constants class of a process, {@code vn.thidua.<feature>.process.<Name>Process}: {@code KEY} and the nested classes
 * {@code Elements}, {@code Variables}, {@code Messages} and {@code Errors}; the last two only where the model has any.
 */
record ProcessConstants(Class<?> type) {

    static String classNameFor(ProcessModel model) {
        String camel = Arrays.stream(model.key().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return "vn.thidua.%s.process.%sProcess".formatted(model.feature(), camel);
    }

    static Optional<ProcessConstants> of(ProcessModel model) {
        try {
            return Optional.of(new ProcessConstants(Class.forName(classNameFor(model))));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    Object key() {
        return constants(type, false).findFirst().orElse(null);
    }

    Set<String> elements() {
        return names("Elements");
    }

    Set<String> variables() {
        return names("Variables");
    }

    Set<String> messages() {
        return names("Messages");
    }

    Set<String> errors() {
        return names("Errors");
    }

    private Set<String> names(String nested) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(candidate -> candidate.getSimpleName().equals(nested))
                .flatMap(ProcessConstants::withInherited)
                .flatMap(candidate -> constants(candidate, true))
                .map(value -> value instanceof Variable<?> variable ? variable.name() : String.valueOf(value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Models that go the same way share their names in a class above. */
    private static Stream<Class<?>> withInherited(Class<?> type) {
        return Stream.iterate(type, each -> each != null && each != Object.class, Class::getSuperclass);
    }

    /** Values of the static final fields of a class; of {@code KEY} alone when not {@code all}. */
    private static Stream<Object> constants(Class<?> type, boolean all) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> all || field.getName().equals("KEY"))
                .map(ProcessConstants::valueOf);
    }

    private static Object valueOf(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
