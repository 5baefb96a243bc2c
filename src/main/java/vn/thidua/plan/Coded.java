package vn.thidua.plan;

import java.util.Arrays;
import java.util.Locale;

/** A value of a fixed list: {@link #code()} stands in plan files and groups, {@link #label()} is what an official reads. */
public interface Coded {

    /** The enum constant's name. */
    String name();

    /** The Vietnamese words of the office for it. */
    String label();

    /** The constant's name in lower case with hyphens, as plan files write it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with this code.
     *
     * @throws IllegalArgumentException when the list has none
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s has no code '%s'".formatted(type.getSimpleName(), code)));
    }
}
