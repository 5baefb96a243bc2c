package vn.thidua.register;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param page counted from 0
 * @param total how many were found on all pages
 */
public record AwardPage(int page, int size, long total, List<Award> awards) {}
