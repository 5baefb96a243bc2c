package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.RunningApplication;

/**
 * How long eight years take, year by year: the cost of an obligation must not grow with those before it. Prints a table; asserts
 * only that the life came to its end.
 */
@Tag("benchmark")
class TimelapseBenchmark {

    private static final String PLAN = "dak-lak";
    /** The bar says month and year when a new month begins. */
    private static final Pattern MONTH = Pattern.compile(".*] \\d\\d/(\\d{4}) ");
    /** The table's rows begin with the year and its number of obligations. */
    private static final Pattern ROW = Pattern.compile("(\\d{4}) +(\\d+) .*");

    @TempDir
    Path folder;

    @Test
    void eightYears() throws IOException, InterruptedException {
        Map<Integer, Long> begun = new TreeMap<>();
        long start = System.nanoTime();
        var life = RunningApplication.run(
                folder.resolve("life"),
                line -> {
                    var month = MONTH.matcher(line);
                    if (month.matches()) {
                        begun.putIfAbsent(Integer.parseInt(month.group(1)), System.nanoTime());
                    }
                },
                "--timelapse=" + PLAN);
        long end = System.nanoTime();
        assertThat(life.output()).endsWith("Mọi điều kiện đều đúng.\n");

        Map<Integer, Integer> obligations = life.output()
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> Integer.parseInt(row.group(1)),
                        row -> Integer.parseInt(row.group(2)),
                        Integer::sum,
                        TreeMap::new));
        System.out.printf("eight years of %s: %.0f s with start-up and audit%n", PLAN, seconds(start, end));
        System.out.println("    year | obligations | seconds | ms/obligation");
        obligations.forEach((year, count) -> {
            double took = seconds(begun.get(year), begun.getOrDefault(year + 1, end));
            System.out.printf("    %4d | %11d | %7.1f | %13.0f%n", year, count, took, took * 1000 / count);
        });
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
