package vn.thidua.platform.engine;

/**
 * Keeps the instances of a process from being ended from outside, as an administrator may in Cockpit, while something depends on
 * them that no other way brings to its end.
 */
public interface EndGuard {

    /** Key of the process. */
    String process();

    /** @throws vn.thidua.platform.error.Refusal when the dossier cannot do without its instance; the instance stays then */
    void requireExpendable(String businessKey);
}
