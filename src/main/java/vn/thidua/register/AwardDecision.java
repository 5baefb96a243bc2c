package vn.thidua.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision that confers.
 *
 * @param dossier business key of the award decision, or null when it was decided outside
 * @param number number and symbol, e.g. 15/QĐ-UBND
 * @param signer name and position of who signed, or null when it is not known
 * @param authority who confers, in words, e.g. Chủ tịch UBND tỉnh
 * @param outside whether it was decided outside the system
 * @param file the issued copy, or null
 */
public record AwardDecision(
        String dossier, String number, LocalDate on, String signer, String authority, boolean outside, UUID file) {}
