package vn.thidua.report;

import org.springframework.stereotype.Component;

/** Where versions of what offices sent are kept: periodic reports and reports on reviews have tables of the same shape. */
@Component
public class VersionTables {

    private final SentVersionStore store;

    VersionTables(SentVersionStore store) {
        this.store = store;
    }

    /**
     * @param table with the columns {@code obligation_id, version, document_id, state, current}
     * @param figures table of the answers to figures
     */
    public SentVersions in(String table, String figures) {
        return store.in(table, figures);
    }
}
