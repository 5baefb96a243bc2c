package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the workflow system for emulation movements (phong trào thi đua). */
@SpringBootApplication
public class ThiduaApplication {

    public static void main(String[] args) {
        SpringApplication.run(ThiduaApplication.class, args);
    }
}
