package vn.thidua.architecture.process;

import vn.thidua.platform.engine.Variable;

/** Constants that agree with {@code broken-model.bpmn} in nothing. */
final class BrokenModelProcess {

    static final String KEY = "another-model";

    private BrokenModelProcess() {}

    static final class Elements {
        static final String GONE = "userTask_gone";
        static final String GATEWAY = "gateway_decision";

        private Elements() {}
    }

    static final class Variables {
        static final Variable<String> KNOWN = Variable.text("knownFact");

        private Variables() {}
    }

    static final class Messages {
        static final String GONE = "gone";

        private Messages() {}
    }

    static final class Errors {
        static final String GONE = "goneWrong";

        private Errors() {}
    }
}
