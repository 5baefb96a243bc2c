package vn.thidua.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /**
     * One transaction.
     *
     * @param rows written
     * @param sent how often each statement was sent
     */
    record Transaction(long statements, long rows, Map<String, Integer> sent) {

        static final Transaction NONE = new Transaction(0, 0, Map.of());
    }

    /** What one connection did since its last transaction ended. */
    private static final class Running {

        private long statements;
        private long rows;
        private final Map<String, Integer> sent = new HashMap<>();

        private void wrote(Object result) {
            if (result instanceof Integer count) {
                rows += Math.max(0, count);
            } else if (result instanceof int[] batch) {
                rows += batch.length;
            }
        }

        private Transaction ended() {
            var ended = new Transaction(statements, rows, Map.copyOf(sent));
            statements = 0;
            rows = 0;
            sent.clear();
            return ended;
        }
    }

    private static final Set<String> WRITING = Set.of("executeUpdate", "executeBatch", "getUpdateCount");

    private static final ThreadLocal<long[]> HERE = ThreadLocal.withInitial(() -> new long[2]);

    private final Map<String, LongAdder> executed = new ConcurrentHashMap<>();

    private final LongAdder undone = new LongAdder();
    private Transaction mostStatements = Transaction.NONE;
    private Transaction mostRows = Transaction.NONE;

    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

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

    /** Transactions that were rolled back so far. */
    long undone() {
        return undone.sum();
    }

    /** The transaction with the most statements since {@link #forgetLargest}. */
    synchronized Transaction mostStatements() {
        return mostStatements;
    }

    /** The transaction that wrote the most rows since {@link #forgetLargest}. */
    synchronized Transaction mostRows() {
        return mostRows;
    }

    synchronized void forgetLargest() {
        mostStatements = Transaction.NONE;
        mostRows = Transaction.NONE;
    }

    private synchronized void ended(Transaction transaction) {
        if (transaction.statements() > mostStatements.statements()) {
            mostStatements = transaction;
        }
        if (transaction.rows() > mostRows.rows()) {
            mostRows = transaction;
        }
    }

    /** How long the database took for each statement so far, in milliseconds. */
    Map<String, Double> millisByStatement() {
        var copy = new TreeMap<String, Double>();
        nanos.forEach((sql, time) -> copy.put(sql, time.sum() / 1e6));
        return copy;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(Connection.class, super.getConnection(), null, new Running());
    }

    private void watch(Running running, String method) {
        switch (method) {
            case "rollback" -> {
                undone.increment();
                running.ended();
            }
            case "commit", "setAutoCommit", "close" -> ended(running.ended());
            default -> {
                // says nothing about where a transaction ends
            }
        }
    }

    private <T> T watched(Class<T> type, T target, String prepared, Running running) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        String sql = prepared == null ? String.valueOf(arguments[0]) : prepared;
                        executed.computeIfAbsent(sql, key -> new LongAdder()).increment();
                        HERE.get()[0]++;
                        HERE.get()[1] += isDomain(sql) ? 1 : 0;
                        running.statements++;
                        running.sent.merge(sql, 1, Integer::sum);
                    }
                    if (target instanceof Connection
                            && (arguments == null || method.getName().equals("setAutoCommit"))) {
                        watch(running, method.getName());
                    }
                    long begun = System.nanoTime();
                    try {
                        Object result = method.invoke(target, arguments);
                        if (WRITING.contains(method.getName())) {
                            running.wrote(result);
                        }
                        if (result instanceof PreparedStatement statement) {
                            return watched(PreparedStatement.class, statement, String.valueOf(arguments[0]), running);
                        }
                        return result instanceof Statement statement
                                ? watched(Statement.class, statement, null, running)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (target instanceof Statement && method.getName().startsWith("execute")) {
                            String sql = prepared == null ? String.valueOf(arguments[0]) : prepared;
                            nanos.computeIfAbsent(sql, key -> new LongAdder()).add(System.nanoTime() - begun);
                        }
                    }
                }));
    }
}
