package vn.thidua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.time.VietnamTime;

/**
 * Giấy ủy quyền: the head of an office lets the head of a unit inside it sign (TUQ.), in writing, for a time and for some
 * documents; it is never passed on (NĐ 30/2020/NĐ-CP, Điều 13, khoản 3).
 *
 * @param office the office that authorises
 * @param grantor its head
 * @param person head of a unit inside
 * @param unit that unit
 * @param number number and symbol, e.g. 15/GUQ-SNV
 * @param to last day, included
 * @param documents kinds of documents that it covers; empty: all
 * @param endedAt when it was taken back early, otherwise null
 */
public record Authorisation(
        UUID id,
        String plan,
        String office,
        String grantor,
        String person,
        String unit,
        String number,
        LocalDate dated,
        LocalDate from,
        LocalDate to,
        List<String> documents,
        String registeredBy,
        Instant registeredAt,
        String endedBy,
        Instant endedAt) {

    public boolean covers(String document) {
        return documents.isEmpty() || documents.contains(document);
    }

    /** Number and date as the record of a signature keeps them: {@code 15/GUQ-SNV ngày 01/11/2024}. */
    public String printed() {
        return number + " ngày " + VietnamTime.format(dated);
    }
}
