package vn.thidua.document;

import vn.thidua.platform.engine.TaskWork;

/** Says for which tasks no file is taken at all; every feature may have its own answer, one refusal is enough. */
public interface UploadRule {

    /** @throws vn.thidua.platform.error.Refusal when the form of the task takes no files */
    void check(TaskWork work);
}
