package vn.thidua.support;

import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** What {@link OfficeTest} is for a story, for a property: the same application, and empty desks before and after every try. */
@ProcessTest
public abstract class OfficeProperty {

    @Autowired
    private Archive archive;

    @Autowired
    private Staff people;

    @BeforeTry
    void emptyDesks() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        archive.empty();
    }

    @AfterTry
    void leaveNothing() {
        ClockUtil.reset();
        people.dismiss();
        archive.empty();
    }
}
