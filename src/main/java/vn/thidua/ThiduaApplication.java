package vn.thidua;

import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.thidua.plan.CheckPlanCommand;
import vn.thidua.timelapse.TimelapseCommand;

/** Entry point of the workflow system for emulation movements (phong trào thi đua). */
@SpringBootApplication
public class ThiduaApplication {

    public static void main(String[] args) {
        OptionalInt checked = CheckPlanCommand.runIfAsked(args);
        if (checked.isPresent()) {
            System.exit(checked.getAsInt());
        }
        OptionalInt played = TimelapseCommand.runIfAsked(ThiduaApplication.class, args);
        if (played.isPresent()) {
            System.exit(played.getAsInt());
        }
        SpringApplication.run(ThiduaApplication.class, args);
    }
}
