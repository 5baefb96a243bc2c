package vn.thidua.plan;

import java.util.List;

/**
 * Who gives document numbers.
 *
 * @param ownSeries documents whose series lives here all the same
 */
public record Numbering(
        NumberingMode mode, @RefersTo(IdKind.DOCUMENT) List<String> ownSeries, Source source) {}
