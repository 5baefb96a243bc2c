package vn.thidua.nomination;

import java.util.UUID;
import vn.thidua.register.Nominee;

/** A nominee of the register in words. */
public record NomineeIdentity(
        UUID id, String kind, String name, String unit, String position, String rank, Integer bornIn) {

    static NomineeIdentity of(Nominee nominee) {
        return new NomineeIdentity(
                nominee.id(),
                nominee.kind().label(),
                nominee.name(),
                nominee.unit(),
                nominee.position(),
                nominee.rank() == null ? null : nominee.rank().label(),
                nominee.bornIn());
    }
}
