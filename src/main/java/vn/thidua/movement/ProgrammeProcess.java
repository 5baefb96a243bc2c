package vn.thidua.movement;

/** The process that lives as long as the movement. */
public interface ProgrammeProcess {

    /** @return id of the process instance */
    String start(String plan, String businessKey);
}
