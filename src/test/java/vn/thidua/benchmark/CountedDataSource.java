package vn.thidua.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements sent to the database; a batch counts once. */
final class CountedDataSource extends DelegatingDataSource {

    /** @param domain those on our own tables, the rest is the engine's */
    record Count(long all, long domain) {

        Count minus(Count before) {
            return new Count(all - before.all, domain - before.domain);
        }

        Count plus(Count more) {
            return new Count(all + more.all, domain + more.domain);
        }
    }

    private static final ThreadLocal<long[]> HERE = ThreadLocal.withInitial(() -> new long[2]);

    private final Map<String, LongAdder> executed = new ConcurrentHashMap<>();

    CountedDataSource(DataSource target) {
        super(target);
    }

    Count count() {
        long all = 0;
        long domain = 0;
        for (var each : executed.entrySet()) {
            long times = each.getValue().sum();
            all += times;
            domain += isDomain(each.getKey()) ? times : 0;
        }
        return new Count(all, domain);
    }

    private static boolean isDomain(String sql) {
        return sql.contains("thidua.");
    }

    /** What the current thread sent so far, to whatever database. */
    static Count here() {
        long[] sent = HERE.get();
        return new Count(sent[0], sent[1]);
    }

    /** How often each statement was sent so far. */
    Map<String, Long> byStatement() {
        var copy = new TreeMap<String, Long>();
        executed.forEach((sql, times) -> copy.put(sql, times.sum()));
        return copy;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(Connection.class, super.getConnection(), null);
    }

    private <T> T watched(Class<T> type, T target, String prepared) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        String sql = prepared == null ? String.valueOf(arguments[0]) : prepared;
                        executed.computeIfAbsent(sql, key -> new LongAdder()).increment();
                        HERE.get()[0]++;
                        HERE.get()[1] += isDomain(sql) ? 1 : 0;
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement) {
                            return watched(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                        }
                        return result instanceof Statement statement
                                ? watched(Statement.class, statement, null)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
