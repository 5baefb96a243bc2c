package vn.thidua.platform.engine;

import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its type: an id or a routing fact, never content. */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<Date> date(String name) {
        return new Variable<>(name, Date.class);
    }

    /** The value, or null when the variable is not set. */
    public T get(VariableScope scope) {
        return cast(scope.getVariable(name));
    }

    /** The value; an absent one is a fault of the model, not of a user. */
    public T require(VariableScope scope) {
        T value = get(scope);
        if (value == null) {
            throw new IllegalStateException("Required process variable '%s' is missing".formatted(name));
        }
        return value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public Map.Entry<String, Object> is(T value) {
        return new AbstractMap.SimpleImmutableEntry<>(name, value);
    }

    T cast(Object value) {
        return type.cast(value);
    }
}
