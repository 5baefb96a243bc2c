package vn.thidua.nomination;

import java.util.Collection;

/** The quotas that a list uses up when it is sent. */
public interface QuotaPort {

    /** @throws vn.thidua.platform.error.Refusal when there is not enough left; nothing is taken then */
    void take(Collection<String> rows);

    /** Rows that were refused or withdrawn use nothing up. */
    void giveBack(Collection<String> rows);
}
