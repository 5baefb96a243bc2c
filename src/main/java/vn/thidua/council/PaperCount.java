package vn.thidua.council;

import java.util.List;
import java.util.UUID;

/**
 * What the minutes of the counting team say of the ballots on paper.
 *
 * @param team names of the tổ kiểm phiếu
 * @param files the scanned minutes
 */
public record PaperCount(List<String> team, int issued, int collected, int valid, List<UUID> files) {}
